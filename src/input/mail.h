// SPDX-License-Identifier: Apache-2.0
//
// An e-mail becomes a document: the subject, an empty line, and the text that its author wrote, whichever way it was
// wrapped for the journey.

#ifndef GAZET_INPUT_MAIL_H_
#define GAZET_INPUT_MAIL_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "gazet/document.h"
#include "input/options.h"

namespace gazet::input {

/// Fills in `document`, which has its id, its source and what options say; the message begins at `offset` of its
/// source. Of several parts the plain text is read, else the HTML; attachments are not. Returns how many bytes fitted
/// no encoding. Never throws on account of the bytes.
std::size_t read_mail(std::string_view message, std::size_t offset, const InputOptions& options, Document& document);

/// The value of the header field Message-ID without its brackets; empty when there is none.
[[nodiscard]] std::string message_id(std::string_view message);

}  // namespace gazet::input

#endif  // GAZET_INPUT_MAIL_H_
