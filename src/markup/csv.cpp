// SPDX-License-Identifier: Apache-2.0

#include "markup/csv.h"

#include <algorithm>

#include "text/encoding.h"

namespace gazet::markup::csv {

std::string_view without_line_end(std::string_view row) {
  if (row.ends_with('\n')) row.remove_suffix(1);
  if (row.ends_with('\r')) row.remove_suffix(1);
  return row;
}

void append_unquoted(std::string_view field, const Layout& layout, std::size_t offset, std::string& to,
                     text::OffsetRuns* runs) {
  const auto put = [&](std::size_t from, std::size_t size) {
    to.append(field.substr(from, size));
    if (runs == nullptr) return;
    runs->continue_at(offset + from);
    runs->add(size, 1, 1);
  };
  if (!layout.is_quoting || !field.starts_with('"')) return put(0, field.size());
  for (std::size_t i = 1; i < field.size();) {
    const std::size_t quote = std::min(field.find('"', i), field.size());
    const bool is_doubled = quote + 1 < field.size() && field[quote + 1] == '"';
    put(i, quote - i);
    i = quote + (is_doubled ? 2 : 1);
    if (is_doubled) {
      to += '"';
      if (runs != nullptr) runs->add(1, 1, 2);
    } else if (i < field.size()) {
      // What follows the closing quote belongs to no rule; it is kept.
      return put(i, field.size() - i);
    }
  }
}

std::optional<std::size_t> RowEnd::find(std::string_view rows, std::size_t from) {
  for (std::size_t i = from; i < rows.size(); ++i) {
    const char byte = rows[i];
    if (is_quoted_) {
      i = std::min(rows.find('"', i), rows.size());
      if (i < rows.size()) is_quoted_ = false;
      is_field_begin_ = false;
    } else if (byte == '\n') {
      is_field_begin_ = true;
      return i + 1;
    } else if (byte == '"' && layout_.is_quoting && (is_field_begin_ || (i > 0 && rows[i - 1] == '"'))) {
      is_quoted_ = true;
    } else {
      is_field_begin_ = byte == layout_.separator;
    }
  }
  return std::nullopt;
}

Layout layout_of(std::string_view names, bool is_tabbed) {
  Layout layout;
  layout.separator = is_tabbed ? '\t' : ',';
  layout.is_quoting = !is_tabbed;
  if (!is_tabbed) {
    auto most = std::ranges::count(names, ',');
    for (const char other : {';', '\t'}) {
      if (std::ranges::count(names, other) > most) {
        layout.separator = other;
        most = std::ranges::count(names, other);
      }
    }
  }
  for (const std::string_view name : fields_of(without_line_end(names), layout)) {
    std::string text;
    append_unquoted(name, layout, 0, text, nullptr);
    layout.names.push_back(text::repaired(text));
  }
  return layout;
}

std::vector<std::string_view> fields_of(std::string_view row, const Layout& layout) {
  std::vector<std::string_view> fields;
  for (std::size_t begin = 0;;) {
    std::size_t end = begin;
    if (layout.is_quoting && row.substr(begin).starts_with('"')) {
      // The closing quote is one that no other follows.
      for (end = row.find('"', begin + 1); end < row.size() && row.substr(end + 1).starts_with('"');) {
        end = row.find('"', end + 2);
      }
    }
    end = end == std::string_view::npos ? row.size() : std::min(row.find(layout.separator, end), row.size());
    fields.push_back(row.substr(begin, end - begin));
    if (end == row.size()) return fields;
    begin = end + 1;
  }
}

}  // namespace gazet::markup::csv
