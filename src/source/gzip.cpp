// SPDX-License-Identifier: Apache-2.0

#include "source/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "gazet/error.h"

namespace gazet::source {
namespace {

constexpr std::size_t kInput = std::size_t{64} << 10U;

/// zlib's code for: gzip members only, the largest window.
constexpr int kGzipOnly = 16 + MAX_WBITS;

class GunzippedStream : public Stream {
 public:
  explicit GunzippedStream(std::unique_ptr<Stream> compressed) : compressed_(std::move(compressed)), block_(kInput) {
    if (inflateInit2(&state_, kGzipOnly) != Z_OK) throw std::bad_alloc();
  }
  GunzippedStream(const GunzippedStream&) = delete;
  GunzippedStream& operator=(const GunzippedStream&) = delete;
  ~GunzippedStream() override { inflateEnd(&state_); }

  std::size_t read(std::span<char> to) override {
    const auto room = static_cast<uInt>(std::min<std::size_t>(to.size(), std::numeric_limits<uInt>::max()));
    state_.next_out = reinterpret_cast<Bytef*>(to.data());
    state_.avail_out = room;
    while (state_.avail_out == room && !is_over_ && room > 0) {
      if (state_.avail_in == 0) fill();
      if (is_between_ && !begins_member()) break;
      inflate_some();
    }
    const std::size_t size = room - state_.avail_out;
    // What came out before the damage goes first, so that it does not depend on how much is read at a time.
    if (size == 0 && !failure_.empty()) throw InputError("cannot be decompressed: " + std::exchange(failure_, {}));
    return size;
  }

  bool is_ready() override { return is_over_ || state_.avail_in > 0 || compressed_->is_ready(); }

 private:
  void fill() {
    const std::size_t size = compressed_->read(block_);
    state_.next_in = reinterpret_cast<Bytef*>(block_.data());
    state_.avail_in = static_cast<uInt>(size);
    is_read_ = size == 0;
  }

  /// Behind a member: whether another one follows. Else nothing more does.
  bool begins_member() {
    constexpr Bytef kFirst = 0x1F;
    is_over_ = is_read_ || (any_member_ && *state_.next_in != kFirst);
    return !is_over_;
  }

  void inflate_some() {
    is_between_ = false;
    const int result = inflate(&state_, Z_NO_FLUSH);
    if (result == Z_STREAM_END) {
      is_between_ = any_member_ = true;
      inflateReset(&state_);
    } else if (result == Z_MEM_ERROR) {
      throw std::bad_alloc();
    } else if (is_read_) {
      fail("truncated gzip input");
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      fail(state_.msg == nullptr ? "broken data" : state_.msg);
    }
  }

  /// Nothing can be read behind it.
  void fail(std::string reason) {
    is_over_ = true;
    failure_ = std::move(reason);
  }

  std::unique_ptr<Stream> compressed_;
  std::vector<char> block_;
  z_stream state_ = {};
  bool is_read_ = false;     ///< the compressed data is at its end
  bool is_between_ = true;   ///< no member is open
  bool any_member_ = false;  ///< one was read to its end
  bool is_over_ = false;     ///< nothing more comes out
  std::string failure_;      ///< why not, until it was told; empty: the data is at its end
};

}  // namespace

std::unique_ptr<Stream> gunzipped(std::unique_ptr<Stream> compressed) {
  return std::make_unique<GunzippedStream>(std::move(compressed));
}

}  // namespace gazet::source
