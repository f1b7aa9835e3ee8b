// SPDX-License-Identifier: Apache-2.0

#include "import/session.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "gazetteer/cells.h"
#include "text/utf8.h"

namespace gazet::importers {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10U;

/// On one line, without control characters, with single spaces.
std::string cleaned(std::string_view text) {
  std::string clean;
  for (std::size_t offset = 0; offset < text.size();) {
    const text::Decoded decoded = text::decode(text, offset);
    const char32_t c = decoded.code_point;
    if (c <= U' ' || (c >= 0x7F && c < 0xA0)) {
      if (!clean.empty() && clean.back() != ' ') clean.push_back(' ');
    } else {
      clean += text.substr(offset, decoded.size);
    }
    offset += decoded.size;
  }
  return std::string(gazetteer::trimmed(clean));
}

/// A name that begins with a slash would be read as a pattern.
bool can_be_name(std::string_view name) {
  return !name.empty() && name.front() != '/';
}

/// The same without spaces, which no identifier has.
std::string cleaned_id(std::string_view id) {
  std::string clean = cleaned(id);
  std::replace(clean.begin(), clean.end(), ' ', '-');
  return clean;
}

void clean_aliases(gazetteer::Row& row) {
  std::vector<std::string> aliases;
  for (const std::string& given : row.aliases) {
    std::string alias = cleaned(given);
    const bool is_new = alias != row.name && std::find(aliases.begin(), aliases.end(), alias) == aliases.end();
    if (is_new && can_be_name(alias) && alias.find('|') == std::string::npos) aliases.push_back(std::move(alias));
  }
  row.aliases = std::move(aliases);
}

}  // namespace

Session::Session(ImportSeams seams) : seams_(std::move(seams)) {
  gazetteer::append_header(pending_);
}

void Session::for_each_line(const std::string& file, const UseLine& use) {
  try {
    read_lines(file, use);
  } catch (const InputError& error) {
    fail(file, 0, error.what());
  }
}

void Session::read_lines(const std::string& file, const UseLine& use) {
  const std::unique_ptr<source::Stream> stream = seams_.open(file);
  std::vector<char> block(kBlock);
  std::string line;
  std::size_t number = 0;
  bool too_long = false;
  const auto end_line = [&] {
    ++number;
    if (too_long) fail(file, number, "a line of more than 64 MB, expected one entry a line");
    if (!too_long) use_line(file, line, number, use);
    too_long = false;
    line.clear();
  };
  while (const std::size_t size = stream->read(block)) {
    std::string_view rest(block.data(), size);
    for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
      if (!too_long) line += rest.substr(0, end);
      end_line();
      rest.remove_prefix(end + 1);
    }
    if (!too_long) line += rest;
    too_long = too_long || line.size() > kLongestLine;
    if (too_long) line.clear();
  }
  if (!line.empty() || too_long) end_line();
}

void Session::use_line(const std::string& file, std::string_view line, std::size_t number, const UseLine& use) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (text::is_valid(line)) {
    use(line, number);
  } else {
    fail(file, number, "invalid UTF-8");
  }
}

void Session::add(gazetteer::Row row, const std::string& file, std::size_t line) {
  row.name = cleaned(row.name);
  if (!can_be_name(row.name)) {
    fail(file, line,
         row.name.empty() ? "an empty name" : "a dictionary cannot hold the name " + gazetteer::in_quotes(row.name));
    return;
  }
  row.id = cleaned_id(row.id);
  if (!row.id.empty() && !gazetteer::is_id(row.id)) {
    fail(file, line, "a dictionary cannot hold the id " + gazetteer::in_quotes(row.id));
    return;
  }
  clean_aliases(row);
  row.source = cleaned(row.source);
  row.note = cleaned(row.note);
  append_row(pending_, row);
  ++counts_.rows;
  if (pending_.size() < kBlock) return;
  seams_.write(pending_);
  pending_.clear();
}

void Session::fail(const std::string& file, std::size_t line, std::string message) {
  if (is_silent_) return;
  ++counts_.failed;
  seams_.report({Severity::error, file, line, std::move(message)});
}

ImportCounts Session::finish() {
  seams_.write(pending_);
  pending_.clear();
  return counts_;
}

}  // namespace gazet::importers
