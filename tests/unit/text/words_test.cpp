// SPDX-License-Identifier: Apache-2.0

#include "text/words.h"

#include <random>
#include <string>
#include <thread>
#include <vector>

#include "support/catch.h"
#include "support/icu_oracle.h"
#include "text/ascii_block.h"

namespace gazet::text {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  static const Tokenizer tokenizer;
  std::vector<Token> tokens;
  tokenizer.tokenize(text, tokens);
  std::vector<std::string> words;
  for (const Token& token : tokens) words.push_back(text.substr(token.begin, token.end - token.begin));
  return words;
}

using Words = std::vector<std::string>;

TEST_CASE("Tokenizer finds words and leaves spaces and punctuation out", "[text]") {
  CHECK(words_of("The army, he said, left Gao.") == Words{"The", "army", "he", "said", "left", "Gao"});
  CHECK(words_of("") == Words{});
  CHECK(words_of(" \n—!?") == Words{});
}

TEST_CASE("Tokenizer keeps apostrophes and full stops inside a word", "[text]") {
  CHECK(words_of("N'Djamena Côte d’Ivoire U.S. 3.5 1,000") ==
        Words{"N'Djamena", "Côte", "d’Ivoire", "U.S", "3.5", "1,000"});
}

TEST_CASE("Tokenizer cuts the possessive off, straight and curly", "[text]") {
  CHECK(words_of("Kampala's Mali’s KENYA'S it's 's") == Words{"Kampala", "Mali", "KENYA", "it", "s"});
}

TEST_CASE("Tokenizer makes an at sign a border, and a run of underscores no word", "[text]") {
  CHECK(words_of("press@gao.org @UN __ _ a_b") == Words{"press", "gao.org", "UN", "a_b"});
}

TEST_CASE("Tokenizer hands scripts without spaces to ICU", "[text]") {
  CHECK(words_of("ฉันรักเธอมาก").size() > 1);
  CHECK(words_of("東京は大きい").size() > 1);
}

TEST_CASE("Tokenizer appends to the tokens it is given", "[text]") {
  const Tokenizer tokenizer;
  std::vector<Token> tokens{{7, 9}};
  tokenizer.tokenize("é a", tokens);
  CHECK(tokens == std::vector<Token>{{7, 9}, {0, 2}, {3, 4}});
}

TEST_CASE("Tokenizer agrees with ICU on every ASCII string of up to four telling characters", "[text]") {
  const Tokenizer tokenizer;
  const std::string alphabet = "aB1.',;:_- \n@\"s#";
  std::vector<Token> tokens;
  std::vector<std::size_t> digits;
  for (std::size_t size = 1; size <= 4; ++size) {
    std::size_t count = 1;
    for (std::size_t i = 0; i < size; ++i) count *= alphabet.size();
    for (std::size_t number = 0; number < count; ++number) {
      std::string text;
      for (std::size_t rest = number, i = 0; i < size; ++i, rest /= alphabet.size())
        text += alphabet[rest % alphabet.size()];
      tokens.clear();
      tokenizer.tokenize(text, tokens);
      if (tokens != oracle::words(text)) FAIL("words differ from ICU's in: " << text);
    }
  }
}

TEST_CASE("Tokenizer agrees with ICU on random text", "[text]") {
  const bool ascii = GENERATE(true, false);
  const std::size_t longest = GENERATE(std::size_t{12}, std::size_t{200});
  const Tokenizer tokenizer;
  std::mt19937 random(20240917);
  std::vector<Token> tokens;
  for (int i = 0; i < (longest > 100 ? 1'500 : 20'000); ++i) {
    const std::string text = oracle::random_text(random, longest, ascii);
    tokens.clear();
    tokenizer.tokenize(text, tokens);
    if (tokens != oracle::words(text)) FAIL("words differ from ICU's in: " << text);
  }
}

TEST_CASE("One Tokenizer serves several threads", "[text]") {
  const Tokenizer tokenizer;
  const std::string text = "Thaïlande ประเทศไทย and Kenya's 3.5";
  const std::vector<Token> expected = oracle::words(text);
  std::vector<std::vector<Token>> found(4);
  std::vector<std::thread> threads;
  for (auto& tokens : found) threads.emplace_back([&] { tokenizer.tokenize(text, tokens); });
  for (std::thread& thread : threads) thread.join();
  for (const auto& tokens : found) CHECK(tokens == expected);
}

TEST_CASE("The vector form of an ASCII block gives the plain form's masks", "[text]") {
  std::mt19937 random(7);
  std::string bytes(kBlockSize, '\0');
  for (int i = 0; i < 2'000; ++i) {
    for (char& byte : bytes) byte = static_cast<char>(random() % 256);
    CHECK(classify(bytes.data()) == classify_plainly(bytes.data(), kBlockSize));
  }
}

}  // namespace
}  // namespace gazet::text
