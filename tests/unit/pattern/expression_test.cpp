// SPDX-License-Identifier: Apache-2.0

#include "pattern/expression.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/token.h"
#include "pattern/anchor.h"
#include "random_pattern.h"
#include "support/catch.h"
#include "text/words.h"

namespace gazet::pattern {

namespace {

Expression compiled(std::string_view pattern, LetterCase letter_case = LetterCase::as_written) {
  Compiled result = Expression::compile(pattern, {.letter_case = letter_case});
  REQUIRE(result.fault.empty());
  return std::move(*result.expression);
}

std::vector<Span> words_of(std::string_view text) {
  std::vector<Token> tokens;
  static const text::Tokenizer tokenizer;
  tokenizer.tokenize(text, tokens);
  std::vector<Span> words;
  for (const Token& token : tokens) words.push_back(token.span());
  return words;
}

/// As if an anchor stood wherever one could.
std::vector<Span> matches_anywhere(const Expression& expression, std::string_view text, const std::vector<Span>& words,
                                   MatchMemo& memo) {
  std::vector<std::size_t> everywhere(text.size());
  std::iota(everywhere.begin(), everywhere.end(), 0);
  return expression.matches(text, words, everywhere, memo);
}
std::vector<Span> matches_anywhere(const Expression& expression, std::string_view text,
                                   const std::vector<Span>& words) {
  MatchMemo memo;
  return matches_anywhere(expression, text, words, memo);
}

std::vector<std::string> found(std::string_view pattern, std::string_view sentence,
                               LetterCase letter_case = LetterCase::as_written) {
  std::vector<std::string> texts;
  for (const Span& span : matches_anywhere(compiled(pattern, letter_case), sentence, words_of(sentence))) {
    texts.emplace_back(sentence.substr(span.begin, span.size()));
  }
  return texts;
}

using Texts = std::vector<std::string>;

bool is_edge(std::size_t offset, const std::vector<Span>& words) {
  for (const Span& word : words) {
    if (word.begin < offset && offset < word.end) return false;
  }
  return true;
}

/// The obvious way: from every edge the farthest edge that makes a match.
std::vector<Span> matches_by_trying(const Expression& expression, std::string_view text,
                                    const std::vector<Span>& words) {
  std::vector<Span> matches;
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    for (std::size_t end = text.size(); end > begin; --end) {
      if (!is_edge(begin, words) || !is_edge(end, words)) continue;
      if (!expression.matches_whole(text.substr(begin, end - begin))) continue;
      matches.push_back({begin, end});
      begin = end - 1;
      break;
    }
  }
  return matches;
}

bool is_one_of(std::string word, const std::vector<std::string>& anchors) {
  for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return std::find(anchors.begin(), anchors.end(), word) != anchors.end();
}

}  // namespace

TEST_CASE("Expression finds the leftmost longest matches without overlaps", "[pattern]") {
  CHECK(
      found("Ministry of [A-Z]\\w+( and [A-Z]\\w+)?", "The Ministry of Mines and Energy met the Ministry of Health.") ==
      Texts{"Ministry of Mines and Energy", "Ministry of Health"});
  CHECK(found("a b|b c d|a", "a b c d a") == Texts{"a b", "a"});
}

TEST_CASE("Expression takes no match that begins or ends inside a word", "[pattern]") {
  CHECK(found("Mali", "Somali and Malian troops in Mali") == Texts{"Mali"});
  CHECK(found("[A-Z][a-z]* [A-Z][a-z]*", "Santé Publique and Ville Neuve") == Texts{"Ville Neuve"});
  CHECK(found("Ki", "Kié Ki") == Texts{"Ki"});
}

TEST_CASE("Expression gives way to a shorter match when the longest ends inside a word", "[pattern]") {
  CHECK(found("Bank of [A-Z][a-z]+(?: of [A-Z][a-z]*)?", "the Bank of Mali of Été") == Texts{"Bank of Mali"});
  CHECK(found("Front(?: Nat)?", "the Front National") == Texts{"Front"});
  CHECK(found("Front Nat", "the Front National").empty());
}

TEST_CASE("Expression may end before a possessive", "[pattern]") {
  CHECK(found("University of [A-Z]\\w+", "the University of Lagos's dean") == Texts{"University of Lagos"});
}

TEST_CASE("Expression matches either case only when asked to", "[pattern]") {
  CHECK(found("share this", "SHARE THIS").empty());
  CHECK(found("share this", "SHARE THIS", LetterCase::any) == Texts{"SHARE THIS"});
  CHECK(found("été", "ÉTÉ", LetterCase::any) == Texts{"ÉTÉ"});
}

TEST_CASE("Expression passes by empty matches", "[pattern]") {
  CHECK(found("\\ba?\\b", "b a b") == Texts{"a"});
}

TEST_CASE("Expression has no match in an empty sentence", "[pattern]") {
  MatchMemo memo;
  CHECK(compiled("a").matches("", {}, {}, memo).empty());
  CHECK_FALSE(compiled("a").first_match(""));
}

TEST_CASE("Expression says where its first match stands, words or not", "[pattern]") {
  CHECK(compiled("b+").first_match("aabbba") == Span{2, 5});
  CHECK_FALSE(compiled("b+$").first_match("aabbba"));
  CHECK(compiled("^a+").first_match("aabbba") == Span{0, 2});
}

