// SPDX-License-Identifier: Apache-2.0

#include "source/unpacker.h"

#include <span>
#include <utility>

#include "gazet/error.h"
#include "source/decompressed.h"
#include "source/file_names.h"
#include "text/encoding.h"

namespace gazet::source {
namespace {

/// A 7z archive that is no file of its own cannot be streamed.
constexpr std::size_t kMostHeld = std::size_t{128} << 20U;
constexpr std::size_t kLook = std::size_t{4} << 10U;

/// The current member of a container that outlives it.
class MemberStream : public Stream {
 public:
  explicit MemberStream(Container& container) : container_(container) {}

  std::size_t read(std::span<char> to) override { return container_.read(to); }
  bool is_ready() override { return container_.is_ready(); }

 private:
  Container& container_;
};

}  // namespace

Unpacker::Unpacker(std::string name, std::unique_ptr<Stream> stream, const Options& options,
                   std::atomic<std::uint64_t>* total_read)
    : options_(options),
      budget_(options.limits),
      name_(std::move(name)),
      stream_(counted(std::move(stream), budget_, total_read)) {}

Unpacker::~Unpacker() {
  stream_.reset();
  while (!levels_.empty()) levels_.pop_back();
}

Unpacker::State Unpacker::find_leaf(bool may_wait) {
  while (!is_leaf_) {
    if (!stream_ && !next_member()) {
      if (levels_.empty()) return State::end;
      continue;
    }
    const std::optional<Packing> packing = look(may_wait);
    if (!packing) return State::waiting;
    switch (*packing) {
      case Packing::none:
        is_leaf_ = true;
        break;
      case Packing::compressed:
        decompress();
        break;
      default:
        open_container(*packing);
    }
  }
  return State::leaf;
}

void Unpacker::leave() {
  is_leaf_ = false;
  stream_.reset();
  begin_ = text::Bytes();
}

bool Unpacker::give_up() {
  leave();
  return !levels_.empty();
}

/// False when there is none on this level, which is left then.
bool Unpacker::next_member() {
  if (levels_.empty()) return false;
  Level& level = levels_.back();
  name_ = level.name;
  const std::optional<Member> member = level.container->next();
  if (!member) {
    if (std::exchange(level.is_useless, false) && !level.is_empty) {
      throw InputError("nothing to read in this archive (expected members such as *.txt, or --include)");
    }
    levels_.pop_back();
    return false;
  }
  level.is_empty = false;
  if (!is_wanted(*member)) return false;
  level.is_useless = false;
  name_ = level.name + '/' + text::repaired(member->name);
  member_ = *member;
  layers_ = level.layers;
  stream_ = guarded(std::make_unique<MemberStream>(*level.container), budget_);
  return true;
}

std::optional<Packing> Unpacker::look(bool may_wait) {
  std::optional<Packing> packing = packing_of(begin_.view(), false);
  while (!packing) {
    if (!may_wait && !stream_->is_ready()) return std::nullopt;
    const std::size_t got = stream_->read(begin_.spare(kLook).first(kLook));
    begin_.commit(got);
    packing = packing_of(begin_.view(), got == 0);
  }
  return packing;
}

/// The stream as it was before it was looked at.
std::unique_ptr<Stream> Unpacker::from_begin() {
  text::Bytes begin = std::exchange(begin_, {});
  if (stream_->seek(0, SeekFrom::begin)) return std::move(stream_);
  return prefixed(std::string(begin.view()), std::move(stream_));
}

void Unpacker::decompress() {
  budget_.check_depth(++layers_);
  stream_ = guarded(decompressed(from_begin()), budget_);
}

void Unpacker::open_container(Packing packing) {
  budget_.check_depth(++layers_);
  std::unique_ptr<Stream> packed = from_begin();
  const bool must_be_held = packing == Packing::seven_zip && !packed->seek(0, SeekFrom::begin);
  if (must_be_held) packed = held(*packed, kMostHeld);
  auto container =
      packing == Packing::warc ? open_warc(std::move(packed), options_.readable) : open_archive(std::move(packed));
  levels_.push_back({name_, std::move(container), layers_});
}

bool Unpacker::is_wanted(const Member& member) const {
  // What says itself what it is needs no suffix.
  return options_.names.is_wanted(member.name,
                                  !member.media_type.empty() || is_readable_member(member.name, options_.readable));
}

}  // namespace gazet::source
