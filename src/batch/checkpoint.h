// SPDX-License-Identifier: Apache-2.0
//
// How far a batch has come: what --resume goes on from.

#ifndef GAZET_BATCH_CHECKPOINT_H_
#define GAZET_BATCH_CHECKPOINT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "batch/run.h"
#include "read/piece.h"

namespace gazet::batch {

struct Checkpoint {
  std::string run;           ///< tells one run from others: a word without spaces
  std::uint64_t output = 0;  ///< bytes that are written of what stands before `position`
  read::Position position;
  BatchResult counts;
};

/// A few lines of text.
[[nodiscard]] std::string to_text(const Checkpoint& checkpoint);

/// Nothing when the text is none that to_text() has made, whole.
[[nodiscard]] std::optional<Checkpoint> to_checkpoint(std::string_view text);

}  // namespace gazet::batch

#endif  // GAZET_BATCH_CHECKPOINT_H_
