// SPDX-License-Identifier: Apache-2.0

#include "cli/explain_writer.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "output/json_text.h"
#include "text/utf8.h"

namespace gazet::cli {
namespace {

/// The byte of the window that begins the code point of the whole text; nothing when the window does not hold it.
std::optional<std::size_t> byte_of(const Document& document, std::uint64_t code_point) {
  if (code_point < document.origin.code_points) return std::nullopt;
  std::uint64_t left = code_point - document.origin.code_points;
  for (std::size_t byte = 0; byte < document.text.size(); ++byte) {
    if (text::is_continuation(document.text[byte])) continue;
    if (left-- == 0) return byte;
  }
  return std::nullopt;
}

/// Where the word begins and ends, between white space, that holds the byte; that byte alone where there is none.
Span word_around(std::string_view text, std::size_t byte) {
  const auto is_space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  std::size_t begin = byte;
  std::size_t end = byte + 1;
  if (is_space(text[byte])) return {begin, end};
  while (begin > 0 && !is_space(text[begin - 1])) --begin;
  while (end < text.size() && !is_space(text[end])) ++end;
  return {begin, end};
}

std::uint64_t code_points(std::string_view text) {
  return static_cast<std::uint64_t>(std::ranges::count_if(text, [](char c) { return !text::is_continuation(c); }));
}

/// Says that nothing at the code point, which is that byte, was taken for the beginning or a part of a name.
void append_nothing(const Document& document, std::uint64_t code_point, std::size_t byte, std::string& to) {
  const std::string_view text = document.text;
  const Span word = word_around(text, byte);
  const std::uint64_t begin = code_point - code_points(text.substr(word.begin, byte - word.begin));
  const std::string_view shown = text.substr(word.begin, word.end - word.begin);
  to += std::to_string(begin) + "-" + std::to_string(begin + code_points(shown)) + "  \"" + std::string(shown) +
        "\": no name, and nothing was considered that could be one\n\n";
}

}  // namespace

output::Written ExplainWriter::write(const Document& document, const Extraction& extraction, std::string& to) const {
  notice_.see(extraction);
  const auto at = at_ ? byte_of(document, *at_) : std::nullopt;
  if (at_ && !at) return {};
  has_been_there_ = true;
  const std::vector<Explanation> explanations = extractor_.explain(document, at);
  const bool is_text = format_ == output::ExplanationFormat::text;
  if (at && is_text && explanations.empty()) append_nothing(document, *at_, *at, to);
  output::ExplanationWriter writer(document);
  for (const Explanation& explanation : explanations) {
    if (is_text) {
      writer.write_text(explanation, to);
    } else {
      output::JsonText json(to);
      json.raw(R"({"doc":)");
      json.quoted_bytes(document.id);
      json.raw(R"(,"explanation":)");
      writer.write(explanation, json);
      json.raw("}\n");
    }
  }
  return {.records = explanations.size(), .mentions = explanations.size()};
}

output::Written ExplainWriter::write_window(const Document& document, const Extraction& extraction, std::string& to) {
  return write(document, extraction, to);
}

}  // namespace gazet::cli