TEST_CASE("Expression says whether all of a text is one match", "[pattern]") {
  CHECK(compiled("ab|abc").matches_whole("abc"));
  CHECK_FALSE(compiled("ab").matches_whole("abc"));
}

TEST_CASE("Expression tells what is wrong with a pattern", "[pattern]") {
  const auto [pattern, fault] = GENERATE(table<std::string, std::string>({
      {"Ministry (of", "missing"},
      {"[z-a]", "z-a"},
      {"a**", "bad repetition"},
      {"\xFF", "UTF-8"},
      {"(?=a)", "(?="},
      {"x?", "matches the empty string"},
      {"", "matches the empty string"},
      {"(?:(?:[a-z\\pL]{100}){10}){1}[^b]{900}", "too large"},
  }));
  const Compiled result = Expression::compile(pattern, {.memory = 1U << 18U});
  CAPTURE(pattern);
  CHECK_FALSE(result.expression);
  CHECK_THAT(result.fault, support::contains_substring(fault));
}

TEST_CASE("Expression agrees with trying every pair of word edges", "[pattern]") {
  std::mt19937 random(20);
  const auto texts = all_texts("aB '", 5);
  for (int i = 0; i < 150; ++i) {
    const std::string pattern = random_pattern(random, "aB ", 2);
    const Compiled result = Expression::compile(pattern);
    if (!result.expression) continue;
    MatchMemo memo;  // what was found in other texts must not be found in this one
    for (std::size_t t = random() % 7; t < texts.size(); t += 7) {
      const auto words = words_of(texts[t]);
      const auto expected = matches_by_trying(*result.expression, texts[t], words);
      if (matches_anywhere(*result.expression, texts[t], words, memo) == expected) continue;
      FAIL_CHECK("/" << pattern << "/ in \"" << texts[t] << "\"");
    }
  }
}

TEST_CASE("Expression finds as much around anchors as in the whole sentence", "[pattern]") {
  constexpr auto kWords = std::to_array<std::string_view>({"Ministry", "ministry", "of", "and", "the", "Mines", "Kibra",
                                                           "People's", "Front", "Bank", "Élan", "-", ",", "north"});
  const auto pattern =
      GENERATE(as<std::string>(), "Ministry of (?:the )?[A-Z]\\w+(?: and [A-Z]\\w+)?",
               "[A-Z]\\w+(?:'s)?(?: (?:and )?[A-Z]\\w+){0,3} (?:Front|Bank)",
               "(?:[A-ZÉ][\\wé]+,? ){1,3}Bank(?: of(?: [A-Z]\\w+)+)?", "[^ ]+ (?i:bank|MINISTRY)(?: .)?");
  const Expression expression = compiled(pattern);
  const std::vector<std::string> wanted = anchors(pattern);
  REQUIRE_FALSE(wanted.empty());
  std::mt19937 random(7);
  MatchMemo memo;
  for (int i = 0; i < 2000; ++i) {
    std::string sentence;
    for (std::size_t n = 1 + random() % 10; n > 0; --n) sentence.append(kWords[random() % kWords.size()]).append(" ");
    const auto words = words_of(sentence);
    std::vector<std::size_t> begins;
    for (const Span& word : words) {
      if (is_one_of(sentence.substr(word.begin, word.size()), wanted)) begins.push_back(word.begin);
    }
    const auto expected = matches_by_trying(expression, sentence, words);
    const auto matches = expression.matches(sentence, words, begins, memo);
    CAPTURE(pattern, sentence);
    if (matches != expected) FAIL_CHECK(matches.size() << " matches, expected " << expected.size());
  }
}

// The fault: each word of a run of capitals was a reason to read all of the run, which took minutes for 300 KB.
TEST_CASE("Expression matches what is longer than the longest match only as far as that reaches", "[pattern]") {
  const std::string word = "Abcdefg ";  // 8 bytes, a divisor of kLongestMatch
  std::string run;
  while (run.size() < 3 * kLongestMatch) run += word;
  const std::string sentence = run + "Bank " + run;
  const auto words = words_of(sentence);
  MatchMemo memo;
  const auto matches = compiled("[A-Z]\\w+(?: [A-Z]\\w+)*").matches(sentence, words, std::array{run.size()}, memo);
  // The first begins as far before the anchor as one may reach, and ends with the last word that is whole within.
  REQUIRE(matches.size() == 2);
  CHECK(matches[0] == Span{run.size() - kLongestMatch, run.size() - 1});
  CHECK(matches[1].begin == run.size());
  CHECK(matches[1].size() <= kLongestMatch);
}

TEST_CASE("Expression finds around an anchor amid a run longer than a match what it finds alone", "[pattern]") {
  const bool is_one_word = GENERATE(true, false);
  const std::string many = is_one_word ? std::string(4 * kLongestMatch, 'A') : "Kidal, Mali, Ghana, ";
  std::string before;
  while (before.size() < 4 * kLongestMatch) before += many;
  const std::string sentence = before + " the Front of Mines, " + before;
  const Expression expression = compiled("[A-Z]\\w+ of [A-Z]\\w+");
  const std::size_t anchor = before.size() + std::string_view(" the ").size();
  MatchMemo memo;
  const Span expected{anchor, anchor + std::string_view("Front of Mines").size()};
  CHECK(expression.matches(sentence, words_of(sentence), std::array{anchor}, memo) == std::vector{expected});
}

}  // namespace gazet::pattern
