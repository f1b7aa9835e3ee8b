// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/dictionary_reader.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <optional>
#include <system_error>
#include <utility>

#include "gazetteer/cells.h"
#include "gazetteer/fragments.h"
#include "text/utf8.h"

namespace gazet::gazetteer {
namespace {

/// Collects the faults of one file, and only counts those beyond kFaultsShown.
class FaultList {
 public:
  FaultList(const std::string& file, std::vector<Diagnostic>& faults) : file_(file), faults_(faults) {}

  void add(std::size_t line, std::string message) {
    if (++count_ <= kFaultsShown) {
      faults_.push_back({Severity::error, file_, line, std::move(message)});
    } else if (count_ == kFaultsShown + 1) {
      first_hidden_line_ = line;
    }
  }

  void finish() {
    if (count_ <= kFaultsShown) return;
    const std::string rest = std::to_string(count_ - kFaultsShown);
    faults_.push_back({Severity::error, file_, first_hidden_line_, "… and " + rest + " more from this line on"});
  }

 private:
  const std::string& file_;
  std::vector<Diagnostic>& faults_;
  std::size_t count_ = 0;
  std::size_t first_hidden_line_ = 0;
};

/// Which column each cell of a line belongs to; nothing for one that the header names wrongly.
using Header = std::vector<std::optional<Column>>;

std::string hexadecimal(unsigned char byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  return {kDigits[byte >> 4], kDigits[byte & 0xF]};
}

/// What makes the line unusable as text, or an empty string.
std::string byte_fault(std::string_view line) {
  const std::size_t valid = text::valid_prefix(line);
  if (valid < line.size()) {
    return "invalid UTF-8 at byte " + std::to_string(valid + 1) + " of the line (0x" +
           hexadecimal(static_cast<unsigned char>(line[valid])) + ")";
  }
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto byte = static_cast<unsigned char>(line[i]);
    if (byte == '\t' || (byte >= 0x20 && byte != 0x7F && byte != 0xC2)) continue;
    // C2 80 to C2 9F are U+0080 to U+009F, the second set of controls.
    const unsigned char control = byte == 0xC2 ? static_cast<unsigned char>(line[++i]) : byte;
    if (byte == 0xC2 && control >= 0xA0) continue;
    return "control character U+00" + hexadecimal(control) + ", expected text";
  }
  return {};
}

std::optional<Column> column_named(std::string_view name) {
  const auto found = std::find(kColumnNames.begin(), kColumnNames.end(), name);
  if (found == kColumnNames.end()) return std::nullopt;
  return static_cast<Column>(found - kColumnNames.begin());
}

class Reader {
 public:
  Reader(const std::string& file, std::vector<Row>& rows, FaultList& faults)
      : file_(file), rows_(rows), faults_(faults) {}

  void read(std::string_view bytes) {
    if (bytes.starts_with(text::kUtf8Mark)) bytes.remove_prefix(text::kUtf8Mark.size());
    reserve(bytes);
    while (!bytes.empty() && !gave_up_) {
      const std::size_t end = std::min(bytes.find('\n'), bytes.size());
      ++line_;
      read_line(bytes.substr(0, end));
      bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    if (!has_header_ && !gave_up_) faults_.add(0, "no header row, expected one with the columns type and name");
  }

 private:
  /// Rows are large, and to move all that are there is what reading a long dictionary would take most time for.
  void reserve(std::string_view bytes) {
    constexpr std::size_t kShortRow = 32;
    const auto lines = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    const std::size_t wanted = rows_.size() + std::min(lines, bytes.size() / kShortRow) + 1;
    if (wanted > rows_.capacity()) rows_.reserve(std::max(wanted, 2 * rows_.capacity()));
  }

  void read_line(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) return;
    if (!has_header_) {
      read_header(line);
    } else if (std::string fault = byte_fault(line); !fault.empty()) {
      faults_.add(line_, std::move(fault));
    } else if (Fragments::is_definition(line)) {
      fragments_.define(line, row_faults_);
      tell_row_faults();
    } else {
      read_row(line);
    }
  }

