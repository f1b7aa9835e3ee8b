// SPDX-License-Identifier: Apache-2.0
//
// An opened .gaz file: its sections as typed views, checked once when opened (header, borders, checksum) and on every
// access that follows a number found in the file.

#ifndef GAZET_GAZETTEER_IMAGE_H_
#define GAZET_GAZETTEER_IMAGE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "file/mapped_file.h"
#include "gazet/entity.h"
#include "gazetteer/format.h"
#include "gazetteer/made_ids.h"
#include "gazetteer/name_table.h"
#include "gazetteer/weights.h"
#include "gazetteer/whereabouts.h"
#include "text/key.h"
#include "text/utf8.h"

namespace gazet {

/// A pattern of the gazetteer.
struct KnownPattern {
  std::string_view expression;
  std::uint32_t entity = 0;   ///< of a cue: nothing
  SubtypeNumber subtype = 0;  ///< of the entity, or the cue's
  bool any_case = false;
};

class GazetteerImage {
 public:
  /// Both throw DictionaryError with the reason when the bytes are no sound gazetteer of this version.
  explicit GazetteerImage(const std::filesystem::path& path);
  GazetteerImage(std::string bytes, std::string_view name);

  [[nodiscard]] const gazetteer::NameTable& names() const { return names_; }
  [[nodiscard]] const gazetteer::NameTable& cues() const { return cues_; }
  [[nodiscard]] const gazetteer::WeightTable& weights() const { return weights_; }

  [[nodiscard]] std::size_t entity_count() const { return entities_.size(); }
  [[nodiscard]] Entity entity(std::uint32_t number) const;

  /// The subtype alone, at the price of one access.
  [[nodiscard]] SubtypeNumber subtype(std::uint32_t number) const {
    const SubtypeNumber subtype = number < entities_.size() ? entities_[number].subtype : SubtypeNumber{0};
    return subtype < kSubtypes.size() ? subtype : SubtypeNumber{0};
  }

  /// The identifier as the file holds it; empty where it is derived or missing.
  [[nodiscard]] std::string_view stored_id(std::uint32_t number) const {
    const bool stored = number < entities_.size() && entities_[number].id_kind == gazetteer::IdKind::text;
    return stored ? string_at(entities_[number].id) : std::string_view();
  }

  /// Where an entity lies, without its strings' price.
  [[nodiscard]] gazetteer::Whereabouts whereabouts(std::uint32_t number) const;

  /// False for an entity that only stands for a pattern: there is nothing to resolve to.
  [[nodiscard]] bool is_known(std::uint32_t number) const;

  [[nodiscard]] std::size_t pattern_count() const { return patterns_.size(); }
  [[nodiscard]] KnownPattern pattern(std::uint32_t number) const;

  /// The string at an offset found in a record, always valid UTF-8; empty when the offset or the string is no good.
  [[nodiscard]] std::string_view string_at(gazetteer::StringOffset offset) const {
    std::uint32_t size = 0;
    if (strings_.size() < sizeof size || offset > strings_.size() - sizeof size) return {};
    std::memcpy(&size, strings_.data() + offset, sizeof size);
    const std::string_view rest = strings_.substr(offset + sizeof size);
    if (size > rest.size() || !text::is_valid(rest.substr(0, size))) return {};
    return rest.substr(0, size);
  }

  [[nodiscard]] std::uint64_t checksum() const { return checksum_; }
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] const text::NameFolder& name_folder() const { return name_folder_; }

 private:
  void open_sections();
  [[nodiscard]] std::string_view derived_id(std::uint32_t number, const Entity& entity) const;

  std::unique_ptr<const file::MappedFile> file_;
  std::string owned_;
  std::string_view bytes_;

  std::string_view strings_;
  std::span<const gazetteer::EntityRecord> entities_;
  std::span<const gazetteer::LocationRecord> locations_;
  std::span<const gazetteer::PatternRecord> patterns_;
  gazetteer::NameTable names_;
  gazetteer::NameTable cues_;
  gazetteer::WeightTable weights_;
  std::uint64_t checksum_ = 0;

  text::NameFolder name_folder_;
  mutable gazetteer::MadeIds derived_ids_;
};

}  // namespace gazet

#endif  // GAZET_GAZETTEER_IMAGE_H_
