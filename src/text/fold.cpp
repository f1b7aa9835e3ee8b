// SPDX-License-Identifier: Apache-2.0

#include "text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>
#include <mutex>
#include <stdexcept>
#include <utility>

#include "text/load.h"
#include "text/utf8.h"

namespace gazet::text {
namespace {

constexpr std::uint64_t kSeed = 0x9E3779B97F4A7C15U;
constexpr std::uint64_t kMultiplier = 0xD6E8FEB86659FD93U;
constexpr std::uint64_t kLowerCaseBits = 0x2020202020202020U;

__extension__ typedef unsigned __int128 Wide;

/// Multiplies to 128 bits and folds the halves together (as wyhash and others do).
std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

/// Each byte in lower case, if all that are there are ASCII letters, digits or '_'; false: fold them one by one.
bool lower_ascii(std::uint64_t& word, std::size_t size) {
  const std::uint64_t mask = size == 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * size)) - 1;
  constexpr std::uint64_t kZeros = 0x3030303030303030U;
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  const std::uint64_t padded = word | (~mask & kZeros);
  if (((padded | (padded - kZeros)) & kHighBits) != 0) return false;  // a byte from 0x80 on, or below '0'
  word |= kLowerCaseBits & mask;
  return true;
}

/// Letters that have no decomposition, as newspapers write them; apostrophes by other names; Arabic letters that are
/// written one for the other.
struct Replacement {
  char32_t from;
  std::string_view to;
};

constexpr auto kReplacements = std::to_array<Replacement>({
    {U'ß', "ss"},          {U'æ', "ae"},          {U'ð', "d"},           {U'ø', "o"},           {U'þ', "th"},
    {U'đ', "d"},           {U'ħ', "h"},           {U'ı', "i"},           {U'ł', "l"},           {U'ŋ', "n"},
    {U'œ', "oe"},          {U'ŧ', "t"},           {U'\u02B9', ""},       {U'\u02BB', ""},       {U'\u02BC', ""},
    {U'\u02BD', ""},       {U'\u02BE', ""},       {U'\u02BF', ""},       {U'\u2018', ""},       {U'\u2019', ""},
    {U'\u201B', ""},       {U'\u2032', ""},       {U'\'', ""},           {U'_', "\x7F"},        {U'\u0640', ""},
    {U'\u0629', "\u0647"}, {U'\u0649', "\u064A"}, {U'\u06A9', "\u0643"}, {U'\u06CC', "\u064A"},
});

bool is_dropped_mark(UChar32 c) {
  if (u_charType(c) != U_NON_SPACING_MARK) return false;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  return script == USCRIPT_INHERITED || script == USCRIPT_ARABIC || script == USCRIPT_HEBREW;
}

void append_replaced(char32_t c, std::string& to) {
  for (const Replacement& replacement : kReplacements) {
    if (replacement.from == c) {
      to += replacement.to;
      return;
    }
  }
  append(to, c);
}

/// The folded form of one code point, by ICU.
std::string folded_by_icu(char32_t code_point) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* case_fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU has no normalisation data: ") + u_errorName(status));
  const icu::UnicodeString original(static_cast<UChar32>(code_point));
  const icu::UnicodeString folded = decompose->normalize(case_fold->normalize(original, status), status);
  std::string result;
  for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 c = folded.char32At(i);
    const bool behind_letter = !result.empty() && !(result.back() >= '0' && result.back() <= '9');
    if (is_dropped_mark(c) || (c == '.' && behind_letter)) continue;  // the full stops of ㏂
    append_replaced(static_cast<char32_t>(c), result);
  }
  return result;
}

}  // namespace

std::uint64_t hash_folded(std::string_view folded) {
  std::uint64_t hash = kSeed ^ folded.size();
  std::size_t offset = 0;
  for (; folded.size() - offset > 8; offset += 8) hash = mix(hash ^ load(folded.data() + offset, 8), kMultiplier);
  return mix(hash ^ load(folded.data() + offset, folded.size() - offset), kMultiplier);
}

/// Folded forms by block of 256 code points, each made once and then never changed.
class Folder::Tables {
 public:
  std::string_view folded(char32_t code_point) {
    const Block& block = block_of(code_point / kBlockSize);
    const std::size_t i = code_point % kBlockSize;
    return std::string_view(block.bytes).substr(block.begins[i], block.begins[i + 1] - block.begins[i]);
  }

 private:
  static constexpr std::uint32_t kBlockSize = 256;

  struct Block {
    std::array<std::uint32_t, kBlockSize + 1> begins{};
    std::string bytes;
  };

  const Block& block_of(std::uint32_t number) {
    Slot& slot = slots_[number];
    std::call_once(slot.made, [&] { slot.block = make_block(number * kBlockSize); });
    return *slot.block;
  }

  static std::unique_ptr<const Block> make_block(std::uint32_t first) {
    auto block = std::make_unique<Block>();
    for (std::uint32_t i = 0; i < kBlockSize; ++i) {
      const bool surrogate = first + i >= 0xD800 && first + i < 0xE000;
      if (!surrogate) block->bytes += folded_by_icu(first + i);
      block->begins[i + 1] = static_cast<std::uint32_t>(block->bytes.size());
    }
    return block;
  }

  struct Slot {
    std::once_flag made;
    std::unique_ptr<const Block> block;
  };

  std::array<Slot, 0x110000 / kBlockSize> slots_;
};

Folder::Folder() : tables_(std::make_unique<Tables>()) {}
Folder::Folder(Folder&&) noexcept = default;
Folder& Folder::operator=(Folder&&) noexcept = default;
Folder::~Folder() = default;

void Folder::fold(std::string_view word, std::string& folded) const {
  bool behind_letter = false;
  for (std::size_t offset = 0; offset < word.size();) {
    const Decoded decoded = decode(word, offset);
    offset += decoded.size;
    if (decoded.code_point >= 0x80) {
      folded += tables_->folded(decoded.code_point);
      behind_letter = true;
      continue;
    }
    const char byte = static_cast<char>(decoded.code_point);
    const bool dropped = byte == '\'' || (byte == '.' && behind_letter);
    // As lower_ascii() does it, for which '_' is a letter too.
    const bool is_letter = ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || byte == '_';
    if (!dropped) folded.push_back(is_letter ? static_cast<char>(byte | 0x20) : byte);
    behind_letter = behind_letter ? !(byte >= '0' && byte <= '9') : (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
  }
}

std::uint64_t Folder::hash(std::string_view word) const {
  std::uint64_t hash = kSeed ^ word.size();
  std::size_t offset = 0;
  for (; word.size() - offset > 8; offset += 8) {
    std::uint64_t eight = load(word.data() + offset, 8);
    if (!lower_ascii(eight, 8)) break;
    hash = mix(hash ^ eight, kMultiplier);
  }
  if (word.size() - offset <= 8) {
    std::uint64_t rest = load(word.data() + offset, word.size() - offset);
    if (lower_ascii(rest, word.size() - offset)) return mix(hash ^ rest, kMultiplier);
  }
  std::string folded;
  fold(word, folded);
  return hash_folded(folded);
}

}  // namespace gazet::text
