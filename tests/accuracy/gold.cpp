// SPDX-License-Identifier: Apache-2.0

#include "gold.h"

#include <algorithm>
#include <cstddef>
#include <istream>
#include <optional>
#include <stdexcept>

#include "json/value.h"
#include "text/utf8.h"

namespace gazet::accuracy {
namespace {

/// The byte offset of each code point, and the text's size at the end.
std::vector<std::size_t> code_point_offsets(std::string_view text) {
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!text::is_continuation(text[i])) offsets.push_back(i);
  }
  offsets.push_back(text.size());
  return offsets;
}

std::optional<GoldArticle> article_of(const json::Value& line) {
  GoldArticle article;
  const std::optional<std::string> text = line["text"].string();
  if (!text || !text::is_valid(*text)) return std::nullopt;
  article.text = *text;
  line["types"].for_each_element([&](const json::Value& type) { article.types.push_back(type.text()); });
  const std::vector<std::size_t> offsets = code_point_offsets(article.text);
  bool good = true;
  line["entities"].for_each_element([&](const json::Value& entity) {
    const double start = entity["start"].number().value_or(-1);
    const double end = entity["end"].number().value_or(-1);
    good = good && start >= 0 && start < end && end < static_cast<double>(offsets.size());
    if (!good) return;
    const Span span{offsets[static_cast<std::size_t>(start)], offsets[static_cast<std::size_t>(end)]};
    article.mentions.push_back({span, entity["type"].text()});
  });
  return good ? std::optional(article) : std::nullopt;
}

}  // namespace

bool GoldArticle::annotates(std::string_view type) const {
  return types.empty() || std::find(types.begin(), types.end(), type) != types.end();
}

std::vector<GoldArticle> read_gold(std::istream& lines) {
  std::vector<GoldArticle> articles;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const std::optional<json::Value> value = json::Value::parse(line);
    const std::optional<GoldArticle> article = value ? article_of(*value) : std::nullopt;
    if (!article) {
      throw std::runtime_error("line " + std::to_string(number) +
                               ": expected an object with text and entities of start, end and type");
    }
    articles.push_back(*article);
  }
  return articles;
}

}  // namespace gazet::accuracy
