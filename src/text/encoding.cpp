// SPDX-License-Identifier: Apache-2.0

#include "text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>
#include <utility>

#include "text/ascii.h"
#include "text/utf8.h"

namespace gazet::text {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

unsigned char byte_at(std::string_view bytes, std::size_t offset) {
  return static_cast<unsigned char>(bytes[offset]);
}

/// Bytes of the sequence that `lead` begins, 1 when it begins none of several bytes.
std::size_t promised_size(unsigned char lead) {
  if (lead < 0xC2 || lead > 0xF4) return 1;
  return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

bool may_follow(unsigned char lead, unsigned char second) {
  const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  return second >= low && second <= high;
}

/// Of bytes that do not begin with a valid sequence: how many are replaced by one U+FFFD, the longest beginning of a
/// valid sequence, else one byte (Unicode 15, section 3.9, "substitution of maximal subparts").
std::size_t broken_size(std::string_view bytes) {
  const unsigned char lead = byte_at(bytes, 0);
  const std::size_t promised = promised_size(lead);
  if (promised == 1 || bytes.size() == 1 || !may_follow(lead, byte_at(bytes, 1))) return 1;
  std::size_t size = 2;
  while (size < bytes.size() && is_continuation(bytes[size])) ++size;
  return size;
}

/// Of bytes that do not begin with a valid sequence: true when more bytes could make it one.
bool is_cut_off(std::string_view bytes) {
  return broken_size(bytes) == bytes.size() && promised_size(byte_at(bytes, 0)) > bytes.size();
}

bool is_utf8(std::string_view bytes, bool is_all) {
  const std::size_t valid = valid_prefix(bytes);
  return valid == bytes.size() || (!is_all && is_cut_off(bytes.substr(valid)));
}

/// True when there are at least twice as many valid sequences as broken ones: of other encodings' bytes at most one in
/// six or so is valid by chance, so this is UTF-8 with a fault.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t valid_sequences = 0;
  std::size_t broken = 0;
  while (!bytes.empty()) {
    const std::size_t valid = valid_prefix(bytes);
    for (const char byte : bytes.substr(0, valid)) valid_sequences += static_cast<unsigned char>(byte) >= 0xC2 ? 1 : 0;
    bytes.remove_prefix(valid);
    if (bytes.empty()) break;
    ++broken;
    bytes.remove_prefix(broken_size(bytes));
  }
  return valid_sequences >= 2 * broken;
}

struct Mark {
  std::string_view bytes;
  std::string_view encoding;
};

/// The longer mark first: that of UTF-32LE begins with that of UTF-16LE.
constexpr std::array<Mark, 5> kMarks = {{{kUtf8Mark, "UTF-8"},
                                         {{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                                         {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
                                         {"\xFF\xFE", "UTF-16LE"},
                                         {"\xFE\xFF", "UTF-16BE"}}};
constexpr std::size_t kLongestMark = 4;

/// The mark that stands at the beginning, or an empty one.
Mark mark_of(std::string_view bytes) {
  const auto* const found =
      std::ranges::find_if(kMarks, [&](const Mark& mark) { return bytes.starts_with(mark.bytes); });
  return found == kMarks.end() ? Mark{} : *found;
}

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using ConverterPointer = std::unique_ptr<UConverter, ConverterCloser>;

/// Null when ICU knows no such encoding.
ConverterPointer open_converter(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  ConverterPointer converter(name.empty() ? nullptr : ucnv_open(name.c_str(), &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

/// What pages mean by a name is often a superset of it (the WHATWG Encoding Standard's labels).
std::string widened(const std::string& name) {
  static constexpr auto kWider = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"ISO-8859-1", "windows-1252"},
      {"US-ASCII", "windows-1252"},
      {"ISO-8859-9", "windows-1254"},
      {"ISO-8859-11", "windows-874"},
      {"GB2312", "GB18030"},
      {"GBK", "GB18030"},
      {"EUC-KR", "windows-949"},
      {"Shift_JIS", "windows-31j"},
  });
  for (const auto& [narrow, wide] : kWider) {
    if (ucnv_compareNames(name.c_str(), std::string(narrow).c_str()) == 0) return std::string(wide);
  }
  return name;
}

/// The name to open for what is declared; empty when it is unknown to ICU or cannot be true.
std::string usable_declaration(std::string_view declared) {
  UErrorCode status = U_ZERO_ERROR;
  const char* const standard = ucnv_getStandardName(std::string(declared).c_str(), "MIME", &status);
  const std::string name = widened(U_SUCCESS(status) && standard != nullptr ? standard : std::string(declared));
  if (ucnv_compareNames(name.c_str(), "UTF-8") == 0) return {};
  return open_converter(name) ? name : std::string();
}

/// ICU looks at the first 8 KB only, so it is shown those about the first byte that is not ASCII.
std::string_view telling_part(std::string_view bytes) {
  constexpr std::size_t kSize = 8192;
  constexpr std::size_t kBefore = 1024;
  const auto first = std::ranges::find_if(bytes, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
  const auto offset = static_cast<std::size_t>(first - bytes.begin());
  // Even, so that UTF-16 without a mark stays in step.
  return bytes.substr(offset > kBefore ? (offset - kBefore) & ~std::size_t{1} : 0, kSize);
}

std::string detected_encoding(std::string_view bytes) {
  constexpr std::int32_t kWorthBelieving = 10;
  const std::string_view part = telling_part(bytes);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
  ucsdet_setText(detector.get(), part.data(), static_cast<std::int32_t>(part.size()), &status);
  const UCharsetMatch* const match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return "windows-1252";
  const bool is_believed = ucsdet_getConfidence(match, &status) >= kWorthBelieving;
  const char* const name = ucsdet_getName(match, &status);
  if (U_FAILURE(status) || !is_believed || !open_converter(widened(name))) return "windows-1252";
  return widened(name);
}

}  // namespace

std::string encoding_of(std::string_view bytes, std::string_view declared, bool is_all) {
  if (is_utf8(bytes, is_all)) return "UTF-8";
  if (const Mark mark = mark_of(bytes); !mark.bytes.empty()) return std::string(mark.encoding);
  if (is_mostly_utf8(bytes)) return "UTF-8";
  if (std::string name = usable_declaration(declared); !name.empty()) return name;
  return detected_encoding(bytes);
}

std::size_t append_repaired(std::string_view bytes, std::string& to, OffsetRuns* runs) {
  std::size_t replaced = 0;
  while (!bytes.empty()) {
    const std::size_t valid = valid_prefix(bytes);
    to.append(bytes.substr(0, valid));
    if (runs != nullptr) runs->add(valid, 1, 1);
    bytes.remove_prefix(valid);
    if (bytes.empty()) break;
    const std::size_t broken = broken_size(bytes);
    to.append(kReplacement);
    if (runs != nullptr) runs->add(1, kReplacement.size(), broken);
    bytes.remove_prefix(broken);
    replaced += broken;
  }
  return replaced;
}

std::string repaired(std::string_view utf8) {
  std::string result;
  append_repaired(utf8, result);
  return result;
}

/// An ICU converter, and what must be remembered from call to call to say where each character came from.
class Decoder::Converter {
 public:
  explicit Converter(const std::string& name, std::size_t source_begin)
      : converter_(open_converter(name)), base_(source_begin), open_begin_(source_begin), cut_begin_(source_begin) {
    if (!converter_) throw std::runtime_error("ICU has no converter for " + name);
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(converter_.get(), &Converter::replace, this, nullptr, nullptr, &status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU cannot use the converter for " + name);
  }

  void decode(std::string_view bytes, bool last, std::string& to, OffsetRuns* runs);

  [[nodiscard]] std::size_t replaced() const { return replaced_; }

 private:
  /// ICU's own callback for this replaces some single bytes by U+001A and counts nothing.
  static void replace(const void* context, UConverterToUnicodeArgs* arguments, const char* /*units*/,
                      std::int32_t length, UConverterCallbackReason reason, UErrorCode* status) {
    if (reason > UCNV_IRREGULAR) return;  // reset, close, clone
    static_cast<Converter*>(const_cast<void*>(context))->replaced_ += static_cast<std::size_t>(length);
    constexpr UChar kReplacementUnit = 0xFFFD;
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(arguments, &kReplacementUnit, 1, 0, status);
  }

  void take(char16_t unit, std::size_t source_begin, std::string& to, OffsetRuns* runs);
  void close_character(std::size_t source_end, OffsetRuns* runs);

  ConverterPointer converter_;
  std::size_t replaced_ = 0;
  std::size_t base_;           ///< source offset where this call's bytes begin
  std::size_t open_begin_;     ///< where the last character begins; it ends where the next one begins
  std::size_t open_size_ = 0;  ///< its bytes of UTF-8; 0: there is none
  std::size_t cut_begin_;      ///< where the sequence begins that the last call's bytes cut off
  char16_t high_surrogate_ = 0;
};

void Decoder::Converter::decode(std::string_view bytes, bool last, std::string& to, OffsetRuns* runs) {
  constexpr std::size_t kUnits = 2048;
  std::array<UChar, kUnits> units;
  std::array<std::int32_t, kUnits> offsets;
  const char* source = bytes.data();
  const char* const source_end = source + bytes.size();
  for (bool is_done = false; !is_done;) {
    // Offsets count from where a call begins.
    const char* const begin = source;
    UChar* target = units.data();
    UErrorCode status = U_ZERO_ERROR;
    // For what a callback writes some converters tell no offset at all, or nonsense.
    offsets.fill(-1);
    ucnv_toUnicode(converter_.get(), &target, units.data() + kUnits, &source, source_end, offsets.data(),
                   static_cast<UBool>(last), &status);
    is_done = status != U_BUFFER_OVERFLOW_ERROR;
    for (std::size_t i = 0; i < static_cast<std::size_t>(target - units.data()); ++i) {
      const bool is_told = offsets[i] >= 0 && offsets[i] < source - begin;
      const auto told = base_ + static_cast<std::size_t>(begin - bytes.data() + offsets[i]);
      take(units[i], is_told ? told : cut_begin_, to, runs);
    }
  }
  base_ += bytes.size();
  UErrorCode status = U_ZERO_ERROR;
  cut_begin_ = base_ - static_cast<std::size_t>(std::max(0, ucnv_toUCountPending(converter_.get(), &status)));
  close_character(cut_begin_, runs);
}

void Decoder::Converter::take(char16_t unit, std::size_t source_begin, std::string& to, OffsetRuns* runs) {
  // Of broken sequences that two calls share ICU does not say exactly where they begin; at least nothing goes
  // backwards.
  source_begin = std::max(source_begin, open_begin_);
  if (unit >= 0xD800 && unit < 0xDC00) {
    high_surrogate_ = unit;
    close_character(source_begin, runs);
    open_begin_ = source_begin;
    return;
  }
  const bool is_low = unit >= 0xDC00 && unit < 0xE000;
  if (!is_low) {
    close_character(source_begin, runs);
    open_begin_ = source_begin;
  }
  const std::size_t before = to.size();
  append(to, is_low ? 0x10000U + ((high_surrogate_ - 0xD800U) << 10U) + (unit - 0xDC00U) : char32_t{unit});
  open_size_ = to.size() - before;
}

void Decoder::Converter::close_character(std::size_t source_end, OffsetRuns* runs) {
  if (open_size_ > 0 && runs != nullptr) {
    runs->continue_at(open_begin_);
    runs->add(1, open_size_, std::max(source_end, open_begin_) - open_begin_);
  }
  open_size_ = 0;
}

Decoder::Decoder(std::string_view declared) : declared_(declared) {}
Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;
Decoder::~Decoder() = default;

void Decoder::decode(std::string_view bytes, bool last, std::string& to, OffsetRuns* runs) {
  std::string joined;
  if (!pending_.empty()) {
    joined = std::exchange(pending_, {}).append(bytes);
    bytes = joined;
  }
  if (at_start_ && !last && bytes.size() < kLongestMark) {
    pending_ = bytes;
    return;
  }
  if (!is_decided_) decide(bytes, last);
  if (at_start_) bytes = without_mark(bytes, runs);
  if (converter_) {
    converter_->decode(bytes, last, to, runs);
    replaced_ = converter_->replaced();
  } else {
    decode_utf8(bytes, last, to, runs);
  }
}

void Decoder::decide(std::string_view bytes, bool last) {
  if (is_all_ascii(bytes)) return;
  is_decided_ = true;
  const std::string encoding = encoding_of(bytes, declared_, last);
  if (encoding == "UTF-8") return;
  converter_ = std::make_unique<Converter>(encoding, source_ + (at_start_ ? mark_of(bytes).bytes.size() : 0));
  is_verbatim_ = false;
}

std::string_view Decoder::without_mark(std::string_view bytes, OffsetRuns* runs) {
  at_start_ = false;
  const std::size_t mark = converter_ || bytes.starts_with(kUtf8Mark) ? mark_of(bytes).bytes.size() : 0;
  if (mark == 0) return bytes;
  is_verbatim_ = false;
  source_ += mark;
  if (runs != nullptr) runs->continue_at(source_);
  return bytes.substr(mark);
}

void Decoder::decode_utf8(std::string_view bytes, bool last, std::string& to, OffsetRuns* runs) {
  // Only the last three bytes can be a sequence that is cut off.
  for (std::size_t tail = std::min<std::size_t>(3, bytes.size()); !last && tail > 0; --tail) {
    const std::string_view end = bytes.substr(bytes.size() - tail);
    if (promised_size(byte_at(end, 0)) > tail && is_cut_off(end)) {
      pending_ = end;
      bytes.remove_suffix(tail);
      break;
    }
  }
  const std::size_t replaced = append_repaired(bytes, to, runs);
  source_ += bytes.size();
  replaced_ += replaced;
  if (replaced > 0) is_verbatim_ = false;
}

}  // namespace gazet::text
