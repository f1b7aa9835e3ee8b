// SPDX-License-Identifier: Apache-2.0
//
// Folding: what makes two spellings of a word the same name. Case (full case folding), compatibility forms, diacritics,
// apostrophes, full stops between letters and characters that Unicode calls ignorable are folded away, and a few
// letters that do not decompose (ø, ł, æ, þ …) get the letters newspapers write for them. Folding is context-free, a
// code point at a time, so NFC and NFD fold alike. It is used to find names; it never moves an offset.

#ifndef GAZET_TEXT_FOLD_H_
#define GAZET_TEXT_FOLD_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace gazet::text {

/// Immutable to its users; one serves any number of threads. Its tables are made a block of 256 code points at a time,
/// when the first of a block is folded.
class Folder {
 public:
  Folder();
  Folder(Folder&&) noexcept;
  Folder& operator=(Folder&&) noexcept;
  ~Folder();

  /// Appends the folded form of one word (valid UTF-8).
  void fold(std::string_view word, std::string& folded) const;

  /// A hash of the folded form, without making it where the word is short ASCII. The same on every machine; stored in
  /// .gaz files.
  [[nodiscard]] std::uint64_t hash(std::string_view word) const;

 private:
  class Tables;
  std::unique_ptr<Tables> tables_;
};

/// The hash of bytes that are folded already.
[[nodiscard]] std::uint64_t hash_folded(std::string_view folded);

}  // namespace gazet::text

#endif  // GAZET_TEXT_FOLD_H_
