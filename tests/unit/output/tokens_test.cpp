// SPDX-License-Identifier: Apache-2.0

#include "output/tokens.h"

#include <string>

#include "article.h"
#include "output/document_format.h"
#include "support/catch.h"

using namespace gazet;

namespace {

/// The tokens, each with * before the first and after the last of a mention and + inside one.
std::string tokens(const std::string& text, std::vector<Mention> mentions) {
  const Extraction extraction = article::extraction(text, std::move(mentions));
  std::string all;
  for (const auto& token : output::tokens_of(text, text::Tokenizer(), output::flat_mentions(extraction))) {
    if (token.is_first) all += '*';
    if (token.mention != nullptr && !token.is_first) all += '+';
    all += text.substr(token.span.begin, token.span.size());
    if (token.is_last) all += '*';
    all += ' ';
  }
  return all;
}

}  // namespace

TEST_CASE("Every character but white space is in a token", "[output]") {
  CHECK(tokens("\u201cYes\u201d, he said\u00a0\u2026\n\u2014 (no)!\x01", {}) ==
        "\u201c Yes \u201d , he said \u2026 \u2014 ( no ) ! ");
  CHECK(tokens(" \n\t", {}).empty());
}

TEST_CASE("A mention's tokens know which is the first and which the last", "[output]") {
  const std::string text = "the Zandu (Old) Front and Mali.";
  CHECK(tokens(text, {article::mention(text, "Zandu (Old) Front", Type::group, "party"),
                      article::mention(text, "Mali", Type::place, "country")}) ==
        "the *Zandu +( +Old +) +Front* and *Mali* . ");
}

TEST_CASE("Mentions side by side are two, and a word is cut at a mention's edge", "[output]") {
  const std::string text = "Malian Mali-based AbcDef";
  CHECK(tokens(text, {article::mention(text, "Mali", Type::place, "country"),
                      article::mention(text, "an", Type::place, "city"),
                      article::mention(text, "cD", Type::place, "city")}) == "*Mali* *an* Mali - based Ab *cD* ef ");
}
