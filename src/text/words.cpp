// SPDX-License-Identifier: Apache-2.0

#include "text/words.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <stdexcept>

#include "text/ascii_block.h"
#include "text/utf8.h"

namespace gazet::text {
namespace {

/// What a code point does at a word boundary. `attached` belongs to what stands before it (WB4); `icu` sends the
/// stretch that holds it to ICU.
enum class WordClass : std::uint8_t {
  other,
  letter,
  digit,
  underscore,
  mid_letter,
  mid_both,
  mid_number,
  attached,
  icu
};

constexpr bool is_word_class(WordClass word_class) {
  return word_class == WordClass::letter || word_class == WordClass::digit || word_class == WordClass::underscore;
}

/// UAX #29, table 3, with the colon no letter joiner (as in CLDR and so in ICU).
WordClass word_class_from_icu(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  if (c == ':') return WordClass::other;
  if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return WordClass::icu;
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
      return WordClass::letter;
    case U_WB_NUMERIC:
      return WordClass::digit;
    case U_WB_EXTENDNUMLET:
      return WordClass::underscore;
    case U_WB_MIDLETTER:
      return WordClass::mid_letter;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
      return WordClass::mid_both;
    case U_WB_MIDNUM:
      return WordClass::mid_number;
    case U_WB_EXTEND:
    case U_WB_FORMAT:
      return WordClass::attached;
    case U_WB_HEBREW_LETTER:
    case U_WB_KATAKANA:
    case U_WB_REGIONAL_INDICATOR:
    case U_WB_ZWJ:
      return WordClass::icu;
    default:
      return u_isalnum(c) ? WordClass::icu : WordClass::other;
  }
}

/// True for what makes a segment of ICU's a word. ICU's own rule status is no help: it forgets the letters before a
/// trailing joiner.
bool makes_a_word(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  const std::int32_t word_break = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
  return word_break == U_WB_ALETTER || word_break == U_WB_NUMERIC || word_break == U_WB_HEBREW_LETTER ||
         word_break == U_WB_KATAKANA || u_isalnum(c);
}

/// ASCII that is a word border whatever stands around it: white space, control characters, "@".
constexpr bool is_hard_border(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value <= 0x20 || byte == '@';
}

/// One base code point with what is attached to it.
struct Unit {
  WordClass word_class;
  std::uint32_t begin;
  std::uint32_t end;
};

constexpr std::uint64_t low_bits(std::size_t count) {
  return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

}  // namespace

/// Latin to Arabic and general punctuation by table, a prototype of ICU's iterator for the rest.
class Tokenizer::WordProperties {
 public:
  WordProperties() {
    for (char32_t c = 0; c < kTableSize; ++c) classes_[c] = word_class_from_icu(c);
    UErrorCode status = U_ZERO_ERROR;
    iterator_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU has no word rules: ") + u_errorName(status));
  }

  [[nodiscard]] WordClass class_of(char32_t code_point) const {
    return code_point < kTableSize ? classes_[code_point] : WordClass::icu;
  }

  [[nodiscard]] std::unique_ptr<icu::BreakIterator> new_iterator() const {
    return std::unique_ptr<icu::BreakIterator>(iterator_->clone());
  }

 private:
  static constexpr char32_t kTableSize = 0x2500;
  std::array<WordClass, kTableSize> classes_{};
  std::unique_ptr<icu::BreakIterator> iterator_;
};

/// One pass over one text.
class Tokenizer::Run {
 public:
  Run(std::string_view text, const WordProperties& properties, std::vector<Token>& tokens)
      : text_(text), properties_(properties), tokens_(tokens), first_(tokens.size()) {}

  void tokenize() {
    std::size_t offset = 0;
    while (offset < text_.size()) {
      offset = ascii_stretch(offset);
      if (offset < text_.size()) offset = mixed_stretch(offset);
    }
  }

