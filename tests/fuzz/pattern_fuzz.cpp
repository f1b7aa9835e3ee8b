// SPDX-License-Identifier: Apache-2.0
//
// A pattern on the first line, a text behind it. What gazet finds out about the pattern holds of every match that RE2
// finds in the text: it is one of the expansion, holds an anchor as a whole word, begins and ends as it should.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/span.h"
#include "gazet/token.h"
#include "match/candidate.h"
#include "match/plain_sentence.h"
#include "pattern/anchor.h"
#include "pattern/expansion.h"
#include "pattern/expression.h"
#include "pattern/opening.h"
#include "pattern/syntax.h"
#include "text/key.h"
#include "text/utf8.h"
#include "text/words.h"

namespace {

namespace pattern = gazet::pattern;

void require(bool condition, const char* message) {
  if (!condition) throw std::logic_error(message);
}

std::string valid_part(std::string_view bytes) {
  return std::string(bytes.substr(0, gazet::text::valid_prefix(bytes)));
}

class Claims {
 public:
  explicit Claims(const std::string& expression)
      : expansion_(pattern::expansion(expression)), anchors_(pattern::anchors(expression)) {
    for (std::string& anchor : anchors_) anchor = folder_.key(anchor);
    const auto syntax = pattern::parse(expression);
    // Openings are in the case that the pattern writes.
    if (!syntax || syntax->any_case) return;
    beginnings_ = pattern::beginnings(syntax->root, 4);
    endings_ = pattern::endings(syntax->root, 4);
  }

  void check(const std::string& match) const {
    const auto begins = [&](const std::string& beginning) { return match.starts_with(beginning); };
    const auto ends = [&](const std::string& ending) { return match.ends_with(ending); };
    require(!beginnings_ || std::ranges::any_of(*beginnings_, begins), "a match that begins otherwise");
    require(!endings_ || std::ranges::any_of(*endings_, ends), "a match that ends otherwise");
    require(anchors_.empty() || holds_anchor(match), "a match without an anchor");
    require(!expansion_ || std::ranges::binary_search(*expansion_, match), "a match that is not in the expansion");
  }

  void check_expansion(const pattern::Expression& expression) const {
    if (!expansion_) return;
    require(!expansion_->empty() && expansion_->size() <= pattern::kMaxExpansion, "an expansion of the wrong size");
    for (const std::string& string : *expansion_) {
      require(expression.matches_whole(string), "a string of the expansion that does not match");
    }
  }

 private:
  [[nodiscard]] bool holds_anchor(const std::string& match) const {
    return std::ranges::any_of(folder_.words(match), [&](const gazet::Token& word) {
      const std::string key = folder_.key(match.substr(word.begin, word.end - word.begin));
      return std::ranges::find(anchors_, key) != anchors_.end();
    });
  }

  gazet::text::NameFolder folder_;
  std::optional<std::vector<std::string>> expansion_;
  std::vector<std::string> anchors_;
  std::optional<std::vector<std::string>> beginnings_;
  std::optional<std::vector<std::string>> endings_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  const std::string expression = valid_part(bytes.substr(0, end));
  const std::string text = valid_part(bytes.substr(std::min(end + 1, bytes.size())));
  const Claims claims(expression);
  const pattern::Compiled compiled = pattern::Expression::compile(expression);
  if (!compiled.expression) return 0;
  claims.check_expansion(*compiled.expression);

  static const gazet::text::Tokenizer tokenizer;
  std::vector<gazet::Token> tokens;
  tokenizer.tokenize(text, tokens);
  const std::vector<std::uint32_t> ends = {static_cast<std::uint32_t>(text.size())};
  if (text.empty()) return 0;
  gazet::match::PlainSentence plain;
  plain.read({text, tokens, ends}, 0);
  std::vector<std::size_t> everywhere(plain.text().size());
  std::iota(everywhere.begin(), everywhere.end(), 0);
  gazet::pattern::MatchMemo memo;
  const auto matches = compiled.expression->matches(plain.text(), plain.words(), everywhere, memo);
  if (compiled.expression->matches(plain.text(), plain.words(), everywhere, memo) != matches) std::abort();
  for (const gazet::Span& match : matches) {
    claims.check(std::string(plain.text().substr(match.begin, match.size())));
  }
  return 0;
}
