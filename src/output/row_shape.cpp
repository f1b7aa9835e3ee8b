// SPDX-License-Identifier: Apache-2.0

#include "output/row_shape.h"

#include <algorithm>

#include "output/record_fields.h"
#include "output/record_writer.h"

namespace gazet::output {
namespace {

/// A record as these options make it, for its keys.
std::string example_record(const OutputOptions& options) {
  Document document;
  document.text = "A";
  for (const std::string& name : options.keep) document.kept.emplace_back(name, "null");
  Extraction extraction;
  extraction.sentence_ends = {1};
  extraction.mentions.push_back({.span = {0, 1}, .entity = {}, .score = {}, .explanation = {}});
  OutputOptions all = options;
  all.filter = {};
  const RecordWriter writer(all);
  DocumentTally tally = writer.new_tally();
  tally.add(document, extraction);
  std::string line;
  writer.write_mentions(document, extraction, line);
  writer.write_summary(tally, line);
  line.pop_back();
  return line;
}

bool is_number(std::string_view value) {
  return value[0] == '-' || (value[0] >= '0' && value[0] <= '9');
}

}  // namespace

std::vector<std::string> keys_of_records(const OutputOptions& options) {
  const std::string example = example_record(options);
  std::vector<std::string> keys;
  RecordFields fields(example);
  while (const auto field = fields.next()) append_unescaped(field->key, keys.emplace_back());
  return keys;
}

RowShape::RowShape(RowStyle style, const OutputOptions& options) : style_(style) {
  for (const char special : {style.separator, '"', '\r', '\n'}) is_special_[static_cast<unsigned char>(special)] = true;
  for (const std::string& key : keys_of_records(options)) {
    if (columns_++ > 0) header_ += style_.separator;
    append_cell(key, header_);
  }
  header_ += style_.line_end;
}

void RowShape::write(std::string_view line, std::string& to) const {
  RecordFields fields(line);
  std::string cell;
  std::size_t column = 0;
  for (; const auto field = fields.next(); ++column) {
    if (column > 0) to += style_.separator;
    append_value(field->value, cell, to);
  }
  // Sources without fields have none to keep.
  if (column < columns_) to.append(columns_ - column, style_.separator);
  to += style_.line_end;
}

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

/// Most values are numbers, or strings without escapes, and stand in the cell as they stand in the record.
void RowShape::append_value(std::string_view value, std::string& scratch, std::string& to) const {
  if (is_number(value)) {
    to += value;
  } else if (value[0] == '"' && value.find('\\') == std::string_view::npos) {
    append_cell(value.substr(1, value.size() - 2), to);
  } else {
    scratch.clear();
    append_plain(value, scratch);
    append_cell(scratch, to);
  }
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