 private:
  /// Words of the ASCII from `begin` on. Returns where it ends: behind the last hard border before the first byte that
  /// is not ASCII, or at the end of the text.
  std::size_t ascii_stretch(std::size_t begin) {
    Carry carry;
    OpenWord open;
    for (std::size_t at = begin; at < text_.size(); at += kBlockSize) {
      std::size_t size = std::min(kBlockSize, text_.size() - at);
      AsciiBlock block = size == kBlockSize ? classify(text_.data() + at) : classify_plainly(text_.data() + at, size);
      std::size_t stop = text_.size();
      if (block.other != 0) {
        stop = mixed_begin(begin, at + static_cast<std::size_t>(std::countr_zero(block.other)));
        if (stop <= at) return forget_from(stop);
        size = stop - at;
      }
      const std::uint64_t words = word_mask(block, carry, next_byte(at + size, stop)) & low_bits(size);
      const std::uint64_t inside = (words << 1) | (open.is_open ? 1U : 0U);
      const std::uint64_t begins = words & ~inside;
      const std::uint64_t ends = inside & ~words;
      const std::uint64_t joiners = words & (block.underscore | block.mid_both);
      if (joiners == 0 && !open.has_joiners) {
        add_plain(at, begins, ends, open);
      } else {
        add_joined(at, begins, ends, joiners, open);
      }
      if (size < kBlockSize || stop < text_.size()) {
        if (open.is_open) add(open.begin, at + size);
        return at + size;
      }
    }
    if (open.is_open) add(open.begin, text_.size());
    return text_.size();
  }

  /// The word that goes on in the next block.
  struct OpenWord {
    std::size_t begin = 0;
    bool is_open = false;
    bool has_joiners = false;  ///< underscores or apostrophes: it may be no word, or end in a possessive
  };

  /// Words of one block that are all letters and digits, by their first bytes and the bytes behind them. An open word
  /// has its end here or goes on.
  void add_plain(std::size_t at, std::uint64_t begins, std::uint64_t ends, OpenWord& open) {
    std::array<Token, kBlockSize / 2 + 1> words;
    std::size_t count = 0;
    if (open.is_open && ends != 0) {
      words[count++] = token(open.begin, at + lowest(ends));
      ends &= ends - 1;
      open.is_open = false;
    }
    for (; ends != 0; ends &= ends - 1, begins &= begins - 1) {
      words[count++] = token(at + lowest(begins), at + lowest(ends));
    }
    tokens_.insert(tokens_.end(), words.data(), words.data() + count);
    if (begins != 0) open = {at + lowest(begins), true, false};
  }

  /// The same of a block where words, or the open one, hold joiners.
  void add_joined(std::size_t at, std::uint64_t begins, std::uint64_t ends, std::uint64_t joiners, OpenWord& open) {
    while ((begins | ends) != 0) {
      if (open.is_open) {
        add(open.begin, at + lowest(ends));
        ends &= ends - 1;
        open.is_open = false;
      } else {
        open = {at + lowest(begins), true, false};
        begins &= begins - 1;
      }
    }
    open.has_joiners = open.is_open && (open.has_joiners || joiners != 0);
  }

  static Token token(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  static std::size_t lowest(std::uint64_t bits) { return static_cast<std::size_t>(std::countr_zero(bits)); }

  /// What the last byte of the block before was.
  struct Carry {
    std::uint64_t letter = 0;
    std::uint64_t digit = 0;
  };

  /// Bytes of words: letters, digits, underscores and what joins them (WB6, WB7, WB11, WB12).
  static std::uint64_t word_mask(const AsciiBlock& block, Carry& carry, char next) {
    const std::uint64_t letter_before = (block.letter << 1) | carry.letter;
    const std::uint64_t digit_before = (block.digit << 1) | carry.digit;
    const bool next_letter = (next | 0x20) >= 'a' && (next | 0x20) <= 'z';
    const bool next_digit = next >= '0' && next <= '9';
    const std::uint64_t letter_behind = (block.letter >> 1) | (std::uint64_t{next_letter} << 63);
    const std::uint64_t digit_behind = (block.digit >> 1) | (std::uint64_t{next_digit} << 63);
    carry = {block.letter >> 63, block.digit >> 63};
    return block.letter | block.digit | block.underscore | (block.mid_both & letter_before & letter_behind) |
           ((block.mid_both | block.mid_number) & digit_before & digit_behind);
  }

  [[nodiscard]] char next_byte(std::size_t offset, std::size_t stop) const {
    return offset < stop ? text_[offset] : '\0';
  }

  /// Start of the stretch between hard borders that holds the byte at `offset`, not before `least`.
  [[nodiscard]] std::size_t mixed_begin(std::size_t least, std::size_t offset) const {
    while (offset > least && !is_hard_border(text_[offset - 1])) --offset;
    return offset;
  }

  /// Takes back the words from `offset` on, which turned out to stand in a mixed stretch.
  std::size_t forget_from(std::size_t offset) {
    while (tokens_.size() > first_ && tokens_.back().begin >= offset) tokens_.pop_back();
    return offset;
  }

  /// Words of the stretch up to the next hard border, which holds non-ASCII. Returns its end.
  std::size_t mixed_stretch(std::size_t begin) {
    units_.clear();
    bool needs_icu = false;
    std::size_t offset = begin;
    while (offset < text_.size() && !is_hard_border(text_[offset])) {
      const Decoded decoded = decode(text_, offset);
      const WordClass word_class = properties_.class_of(decoded.code_point);
      needs_icu = needs_icu || word_class == WordClass::icu;
      const auto end = static_cast<std::uint32_t>(offset + decoded.size);
      if (word_class == WordClass::attached && !units_.empty()) {
        units_.back().end = end;
      } else {
        units_.push_back({word_class, static_cast<std::uint32_t>(offset), end});
      }
      offset = end;
    }
    if (needs_icu) {
      words_by_icu(begin, offset);
    } else {
      words_by_class();
    }
    return offset;
  }

  void words_by_class() {
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (!is_word_class(units_[i].word_class)) continue;
      const std::size_t first = i;
      bool is_word = false;
      for (std::size_t next = i; next < units_.size(); next = joined(i)) {
        i = next;
        is_word = is_word || units_[i].word_class != WordClass::underscore;
      }
      if (is_word) add(units_[first].begin, units_[i].end);
    }
  }

