// SPDX-License-Identifier: Apache-2.0
//
// The fields of the input that --keep copies to the end of every record, and what they are called where the record has
// a key of that name already.

#ifndef GAZET_OUTPUT_KEPT_FIELDS_H_
#define GAZET_OUTPUT_KEPT_FIELDS_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/document.h"

namespace gazet::output {

struct KeptField {
  std::string key;
  std::string_view json;  ///< the value as it stood in the input
};

/// What fields of these names are called. A name that is among `own_keys`, or was used by a field before, gets `input_`
/// put before it until it is not: nothing is lost and no key stands twice.
[[nodiscard]] std::vector<std::string> kept_keys(std::vector<std::string> names,
                                                 std::span<const std::string_view> own_keys);

/// The kept fields of the document, whose values they point to.
[[nodiscard]] std::vector<KeptField> kept_fields(const Document& document, std::span<const std::string_view> own_keys);

/// Appends the text of a value: of a string what it stands for, as valid UTF-8 (half a surrogate pair becomes U+FFFD);
/// of null nothing; of all else the JSON. The value must be right.
void append_plain(std::string_view json, std::string& to);

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_KEPT_FIELDS_H_
