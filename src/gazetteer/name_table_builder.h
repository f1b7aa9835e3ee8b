// SPDX-License-Identifier: Apache-2.0
//
// Makes the sections of a NameTable from names.

#ifndef GAZET_GAZETTEER_NAME_TABLE_BUILDER_H_
#define GAZET_GAZETTEER_NAME_TABLE_BUILDER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "gazetteer/format.h"
#include "text/key.h"

namespace gazet::gazetteer {

/// What a name stands for, before it is packed.
struct NewName {
  StringOffset surface = 0;
  std::uint32_t target = 0;  ///< at most NameRecord::kMaxTarget
  std::uint8_t flags = 0;    ///< of NameFlag, without kLastOfKey
  std::uint32_t prior = 0;   ///< of names with one key, the higher comes first
};

/// The four sections of a name table.
struct NameTableSections {
  std::vector<Slot> slots;
  std::vector<NameRecord> records;
  std::vector<std::uint64_t> first_words;
  std::vector<std::uint64_t> first_bytes;
};

class NameTableBuilder {
 public:
  explicit NameTableBuilder(const text::NameFolder& folder);

  /// Takes a name; one without any word is left out (false).
  bool add(std::string_view surface, const NewName& name);

  /// The sections. The same names in the same order always give the same bytes. Call once.
  [[nodiscard]] NameTableSections build();

 private:
  struct Key {
    std::uint64_t hash = 0;
    std::uint32_t name = 0;  ///< index into names_, or kPrefix
  };
  static constexpr std::uint32_t kPrefix = 0xFFFFFFFFU;

  void allow_first_word(std::string_view word, std::uint8_t flags);
  void allow_first_bytes(std::string_view word);
  void pack_records(NameTableSections& sections);
  void place_slots(NameTableSections& sections) const;
  void fill_first_words(NameTableSections& sections);

  const text::NameFolder& folder_;
  std::vector<Token> words_;
  std::vector<NewName> names_;
  std::vector<Key> keys_;  ///< of every name and of every run of words that begins one
  std::vector<std::uint64_t> first_word_keys_;
  std::vector<std::uint64_t> first_bytes_;
  std::vector<Slot> packed_;  ///< one a distinct hash, in the order of hashes, the upper half in packed_hashes_
  std::vector<std::uint64_t> packed_hashes_;
};

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_NAME_TABLE_BUILDER_H_
