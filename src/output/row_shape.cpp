// SPDX-License-Identifier: Apache-2.0

#include "output/row_shape.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>
#include <type_traits>

#include "output/cell_text.h"
#include "output/columns.h"

namespace gazet::output {
namespace {

bool is_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_read = read.ec == std::errc() && read.ptr == text.data() + text.size();
  // "-inf" and "-nan" are none to a spreadsheet.
  return is_read && text.find_first_not_of("0123456789.eE+-") == std::string_view::npos;
}

/// True for what spreadsheets evaluate instead of showing it: a document could make them send what stands in other
/// cells (OWASP, "CSV Injection").
bool is_formula(std::string_view text) {
  constexpr std::string_view kBegins = "=+-@\t\r";
  return !text.empty() && kBegins.find(text.front()) != std::string_view::npos && !is_number(text);
}

/// Numbers are never a formula; text may be one.
template <class Value>
constexpr bool kIsNoText =
    std::is_same_v<Value, Number> || std::is_same_v<Value, Score> || std::is_same_v<Value, Degrees>;
template <class Value>
constexpr bool kIsNoText<std::optional<Value>> = kIsNoText<Value>;

}  // namespace

RowShape::RowShape(RowStyle style, const OutputOptions& options) : style_(style) {
  for (const char special : {style.separator, '"', '\r', '\n'}) is_special_[static_cast<unsigned char>(special)] = true;
  for (const Column& column : columns_of(options)) {
    if (columns_++ > 0) header_ += style_.separator;
    append_text(column.key, header_);
  }
  header_ += style_.line_end;
}

template <class AnyRecord>
void RowShape::shape(RecordStream<AnyRecord>& records, std::string& to) const {
  CellText text;
  while (const AnyRecord* const record = records.next()) {
    std::size_t column = 0;
    const auto add = [&](const auto& value) {
      if (column++ > 0) to += style_.separator;
      if constexpr (kIsNoText<std::decay_t<decltype(value)>>) {
        to += text(value);
      } else {
        append_text(text(value), to);
      }
    };
    for_each_value(*record, [&](const auto& /*field*/, const auto& value) { add(value); });
    for (const KeptField& field : record->kept) add(field);
    // Sources without fields have none to keep.
    if (column < columns_) to.append(columns_ - column, style_.separator);
    to += style_.line_end;
  }
}

template void RowShape::shape(RecordStream<MentionRecord>& records, std::string& to) const;
template void RowShape::shape(RecordStream<EntityRecord>& records, std::string& to) const;
template void RowShape::shape(RecordStream<DocumentRecord>& records, std::string& to) const;

std::size_t RowShape::end_of_record(std::string_view shaped) const {
  bool is_quoted = false;
  for (std::size_t at = 0; at < shaped.size(); ++at) {
    if (shaped[at] == '"') is_quoted = !is_quoted;
    if (shaped[at] == '\n' && !is_quoted) return at + 1;
  }
  return shaped.size();
}

std::unique_ptr<Assembly> RowShape::assembly() const {
  return std::make_unique<FrameAssembly>(Frame{.head = header_, .tail = {}});
}

void RowShape::append_text(std::string_view text, std::string& to) const {
  is_formula(text) ? append_cell("'" + std::string(text), to) : append_cell(text, to);
}

void RowShape::append_cell(std::string_view text, std::string& to) const {
  if (text.empty()) return;
  const bool has_blank_edge = text.front() == ' ' || text.back() == ' ' || text.front() == '\t' || text.back() == '\t';
  const auto is_special = [&](char byte) { return is_special_[static_cast<unsigned char>(byte)]; };
  if (!has_blank_edge && std::none_of(text.begin(), text.end(), is_special)) {
    to += text;
    return;
  }
  to += '"';
  for (const char byte : text) {
    if (byte == '"') to += '"';
    to += byte;
  }
  to += '"';
}

}  // namespace gazet::output
