// SPDX-License-Identifier: Apache-2.0

#include "json/line.h"

#include <simdjson.h>

#include <algorithm>
#include <new>
#include <utility>

#include "json/string.h"
#include "text/bytes.h"
#include "text/encoding.h"
#include "text/offset_runs.h"

namespace gazet::json {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr int kDeepest = 512;

std::string_view without_space_behind(std::string_view token) {
  const std::size_t last = token.find_last_not_of(" \t\r\n");
  return token.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// The value's first token; empty where a document breaks off: there simdjson gives one of a negative size.
std::string_view token_of(ondemand::value& value) {
  constexpr std::size_t kLongest = std::size_t{1} << 31U;
  const std::string_view token = value.raw_json_token();
  return token.size() < kLongest ? without_space_behind(token) : std::string_view();
}

/// simdjson checks of a value that is passed over only that its brackets close; here it must be JSON.
bool is_valid(ondemand::value value, int depth);

bool is_valid_array(ondemand::value value, int depth) {
  ondemand::array array;
  if (value.get_array().get(array) != simdjson::SUCCESS) return false;
  for (auto element : array) {
    ondemand::value inner;
    if (element.get(inner) != simdjson::SUCCESS || !is_valid(inner, depth)) return false;
  }
  return true;
}

/// The name of a field as it stands there, without quotes.
std::string_view raw_name(ondemand::field& field) {
  const char* const begin = field.key().raw();
  const char* end = begin;
  while (*end != '"') end += *end == '\\' ? 2 : 1;
  return {begin, static_cast<std::size_t>(end - begin)};
}

bool is_valid_object(ondemand::value value, int depth) {
  ondemand::object object;
  if (value.get_object().get(object) != simdjson::SUCCESS) return false;
  for (auto next : object) {
    ondemand::field field;
    if (std::move(next).get(field) != simdjson::SUCCESS) return false;
    if (!has_valid_escapes(raw_name(field)) || !is_valid(field.value(), depth)) return false;
  }
  return true;
}

bool is_valid(ondemand::value value, int depth) {
  const std::string_view token = token_of(value);
  if (token.empty() || depth > kDeepest) return false;
  if (token.front() == '[') return is_valid_array(value, depth + 1);
  if (token.front() == '{') return is_valid_object(value, depth + 1);
  if (token.front() != '"') return is_literal(token);
  return token.size() > 1 && token.back() == '"' && has_valid_escapes(unquoted(token));
}

/// What a value is called in a message.
std::string_view kind_of(std::string_view value) {
  switch (value.front()) {
    case '"':
      return "a string";
    case '{':
      return "an object";
    case '[':
      return "an array";
    case 'n':
      return "null";
    case 't':
    case 'f':
      return "true or false";
    default:
      return "a number";
  }
}

}  // namespace

class LineParser::Walk {
 public:
  explicit Walk(FieldNames names) : names_(std::move(names)) {}

  /// True when the line is a JSON object.
  bool find(std::string_view line, Fields& found) {
    found = Fields();
    found.kept.resize(names_.keep.size());
    bool is_object = walk(line, found);
    if (error_ == simdjson::UTF8_ERROR) is_object = walk_repaired(line, found);
    if (error_ == simdjson::MEMALLOC) throw std::bad_alloc();
    return is_object;
  }

  [[nodiscard]] std::string complaint(const Fields& found) const {
    if (found.text.empty()) return "no field '" + names_.text + "', expected a string";
    if (is_string(found.text)) return {};
    return "field '" + names_.text + "' is " + std::string(kind_of(found.text)) + ", expected a string";
  }

 private:
  /// False when the line is no JSON object; error_ then may say why.
  bool walk(std::string_view line, Fields& found) {
    ondemand::document document;
    ondemand::object object;
    const simdjson::padded_string_view padded(line.data(), line.size(), line.size() + text::Bytes::kPadding);
    error_ = parser_.iterate(padded).get(document);
    if (error_ != simdjson::SUCCESS || document.get_object().get(object) != simdjson::SUCCESS) return false;
    for (auto next : object) {
      ondemand::field field;
      if (std::move(next).get(field) != simdjson::SUCCESS) return false;
      const std::string_view name = raw_name(field);
      if (!has_valid_escapes(name)) return false;
      const std::string_view value = checked_value(field.value(), document);
      if (value.empty()) return false;
      assign(name, value, found);
    }
    return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
  }

  /// The raw value, when it is valid; the iteration is then behind it.
  static std::string_view checked_value(ondemand::value value, ondemand::document& document) {
    const std::string_view token = token_of(value);
    if (!is_valid(value, 1)) return {};
    if (token.front() != '{' && token.front() != '[') return token;
    const char* end = nullptr;
    if (document.current_location().get(end) != simdjson::SUCCESS) return {};
    return without_space_behind({token.data(), static_cast<std::size_t>(end - token.data())});
  }

  /// Notes a value under each name it is wanted for.
  void assign(std::string_view raw_name, std::string_view value, Fields& found) const {
    const std::string unescaped = raw_name.find('\\') == std::string_view::npos ? std::string() : decoded(raw_name);
    const std::string_view name = unescaped.empty() ? raw_name : unescaped;
    const auto note = [&](std::string_view wanted, std::string_view& field) {
      if (name == wanted) field = value;
    };
    note(names_.id, found.id);
    note(names_.text, found.text);
    if (!names_.title.empty()) note(names_.title, found.title);
    note("language", found.language);
    note("published", found.published);
    note("date", found.date);
    note("url", found.url);
    for (std::size_t i = 0; i < names_.keep.size(); ++i) note(names_.keep[i], found.kept[i]);
  }

  /// Looks at the line with its broken bytes replaced, and keeps the long fields as they were.
  bool walk_repaired(std::string_view line, Fields& found) {
    std::string repaired;
    text::OffsetRuns runs;
    const std::size_t broken = text::append_repaired(line, repaired, &runs);
    repaired_ = text::Bytes(repaired);
    const std::string_view whole = repaired_.view();
    const bool is_object = walk(whole, found);
    found.broken = broken;
    for (std::string_view* field : {&found.text, &found.title}) {
      if (field->empty()) continue;
      const auto begin = static_cast<std::size_t>(field->data() - whole.data());
      const Span span = runs.source_span({begin, begin + field->size()});
      *field = line.substr(span.begin, span.size());
    }
    return is_object;
  }

  FieldNames names_;
  ondemand::parser parser_;
  simdjson::error_code error_ = simdjson::SUCCESS;
  text::Bytes repaired_;
};

LineParser::LineParser(FieldNames names) : walk_(std::make_unique<Walk>(std::move(names))) {}
LineParser::LineParser(LineParser&&) noexcept = default;
LineParser& LineParser::operator=(LineParser&&) noexcept = default;
LineParser::~LineParser() = default;

std::string LineParser::parse(std::string_view line, Fields& found) {
  if (!walk_->find(line, found)) return "not a JSON object, expected one a line";
  return walk_->complaint(found);
}

bool LineParser::is_object(std::string_view line) {
  Fields found;
  return walk_->find(line, found);
}

}  // namespace gazet::json
