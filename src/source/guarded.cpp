// SPDX-License-Identifier: Apache-2.0

#include "source/guarded.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace gazet::source {
namespace {

/// Little files may be packed as tightly as they like.
constexpr std::uint64_t kFreeOfRatio = std::uint64_t{64} << 20U;

class CountedStream : public Stream {
 public:
  CountedStream(std::unique_ptr<Stream> stream, Budget& budget, std::atomic<std::uint64_t>* total)
      : stream_(std::move(stream)), budget_(budget), total_(total) {}

  std::size_t read(std::span<char> to) override {
    const std::size_t size = stream_->read(to);
    at_ += size;
    const std::uint64_t fresh = at_ - std::min(at_, furthest_);
    furthest_ = std::max(at_, furthest_);
    budget_.took(std::min<std::uint64_t>(fresh, size));
    if (total_ != nullptr) total_->fetch_add(std::min<std::uint64_t>(fresh, size), std::memory_order_relaxed);
    return size;
  }

  bool is_ready() override { return stream_->is_ready(); }

  std::optional<std::uint64_t> seek(std::int64_t offset, SeekFrom from) override {
    const std::optional<std::uint64_t> at = stream_->seek(offset, from);
    if (at) at_ = *at;
    return at;
  }

 private:
  std::unique_ptr<Stream> stream_;
  Budget& budget_;
  std::atomic<std::uint64_t>* total_;
  std::uint64_t at_ = 0;
  std::uint64_t furthest_ = 0;
};

class GuardedStream : public Stream {
 public:
  GuardedStream(std::unique_ptr<Stream> stream, Budget& budget) : stream_(std::move(stream)), budget_(budget) {}

  std::size_t read(std::span<char> to) override {
    const std::size_t size = stream_->read(to);
    budget_.gave(size);
    return size;
  }

  bool is_ready() override { return stream_->is_ready(); }

 private:
  std::unique_ptr<Stream> stream_;
  Budget& budget_;
};

}  // namespace

void Budget::gave(std::uint64_t bytes) {
  unpacked_ += bytes;
  if (limits_.unpacked != 0 && unpacked_ > limits_.unpacked) {
    throw LimitError("more than " + std::to_string(limits_.unpacked) +
                     " bytes come out of it: not read further (expected less, or a larger --max-unpacked)");
  }
  if (limits_.ratio != 0 && unpacked_ > kFreeOfRatio && unpacked_ / limits_.ratio > read_) {
    throw LimitError("it unpacks to more than " + std::to_string(limits_.ratio) +
                     " times its size: not read further (expected less, or a larger --max-ratio)");
  }
}

void Budget::check_depth(unsigned depth) const {
  if (depth <= limits_.depth) return;
  throw LimitError("more than " + std::to_string(limits_.depth) + " containers within each other: not read further");
}

std::unique_ptr<Stream> counted(std::unique_ptr<Stream> stream, Budget& budget, std::atomic<std::uint64_t>* total) {
  return std::make_unique<CountedStream>(std::move(stream), budget, total);
}

std::unique_ptr<Stream> guarded(std::unique_ptr<Stream> stream, Budget& budget) {
  return std::make_unique<GuardedStream>(std::move(stream), budget);
}

}  // namespace gazet::source
