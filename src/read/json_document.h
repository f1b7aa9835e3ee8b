// SPDX-License-Identifier: Apache-2.0
//
// The fields of a JSONL line become a document.

#ifndef GAZET_READ_JSON_DOCUMENT_H_
#define GAZET_READ_JSON_DOCUMENT_H_

#include <cstddef>
#include <string>

#include "gazet/document.h"
#include "json/line.h"
#include "json/string.h"
#include "read/options.h"
#include "read/piece.h"
#include "text/offset_runs.h"

namespace gazet::read {

/// Where a line stands.
struct LinePlace {
  const std::string& source;
  std::size_t line;
};

/// What the options call the fields of a line.
[[nodiscard]] json::FieldNames field_names_of(const Options& options);

/// The document but for its text.
[[nodiscard]] Document json_document_head(const json::Fields& fields, const Options& options, const LinePlace& place);

/// The fault of a line; the document is called what the line calls it, if it does.
[[nodiscard]] Fault json_fault(const json::Fields& fields, const LinePlace& place, std::string problem);

/// The document's text: the text field, and before it the title and an empty line where the line has a title field that
/// is a string. Source offsets of the title count in the title field's raw string, the others in that of the text.
class JsonText {
 public:
  /// Views the fields.
  explicit JsonText(const json::Fields& fields);

  /// Appends about that much; more when it is little.
  void append(std::size_t about, std::string& to, text::OffsetRuns* runs);

  [[nodiscard]] bool is_done() const { return !has_title_ && text_.is_done(); }

 private:
  bool has_title_;  ///< the title or what parts it from the text is still to come
  json::StringDecoder title_;
  json::StringDecoder text_;
};

}  // namespace gazet::read

#endif  // GAZET_READ_JSON_DOCUMENT_H_
