// SPDX-License-Identifier: Apache-2.0
//
// Entities added up over many documents, for the formats that show a collection rather than its mentions: maps,
// networks, reports. Workers leave the entities of each document packed; they are added in the order of the input.

#ifndef GAZET_OUTPUT_ENTITY_SUMS_H_
#define GAZET_OUTPUT_ENTITY_SUMS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazet/document.h"
#include "gazet/entity.h"
#include "gazet/extraction.h"
#include "output/json_text.h"
#include "output/packed.h"

namespace gazet::output {

/// One entity; or, where nothing known is meant, the mentions of one type and exactly one text.
struct EntitySum {
  std::string id;    ///< `place:Surface` where nothing known is meant
  std::string name;  ///< or the surface
  SubtypeNumber subtype = 0;
  std::string country;  ///< empty when none is known
  std::optional<Coordinates> coordinates;
  std::uint64_t mentions = 0;
  std::uint64_t documents = 0;
};

/// The entities of one document, in the order of their first mention, and which of them each mention means.
class DocumentEntities {
 public:
  /// Document and extraction must outlive the object.
  DocumentEntities(const Document& document, const Extraction& extraction);

  /// By mention of the extraction: the number of its entity.
  [[nodiscard]] const std::vector<std::uint32_t>& of_mentions() const { return of_mentions_; }

  [[nodiscard]] std::size_t size() const { return entities_.size(); }

  /// Leaves all for EntitySums::add().
  void pack(Packer& packer) const;

  /// As EntitySum::id.
  [[nodiscard]] std::string id(std::size_t number) const { return id_of(entities_[number]); }

  /// Appends `[id,name,type,subtype,country,lat,lon]`.
  void write_row(std::size_t number, JsonText& json) const;

 private:
  struct Counted {
    const Mention* first;
    std::string_view surface;
    std::uint64_t count;
  };

  [[nodiscard]] static std::string id_of(const Counted& counted);

  std::vector<Counted> entities_;
  std::vector<std::uint32_t> of_mentions_;
};

class EntitySums {
 public:
  /// Adds the entities of one document. Returns the number of each, which counts from 0 by first appearance.
  std::vector<std::uint32_t> add(Unpacker& packed);

  [[nodiscard]] const std::vector<EntitySum>& entities() const { return entities_; }

 private:
  std::uint32_t add(EntitySum sum);

  std::vector<EntitySum> entities_;
  std::unordered_map<std::string, std::uint32_t> numbers_;  ///< by id
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_ENTITY_SUMS_H_
