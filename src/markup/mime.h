// SPDX-License-Identifier: Apache-2.0
//
// The structure of an e-mail: header fields, parts, and how bytes travel as ASCII (RFC 2045, 2047, 5322).

#ifndef GAZET_MARKUP_MIME_H_
#define GAZET_MARKUP_MIME_H_

#include <optional>
#include <string>
#include <string_view>

#include "gazet/span.h"
#include "text/offset_runs.h"

namespace gazet::markup::mime {

/// A message or a part of one: views of its header and of its body.
struct Part {
  std::string_view header;
  std::string_view body;
};

/// Cuts at the first empty line.
[[nodiscard]] Part part_of(std::string_view message);

/// The first field of that name (lower case) as written, folded lines and all; an empty view when there is none.
[[nodiscard]] std::string_view field(std::string_view header, std::string_view name);

/// `text/plain` of `Text/Plain; charset=utf-8`, in lower case.
[[nodiscard]] std::string first_value(std::string_view field);

/// `utf-8` of `text/plain; charset="utf-8"`; empty when there is none.
[[nodiscard]] std::string parameter(std::string_view field, std::string_view name);

/// A field's text: lines joined, encoded words decoded, white space collapsed.
[[nodiscard]] std::string field_text(std::string_view field);

/// The part that is the message's text, and whether it is HTML.
struct TextPart {
  Part part;
  bool is_html = false;
};

/// Plain text before HTML, the first before others, attachments never; nothing when there is none.
[[nodiscard]] std::optional<TextPart> text_part(const Part& message);

/// Appends the bytes that `body` stands for. `runs`, unless null, is told where they came from: `offset` is that of
/// `body` in the message.
void decode_transfer(std::string_view body, std::string_view encoding, std::size_t offset, std::string& to,
                     text::OffsetRuns* runs);

}  // namespace gazet::markup::mime

#endif  // GAZET_MARKUP_MIME_H_
