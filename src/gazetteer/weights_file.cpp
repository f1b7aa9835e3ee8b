// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/weights_file.h"

#include <charconv>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <utility>

#include "gazet/error.h"

namespace gazet::gazetteer {
namespace {

constexpr std::string_view kHeader = "evidence\tplace\tgroup\torganisation\tperson\tother";

/// Takes the text up to `separator` off the front of `rest`.
std::string_view take(std::string_view& rest, char separator) {
  const std::size_t end = rest.find(separator);
  const std::string_view cell = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return cell;
}

/// The fault of a line, or empty; the row goes to `row`.
std::string parse_row(std::string_view line, WeightRow& row) {
  row.evidence = take(line, '\t');
  if (row.evidence.empty()) return "no evidence (expected evidence and five integers, parted by tabs)";
  for (std::int16_t& weight : row.weights) {
    const std::string_view cell = take(line, '\t');
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), weight);
    const bool is_number = error == std::errc() && end == cell.data() + cell.size();
    if (!is_number || weight > kMostWeight || weight < -kMostWeight) {
      return "weight '" + std::string(cell) + "' (expected an integer from -10000 to 10000)";
    }
  }
  if (!line.empty()) return "more than six cells";
  return {};
}

}  // namespace

std::vector<WeightRow> parse_weights(std::string_view content, const std::string& name) {
  std::vector<WeightRow> rows;
  std::vector<Diagnostic> faults;
  bool seen_header = false;
  for (std::size_t number = 1; !content.empty(); ++number) {
    std::string_view line = take(content, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    if (!seen_header) {
      seen_header = true;
      if (line == kHeader) continue;
      faults.push_back({Severity::error, name, number,
                        "not a weights file (expected the header '" + std::string(kHeader) + "', parted by tabs)"});
      break;
    }
    WeightRow row;
    const std::string fault = parse_row(line, row);
    if (fault.empty()) {
      rows.push_back(std::move(row));
    } else {
      faults.push_back({Severity::error, name, number, fault});
    }
  }
  if (!seen_header) faults.push_back({Severity::error, name, 0, "an empty weights file"});
  if (!faults.empty()) throw DictionaryError(std::move(faults));
  return rows;
}

std::vector<WeightRow> read_weights_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string content{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file.is_open() || file.bad()) throw DictionaryError(path.string() + ": cannot be read");
  return parse_weights(content, path.string());
}

std::string write_weights(const std::vector<WeightRow>& rows, std::string_view comment) {
  std::string content;
  while (!comment.empty()) content.append("# ").append(take(comment, '\n')).append("\n");
  content.append(kHeader).append("\n");
  for (const WeightRow& row : rows) {
    content += row.evidence;
    for (const std::int16_t weight : row.weights) content.append("\t").append(std::to_string(weight));
    content += '\n';
  }
  return content;
}

}  // namespace gazet::gazetteer
