// SPDX-License-Identifier: Apache-2.0

#include "read/json_document.h"

#include <limits>
#include <string_view>
#include <utility>

namespace gazet::read {
namespace {

std::string id_of(const json::Fields& fields, const LinePlace& place) {
  if (json::is_string(fields.id)) return json::decoded(json::unquoted(fields.id));
  const bool is_number = !fields.id.empty() && (fields.id[0] == '-' || (fields.id[0] >= '0' && fields.id[0] <= '9'));
  return is_number ? std::string(fields.id) : place.source + ':' + std::to_string(place.line);
}

std::string string_or_empty(std::string_view value) {
  return json::is_string(value) ? json::decoded(json::unquoted(value)) : std::string();
}

/// What stands between the quotes of a string, and nothing of what is none.
std::string_view raw_string(std::string_view value) {
  return json::is_string(value) ? json::unquoted(value) : std::string_view();
}

}  // namespace

json::FieldNames field_names_of(const Options& options) {
  return {options.id_field, options.text_field, options.title_field, options.keep};
}

Document json_document_head(const json::Fields& fields, const Options& options, const LinePlace& place) {
  Document head;
  head.id = id_of(fields, place);
  head.source = place.source;
  json::StringDecoder(raw_string(fields.title), fields.broken == 0)
      .decode(std::numeric_limits<std::size_t>::max(), head.title, nullptr);
  head.language = options.language.empty() ? string_or_empty(fields.language) : options.language;
  head.published = string_or_empty(json::is_string(fields.published) ? fields.published : fields.date);
  head.url = string_or_empty(fields.url);
  head.kept.reserve(options.keep.size());
  for (std::size_t i = 0; i < options.keep.size(); ++i) {
    head.kept.emplace_back(options.keep[i], fields.kept[i].empty() ? "null" : json::minified(fields.kept[i]));
  }
  return head;
}

Fault json_fault(const json::Fields& fields, const LinePlace& place, std::string problem) {
  return {id_of(fields, place), place.source, {Severity::error, place.source, place.line, std::move(problem)}};
}

JsonText::JsonText(const json::Fields& fields)
    : has_title_(json::is_string(fields.title)),
      title_(raw_string(fields.title), fields.broken == 0),
      text_(raw_string(fields.text), fields.broken == 0) {}

void JsonText::append(std::size_t about, std::string& to, text::OffsetRuns* runs) {
  if (has_title_) {
    title_.decode(about, to, runs);
    if (!title_.is_done()) return;
    constexpr std::string_view kJoint = "\n\n";
    to.append(kJoint);
    if (runs != nullptr) {
      runs->add(kJoint.size(), 1, 0);
      runs->continue_at(0);
    }
    has_title_ = false;
  }
  text_.decode(about, to, runs);
}

}  // namespace gazet::read
