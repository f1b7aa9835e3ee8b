// SPDX-License-Identifier: Apache-2.0
//
// How far a batch has come: what --resume goes on from. A checkpoint is a text: a head of always as many bytes, which
// is written again and again in its place, and the plan of the run, which stays. The head says which plan it is of.

#ifndef GAZET_BATCH_CHECKPOINT_H_
#define GAZET_BATCH_CHECKPOINT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "batch/run.h"
#include "batch/run_plan.h"
#include "read/piece.h"

namespace gazet::batch {

struct Checkpoint {
  std::uint64_t output = 0;  ///< bytes that are written of what stands before `position`
  read::Position position;
  BatchResult counts;
  std::uint64_t end_sum = 0;  ///< checksum of the last bytes of what is written
};

/// The head of a checkpoint of the run whose plan is `plan`, as to_text() gives it. A few hundred bytes, as many for
/// any checkpoint: one write replaces it whole.
[[nodiscard]] std::string head_of(const Checkpoint& checkpoint, std::string_view plan);

struct SavedRun {
  Checkpoint checkpoint;
  RunPlan plan;
};

/// What a head and the plan behind it say. Nothing when any byte of the text is another one than was written, or one is
/// missing: both have checksums.
[[nodiscard]] std::optional<SavedRun> to_saved_run(std::string_view text);

}  // namespace gazet::batch

#endif  // GAZET_BATCH_CHECKPOINT_H_