  /// The unit that goes on the word of unit `i`, or the number of units when none does.
  [[nodiscard]] std::size_t joined(std::size_t i) const {
    const auto class_at = [&](std::size_t k) { return k < units_.size() ? units_[k].word_class : WordClass::other; };
    const WordClass next = class_at(i + 1);
    if (is_word_class(next)) return i + 1;
    const bool letters = class_at(i) == WordClass::letter && class_at(i + 2) == WordClass::letter &&
                         (next == WordClass::mid_letter || next == WordClass::mid_both);
    const bool digits = class_at(i) == WordClass::digit && class_at(i + 2) == WordClass::digit &&
                        (next == WordClass::mid_number || next == WordClass::mid_both);
    return letters || digits ? i + 2 : units_.size();
  }

  void words_by_icu(std::size_t begin, std::size_t end) {
    if (!iterator_) iterator_ = properties_.new_iterator();
    UErrorCode status = U_ZERO_ERROR;
    UText input = UTEXT_INITIALIZER;
    utext_openUTF8(&input, text_.data() + begin, static_cast<std::int64_t>(end - begin), &status);
    iterator_->setText(&input, status);
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU cannot break words: ") + u_errorName(status));
    std::int32_t from = iterator_->first();
    for (std::int32_t to = iterator_->next(); to != icu::BreakIterator::DONE; to = iterator_->next()) {
      const std::size_t word_begin = begin + static_cast<std::size_t>(from);
      const std::size_t word_end = begin + static_cast<std::size_t>(to);
      if (holds_a_word(word_begin, word_end)) add(word_begin, word_end);
      from = to;
    }
    utext_close(&input);
  }

  [[nodiscard]] bool holds_a_word(std::size_t begin, std::size_t end) const {
    for (std::size_t offset = begin; offset < end;) {
      const Decoded decoded = decode(text_, offset);
      if (makes_a_word(decoded.code_point)) return true;
      offset += decoded.size;
    }
    return false;
  }

  void add(std::size_t begin, std::size_t end) {
    if (text_[begin] == '_' && text_.substr(begin, end - begin).find_first_not_of('_') == std::string_view::npos)
      return;
    end -= possessive_size(text_.substr(begin, end - begin));
    tokens_.push_back(token(begin, end));
  }

  std::string_view text_;
  const WordProperties& properties_;
  std::vector<Token>& tokens_;
  std::size_t first_;
  std::vector<Unit> units_;
  std::unique_ptr<icu::BreakIterator> iterator_;
};

Tokenizer::Tokenizer() : properties_(std::make_unique<const WordProperties>()) {}
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;
Tokenizer::~Tokenizer() = default;

void Tokenizer::tokenize(std::string_view text, std::vector<Token>& tokens) const {
  Run(text, *properties_, tokens).tokenize();
}

}  // namespace gazet::text