  /// A first line with none of the columns is taken for something else than a dictionary, and the file is left alone.
  void read_header(std::string_view line) {
    bool any = false;
    for_each_part(line, '\t', [&](std::string_view cell) { any = any || column_named(trimmed(cell)); });
    if (!any || !byte_fault(line).empty()) {
      faults_.add(line_, "not a dictionary: expected a header row of tab-separated columns, among them type and name");
      gave_up_ = true;
      return;
    }
    has_header_ = true;
    for_each_part(line, '\t', [&](std::string_view cell) { add_column(trimmed(cell)); });
    for (const Column needed : {Column::type, Column::name}) {
      if (has_column(needed)) continue;
      faults_.add(line_,
                  "no column " + in_quotes(kColumnNames[static_cast<std::size_t>(needed)]) + " in the header row");
      gave_up_ = true;
    }
  }

  void add_column(std::string_view name) {
    std::optional<Column> column = column_named(name);
    if (!column) {
      faults_.add(line_, "unknown column " + in_quotes(name) + " (allowed: " + joined(kColumnNames) + ")");
    } else if (has_column(*column)) {
      faults_.add(line_, "column " + in_quotes(name) + " stands twice in the header row");
      column.reset();
    }
    header_.push_back(column);
  }

  [[nodiscard]] bool has_column(Column column) const {
    return std::find(header_.begin(), header_.end(), column) != header_.end();
  }

  void read_row(std::string_view line) {
    Cells cells;
    std::size_t count = 0;
    for_each_part(line, '\t', [&](std::string_view cell) {
      if (count < header_.size() && header_[count]) cells[*header_[count]] = trimmed(cell);
      ++count;
    });
    if (count != header_.size()) {
      faults_.add(line_, std::to_string(count) + (count == 1 ? " column" : " columns") + ", expected " +
                             std::to_string(header_.size()));
      return;
    }
    Row row = parse_row(cells, row_faults_);
    expand(row.name);
    for (std::string& alias : row.aliases) expand(alias);
    if (row_faults_.empty()) {
      row.file = file_;
      row.line = line_;
      rows_.push_back(std::move(row));
    }
    tell_row_faults();
  }

  void expand(std::string& name) {
    if (is_pattern(name)) name = "/" + fragments_.expanded(pattern_of(name), row_faults_) + "/";
  }

  void tell_row_faults() {
    for (std::string& fault : row_faults_) faults_.add(line_, std::move(fault));
    row_faults_.clear();
  }

  const std::string& file_;
  std::vector<Row>& rows_;
  FaultList& faults_;
  Header header_;
  Fragments fragments_;
  std::vector<std::string> row_faults_;
  std::size_t line_ = 0;
  bool has_header_ = false;
  bool gave_up_ = false;
};

}  // namespace

void read_dictionary(std::string_view bytes, const std::string& file, std::vector<Row>& rows,
                     std::vector<Diagnostic>& faults) {
  FaultList list(file, faults);
  Reader(file, rows, list).read(bytes);
  list.finish();
}

void read_dictionary_file(const std::string& path, std::vector<Row>& rows, std::vector<Diagnostic>& faults) {
  std::ifstream stream(path, std::ios::binary);
  std::string bytes;
  std::array<char, 1U << 16> buffer;
  while (stream.read(buffer.data(), buffer.size()), stream.gcount() > 0) {
    bytes.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
  }
  // A folder opens like a file; reading it is what fails.
  if (!stream.eof() || stream.bad()) {
    faults.push_back({Severity::error, path, 0, "cannot be read: " + std::generic_category().message(errno)});
    return;
  }
  read_dictionary(bytes, path, rows, faults);
}

}  // namespace gazet::gazetteer
