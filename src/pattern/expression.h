// SPDX-License-Identifier: Apache-2.0
//
// One compiled regular expression: the only door to RE2. Dictionary patterns are matched with `matches`, which knows
// about words; lines of an article with `first_match`, which does not.

#ifndef GAZET_PATTERN_EXPRESSION_H_
#define GAZET_PATTERN_EXPRESSION_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/span.h"
#include "pattern/first_bytes.h"
#include "pattern/match_memo.h"

namespace re2 {
class RE2;
}

namespace gazet::pattern {

/// Whether a letter of the pattern stands for its other case too.
enum class LetterCase : std::uint8_t { as_written, any };

struct ExpressionOptions {
  LetterCase letter_case = LetterCase::as_written;
  std::size_t memory =
      std::size_t{8} << 20U;  ///< bytes for program and automata; beyond it a search is slow, not wrong
};

/// Bytes of the longest match of a dictionary pattern. Names are shorter by far; without an end to how far a match may
/// reach, each word of a long run of capitals would be a reason to read all of the run once more.
inline constexpr std::size_t kLongestMatch = 512;

class Expression;

struct Compiled;

/// Immutable: one Expression serves any number of threads. Writes no message anywhere.
class Expression {
 public:
  /// RE2 syntax over UTF-8; of several ways to match the longest counts. A pattern that matches the empty string is a
  /// fault, and so is one too big for `options.memory`.
  [[nodiscard]] static Compiled compile(std::string_view pattern, const ExpressionOptions& options = {});

  Expression(Expression&&) noexcept;
  Expression& operator=(Expression&&) noexcept;
  ~Expression();

  /// All matches of at most kLongestMatch bytes that neither begin nor end inside a word and hold an anchor, leftmost
  /// first and of those the longest, without overlaps. Takes time in proportion to the sentence. `sentence` has plain
  /// apostrophes and single spaces; `words` are its words by begin, which do not overlap; `anchors` are where those
  /// words begin, in order, of which a match must hold one (pattern/anchor.h). The memo may be shared by expressions,
  /// all of which outlive it.
  [[nodiscard]] std::vector<Span> matches(std::string_view sentence, std::span<const Span> words,
                                          std::span<const std::size_t> anchors, MatchMemo& memo) const;

  /// The leftmost longest match, words or not.
  [[nodiscard]] std::optional<Span> first_match(std::string_view text) const;

  /// Whether all of `text` is one match.
  [[nodiscard]] bool matches_whole(std::string_view text) const;

 private:
  Expression(std::unique_ptr<const re2::RE2> automaton, const FirstBytes& first_bytes);

  [[nodiscard]] bool may_match_at(std::string_view text, std::size_t begin) const;
  [[nodiscard]] std::size_t earliest_begin(std::string_view sentence, std::size_t anchor, std::size_t least) const;

  [[nodiscard]] std::optional<std::size_t> match_end(std::string_view text, std::size_t begin,
                                                     std::span<const Span> words, MatchMemo& memo) const;
  [[nodiscard]] std::size_t match_size(std::string_view text, std::size_t begin, MatchMemo& memo) const;
  [[nodiscard]] std::uint64_t memo_key(std::string_view text, std::size_t begin) const;
  [[nodiscard]] std::optional<Span> search(std::string_view text, Span within, bool from_its_begin) const;
  [[nodiscard]] std::optional<std::size_t> shorter_end(std::string_view text, Span match,
                                                       std::span<const Span> words) const;

  std::unique_ptr<const re2::RE2> automaton_;
  FirstBytes first_bytes_;
};

/// An expression, or why there is none.
struct Compiled {
  std::optional<Expression> expression;
  std::string fault;  ///< what is wrong with the pattern; empty when `expression` is set
};

}  // namespace gazet::pattern

#endif  // GAZET_PATTERN_EXPRESSION_H_
