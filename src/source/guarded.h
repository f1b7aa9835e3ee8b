// SPDX-License-Identifier: Apache-2.0
//
// How much may come out of what was read: the limits that a hostile archive runs into.

#ifndef GAZET_SOURCE_GUARDED_H_
#define GAZET_SOURCE_GUARDED_H_

#include <atomic>
#include <cstdint>
#include <memory>

#include "gazet/error.h"
#include "source/options.h"
#include "source/stream.h"

namespace gazet::source {

/// A limit was reached: nothing more of that source is read.
class LimitError : public InputError {
  using InputError::InputError;
};

/// What was read of one source, and what was unpacked from it on all levels together.
class Budget {
 public:
  explicit Budget(const PackingLimits& limits) : limits_(limits) {}

  void took(std::uint64_t bytes) { read_ += bytes; }

  /// Throws LimitError when it was too much.
  void gave(std::uint64_t bytes);

  /// Throws LimitError when the containers are too deep within each other.
  void check_depth(unsigned depth) const;

 private:
  PackingLimits limits_;
  std::uint64_t read_ = 0;
  std::uint64_t unpacked_ = 0;
};

/// The file or pipe itself. Bytes that are read again, as in an archive whose members share theirs, count once.
/// `total` is told them too, unless null. The budget outlives the stream.
[[nodiscard]] std::unique_ptr<Stream> counted(std::unique_ptr<Stream> stream, Budget& budget,
                                              std::atomic<std::uint64_t>* total);

/// What comes out of a container. The budget outlives the stream.
[[nodiscard]] std::unique_ptr<Stream> guarded(std::unique_ptr<Stream> stream, Budget& budget);

}  // namespace gazet::source

#endif  // GAZET_SOURCE_GUARDED_H_
