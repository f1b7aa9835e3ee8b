// SPDX-License-Identifier: Apache-2.0
//
// Bytes of any encoding become valid UTF-8. Valid UTF-8 is UTF-8, whatever is declared: of real pages far more declare
// something false than look like UTF-8 by chance. Else a byte order mark, else what is declared, else what the bytes
// look like decides.

#ifndef GAZET_TEXT_ENCODING_H_
#define GAZET_TEXT_ENCODING_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "text/offset_runs.h"

namespace gazet::text {

/// The encoding of a text that begins with `bytes`, by the name ICU knows it by, such as UTF-8 or windows-1252.
/// `declared` counts when it is a name that ICU knows. A sequence that is cut off at the end is not held against UTF-8
/// when more bytes follow (`is_all` is false).
[[nodiscard]] std::string encoding_of(std::string_view bytes, std::string_view declared = {}, bool is_all = true);

/// Decodes one text, all at once or as it comes. A byte order mark is removed; a sequence that fits the encoding not at
/// all becomes one U+FFFD. As long as all is ASCII nothing is decided: the first bytes that are not decide.
class Decoder {
 public:
  explicit Decoder(std::string_view declared = {});
  Decoder(Decoder&&) noexcept;
  Decoder& operator=(Decoder&&) noexcept;
  ~Decoder();

  /// Appends to `to` the text of further bytes; a sequence that is cut off waits for the next ones, unless this is the
  /// `last` call. `runs`, unless null, is told what came from where.
  void decode(std::string_view bytes, bool last, std::string& to, OffsetRuns* runs = nullptr);

  /// Bytes so far that fitted the encoding not at all.
  [[nodiscard]] std::size_t replaced() const { return replaced_; }

  /// True as long as the text's bytes are exactly the source's.
  [[nodiscard]] bool is_verbatim() const { return is_verbatim_; }

 private:
  class Converter;

  void decide(std::string_view bytes, bool last);
  std::string_view without_mark(std::string_view bytes, OffsetRuns* runs);
  void decode_utf8(std::string_view bytes, bool last, std::string& to, OffsetRuns* runs);

  std::string declared_;
  std::string pending_;  ///< a sequence that was cut off
  bool at_start_ = true;
  bool is_decided_ = false;
  bool is_verbatim_ = true;
  std::size_t source_ = 0;
  std::size_t replaced_ = 0;
  std::unique_ptr<Converter> converter_;  ///< null for UTF-8
};

/// Appends `bytes` as valid UTF-8, each sequence that is not becoming one U+FFFD. Returns how many bytes those were.
std::size_t append_repaired(std::string_view bytes, std::string& to, OffsetRuns* runs = nullptr);

/// The bytes of `utf8` as valid UTF-8, for names that must be shown.
[[nodiscard]] std::string repaired(std::string_view utf8);

}  // namespace gazet::text

#endif  // GAZET_TEXT_ENCODING_H_
