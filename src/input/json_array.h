// SPDX-License-Identifier: Apache-2.0
//
// A JSON array of objects read as JSON Lines: the elements one a line, so that all that is known of lines holds for
// them.

#ifndef GAZET_INPUT_JSON_ARRAY_H_
#define GAZET_INPUT_JSON_ARRAY_H_

#include <memory>

#include "input/bytes.h"
#include "input/stream.h"

namespace gazet::input {

/// Reads `begin` and then `stream`, which must outlive it. Objects that stand one behind the other without an array are
/// a line each too. What is no JSON comes as it is: its lines are the faults.
[[nodiscard]] std::unique_ptr<Stream> json_array_lines(Bytes begin, Stream& stream);

}  // namespace gazet::input

#endif  // GAZET_INPUT_JSON_ARRAY_H_
