// SPDX-License-Identifier: Apache-2.0
//
// An e-mail becomes a document: the subject, an empty line, and the text that its author wrote, whichever way it was
// wrapped for the journey.

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "gazet/error.h"
#include "markup/mime.h"
#include "read/document_reader.h"
#include "read/first_bytes.h"
#include "read/html_document.h"
#include "read/text_document.h"
#include "text/encoding.h"
#include "text/source_map.h"
#include "text/utf8.h"

namespace gazet::read {

namespace mime = markup::mime;

namespace {

/// The line that a mailbox puts before a message is none of it.
std::string_view without_envelope(std::string_view message) {
  if (message.starts_with("From ") || message.starts_with(">From ")) {
    message.remove_prefix(std::min(message.find('\n'), message.size() - 1) + 1);
  }
  return message;
}

/// The text of one part, with the way back to the message.
struct PartText {
  std::string text;
  std::shared_ptr<const SourceMap> map;
  std::size_t replaced = 0;
};

PartText read_part(const mime::TextPart& found, std::string_view message, std::size_t message_offset,
                   const Options& options) {
  const std::string_view type = mime::field(found.part.header, "content-type");
  const std::string encoding = mime::first_value(mime::field(found.part.header, "content-transfer-encoding"));
  const auto offset = static_cast<std::size_t>(found.part.body.data() - message.data());
  std::string bytes;
  text::OffsetRuns to_message;
  text::OffsetRuns* const runs = options.source_offsets ? &to_message : nullptr;
  mime::decode_transfer(found.part.body, encoding, offset, bytes, runs);
  PartText part;
  if (found.is_html) {
    Document page;
    source::Origin origin;
    origin.charset = mime::parameter(type, "charset");
    part.replaced = read_page(bytes, origin, options, page);
    // The subject is the title; the page's own belongs to its text.
    part.text = std::move(page.text);
    part.map = page.source_map;
  } else {
    text::OffsetRuns to_bytes;
    text::Decoder decoder(mime::parameter(type, "charset"));
    decoder.decode(bytes, true, part.text, runs == nullptr ? nullptr : &to_bytes);
    part.replaced = decoder.replaced();
    if (runs != nullptr) part.map = std::make_shared<text::ChainedMap>(std::move(to_bytes));
  }
  if (runs == nullptr) return part;
  // Both steps in one, character by character: what stands before the text shifts it.
  text::OffsetRuns direct;
  for (std::size_t i = 0; i < part.text.size();) {
    const std::size_t size = text::decode(part.text, i).size;
    const Span source = to_message.source_span(part.map->source_span({i, i + size}));
    direct.continue_at(message_offset + source.begin);
    direct.add(1, size, source.size());
    i += size;
  }
  part.map = std::make_shared<text::RunsMap>(std::move(direct));
  return part;
}

/// The text that begins with the subject and goes on with a part.
class MailMap : public SourceMap {
 public:
  MailMap(std::size_t title_size, Span subject, std::size_t body_begin, std::shared_ptr<const SourceMap> body)
      : title_size_(title_size), subject_(subject), body_begin_(body_begin), body_(std::move(body)) {}

  /// A part of the subject leads to all of it: encoded words have no places within.
  [[nodiscard]] Span source_span(Span span) const override {
    const bool begins_in_title = span.begin < title_size_;
    if (begins_in_title && (span.end <= body_begin_ || !body_)) return within_subject(span);
    if (!body_ || span.end <= body_begin_) return {subject_.end, subject_.end};
    const std::size_t begin = std::max(span.begin, body_begin_) - body_begin_;
    const Span in_body = body_->source_span({begin, span.end - body_begin_});
    return begins_in_title ? Span{subject_.begin, in_body.end} : in_body;
  }

 private:
  [[nodiscard]] Span within_subject(Span span) const {
    if (subject_.size() != title_size_) return subject_;
    return {subject_.begin + span.begin, subject_.begin + std::min(span.end, title_size_)};
  }

  std::size_t title_size_;
  Span subject_;
  std::size_t body_begin_;
  std::shared_ptr<const SourceMap> body_;
};

/// Fills in `document`, which has its id, its source and what options say; the message begins at `offset` of its
/// source. Of several parts the plain text is read, else the HTML; attachments are not. Returns how many bytes fitted
/// no encoding.
std::size_t read_mail(std::string_view message, std::size_t offset, const Options& options, Document& document) {
  const mime::Part whole = mime::part_of(without_envelope(message));
  const std::string_view subject = mime::field(whole.header, "subject");
  document.title = mime::field_text(subject);
  document.text = document.title;
  document.published = mime::field_text(mime::field(whole.header, "date"));
  if (document.language.empty()) document.language = mime::first_value(mime::field(whole.header, "content-language"));

  PartText part;
  if (const std::optional<mime::TextPart> found = mime::text_part(whole))
    part = read_part(*found, message, offset, options);
  if (!document.title.empty() && !part.text.empty()) document.text += "\n\n";
  const std::size_t body_begin = document.text.size();
  document.text += part.text;
  if (options.source_offsets) {
    const std::size_t begin =
        offset + (subject.empty() ? 0 : static_cast<std::size_t>(subject.data() - message.data()));
    document.source_map = std::make_shared<MailMap>(document.title.size(), Span{begin, begin + subject.size()},
                                                    body_begin, std::move(part.map));
  }
  return part.replaced;
}

/// The value of the header field Message-ID without its brackets; empty when there is none.
std::string message_id(std::string_view message) {
  std::string id = mime::field_text(mime::field(mime::part_of(without_envelope(message)).header, "message-id"));
  if (id.starts_with('<')) id.erase(0, 1);
  if (id.ends_with('>')) id.pop_back();
  return id;
}

}  // namespace

/// False as soon as the first characters show that none of these formats begins here: most texts need not be waited
/// for.
bool may_begin_message(std::string_view begin) {
  constexpr std::size_t kLongestName = 64;
  const std::string ascii = first_ascii(begin, kLongestName);
  const std::size_t end = ascii.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-");
  if (end == std::string::npos) return ascii.size() < kLongestName;
  return (end > 0 && ascii[end] == ':') || ascii.starts_with("from ");
}

/// The beginning of a message: lines of a header, at least three of the usual ones.
bool shows_message(std::string_view begin) {
  const std::string ascii = first_ascii(begin);
  std::string_view text = ascii;
  int known = 0;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (line.empty() || line == "\r") break;
    if (!line.starts_with(' ') && !line.starts_with('\t') && !is_header_line(line)) return false;
    for (const std::string_view name : {"from:", "to:", "subject:", "date:", "message-id:", "mime-version:",
                                        "received:", "return-path:", "content-type:", "delivered-to:"}) {
      if (line.starts_with(name)) ++known;
    }
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return known >= 3;
}

/// A message, or one of a mailbox: those are called by their ids.
void read_message(const std::string& source, const Whole& message, const Options& options, DocumentSink& sink) {
  Document document = text_document_head(source, {}, options);
  if (message.line > 0) {
    const std::string id = message_id(message.bytes.view());
    document.id = id.empty() ? source + ':' + std::to_string(message.line) : id;
  }
  try {
    const std::size_t replaced = read_mail(message.bytes.view(), message.offset, options, document);
    sink.document(std::move(document), replaced);
  } catch (const InputError& error) {
    sink.fault({document.id, source, {Severity::error, source, message.line, error.what()}});
  }
}

}  // namespace gazet::read
