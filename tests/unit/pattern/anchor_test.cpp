// SPDX-License-Identifier: Apache-2.0

#include "pattern/anchor.h"

#include <algorithm>
#include <string>
#include <vector>

#include "gazet/token.h"
#include "pattern/expression.h"
#include "random_pattern.h"
#include "support/catch.h"
#include "text/words.h"

namespace gazet::pattern {

namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::vector<Token> tokens;
  static const text::Tokenizer tokenizer;
  tokenizer.tokenize(text, tokens);
  std::vector<std::string> words;
  for (const Token& token : tokens) {
    words.push_back(text.substr(token.begin, token.end - token.begin));
    for (char& c : words.back()) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c);
  }
  return words;
}

bool holds_one_of(const std::vector<std::string>& anchors, const std::string& text) {
  const auto words = words_of(text);
  return std::any_of(anchors.begin(), anchors.end(), [&](const std::string& anchor) {
    return std::find(words.begin(), words.end(), anchor) != words.end();
  });
}

}  // namespace

using Anchors = std::vector<std::string>;

TEST_CASE("An anchor is a whole word that every match holds", "[pattern]") {
  const auto [pattern, expected] = GENERATE(table<std::string, Anchors>({
      {"Ministry of [A-Z]\\w+", {"ministry"}},
      {"[A-Z]\\w+(?: [A-Z]\\w+)* Liberation Front", {"liberation"}},
      {"(?:[A-Z]\\w+ )+Front", {"front"}},
      {"(?:[A-Z]\\w+[- ]){1,3}Brigade", {"brigade"}},
      {"University of (?:the )?[A-Z]\\w+", {"university"}},
      {"(?:Ministry|Department) of [A-Z]\\w+", {"department", "ministry"}},
      {"(?:Ministry|Ministries|Department) of Transport [A-Z]\\w+", {"transport"}},
      {"[A-Z]\\w+ [Pp]rovince", {"province"}},
      {"[A-Z]\\w+[- –]Province", {"province"}},
      {"\\pL+\\s+Governorate", {"governorate"}},
      {"(?i)ministry of \\w+", {"ministry"}},
      {"(?i:MINISTRY) of \\w+", {"ministry"}},
      {"M23 \\w+", {"m23"}},
      {"Université de \\w+", {"université"}},
      {"Bank of \\w+|\\w+ Bank|Banque de \\w+", {"bank", "banque"}},
      {"of [A-Z]\\w+", {"of"}},
      {"(?:New |Old )?[A-Z]\\w+ Republic", {"republic"}},
      {"[A-Z]\\w+ \\(State\\)", {"state"}},
  }));
  CAPTURE(pattern);
  CHECK(anchors(pattern) == expected);
}

TEST_CASE("A pattern without a certain whole word has no anchor", "[pattern]") {
  const auto pattern =
      GENERATE(as<std::string>(), "[A-Z]\\w+", "\\w+istan", "Ministry\\w* [A-Z]\\w+", "(?:Ministry )?[A-Z]\\w+",
               "Ministry[a-z]? \\w+", "Bank of \\w+|[A-Z]\\w+", "U\\.S\\. \\w+", "Qa'ida \\w+", "19\\d\\d",
               "Ministry[^a]\\w+", "Ministry\\b.*", "", "snake_case \\w+", "Lagos, [A-Z]\\w+", "A’s [A-Z]\\w+",
               "(?=Ministry )", "Ministry [", "\xFF");
  CAPTURE(pattern);
  CHECK(anchors(pattern).empty());
}

TEST_CASE("Long lists of words beside the anchor do not hide it", "[pattern]") {
  const std::string word = "(?:(?:People|Women|Children)'s|(?:[A-Z]')?[A-Z]\\w+(?:[-'][a-z]{2,})*'?)";
  const std::string many = "(?:(?:and|&) (?:Trade|Arts?|Health|Energy|Youth|Peace)|" + word + ")";
  CHECK(anchors(word + "(?: " + many + "){0,3} (?:Bank|Motors?|Heavy Industries|Air)") ==
        Anchors{"air", "bank", "industries", "motor", "motors"});
  CHECK(anchors("Ministry of (?:the )?(?:" + word + ",? (?:and )?){0,4}" + word) == Anchors{"ministry"});
  CHECK(anchors("(?:Mayor|Sheriff)'s (?:" + many + " ){0,2}Office(?: of (?:" + many + " ){1,4})?") ==
        Anchors{"office"});
  CHECK(anchors(word + "(?: " + word + "){0,3} (?:College|School) (?:of|for|on|against) (?:the )?(?:" + word +
                " ){0,3}" + word) == Anchors{"college", "school"});
}

TEST_CASE("Every text that a pattern matches holds one of its anchors as a word", "[pattern]") {
  std::mt19937 random(2);
  const auto texts = all_texts("aB -'", 4);
  int anchored = 0;
  for (int i = 0; i < 1500; ++i) {
    const std::string pattern = random_pattern(random, "aB -", 2);
    const auto words = anchors(pattern);
    const Compiled result = Expression::compile(pattern);
    if (words.empty() || !result.expression) continue;
    ++anchored;
    for (const auto& text : texts) {
      if (!result.expression->matches_whole(text) || holds_one_of(words, text)) continue;
      FAIL_CHECK("/" << pattern << "/ matches \"" << text << "\" without " << words.front());
    }
  }
  CHECK(anchored > 100);
}

}  // namespace gazet::pattern
