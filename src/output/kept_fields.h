// SPDX-License-Identifier: Apache-2.0
//
// The fields of the input that --keep copies to the end of every record, and what they are called where the record has
// a key of that name already.

#ifndef GAZET_OUTPUT_KEPT_FIELDS_H_
#define GAZET_OUTPUT_KEPT_FIELDS_H_

#include <span>
#include <string>
#include <string_view>

#include "gazet/document.h"

namespace gazet::output {

/// `,"name":value` for each kept field of the document. A name that is among `own_keys`, or was used by a field before,
/// gets `input_` put before it until it is not: nothing is lost and no key stands twice.
[[nodiscard]] std::string kept_fields(const Document& document, std::span<const std::string_view> own_keys);

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_KEPT_FIELDS_H_
