// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/derived_id.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "text/ascii.h"

namespace gazet::gazetteer {
namespace {

/// FNV-1a, which is the same on every machine, in hexadecimal digits.
std::string hash_of(std::string_view bytes) {
  std::uint32_t hash = 2166136261U;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
  std::string digits;
  for (int shift = 28; shift >= 0; shift -= 4) digits += "0123456789abcdef"[(hash >> shift) & 0xFU];
  return digits;
}

std::string slug_of(const text::NameFolder& folder, std::string_view name) {
  std::string slug = folder.key(name);
  std::replace(slug.begin(), slug.end(), ' ', '-');
  if (slug.empty()) return hash_of(name);
  return is_pattern(name) ? slug + "-" + hash_of(name) : slug;
}

}  // namespace

std::string derived_id(const text::NameFolder& folder, SubtypeNumber subtype, std::string_view name,
                       std::string_view country) {
  const std::string_view kind = subtype_name(subtype);
  std::string id = "gazet:";
  id += kind.empty() ? to_string(type_of(subtype)) : kind;
  id += '/';
  id += slug_of(folder, name);
  if (!country.empty()) id += '-';
  for (const char letter : country) id += text::to_ascii_small(letter);
  return id;
}

void give_ids(std::vector<Row>& rows) {
  const text::NameFolder folder;
  for (Row& row : rows) {
    if (!row.id.empty()) continue;
    row.id = derived_id(folder, row.subtype, row.name, row.country);
    // A rule is no entity and must not take the place of one, nor of a rule of another role ("FC" on both sides).
    if (row.policy.role != Role::name) row.id += "#" + to_string(row.policy);
  }
}

void merge_rows(std::vector<Row>& rows) {
  std::unordered_map<std::string_view, std::size_t> first_of;
  first_of.reserve(rows.size());
  std::vector<std::size_t> last(rows.size());  // at the place of each first row, the row that counts
  for (std::size_t i = 0; i < rows.size(); ++i) last[first_of.try_emplace(rows[i].id, i).first->second] = i;
  if (first_of.size() == rows.size()) return;

  std::vector<Row> merged;
  merged.reserve(first_of.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    // Rows that are not the first of their identifier have 0 here. The map must not be asked: moving takes its keys.
    if (last[i] >= i) merged.push_back(std::move(rows[last[i]]));
  }
  rows = std::move(merged);
}

}  // namespace gazet::gazetteer
