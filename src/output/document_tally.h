// SPDX-License-Identifier: Apache-2.0
//
// What one document's mentions add up to, over all its windows: the content of its entity records and of its document
// record. Nothing is written here; record_writer.h does that.

#ifndef GAZET_OUTPUT_DOCUMENT_TALLY_H_
#define GAZET_OUTPUT_DOCUMENT_TALLY_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazet/document.h"
#include "gazet/extraction.h"
#include "output/options.h"

namespace gazet::output {

/// The mentions of one entity; or, where nothing known is meant, those of one type and exactly one text.
struct EntityTally {
  std::optional<Entity> entity;
  std::string surface;        ///< the mentions' text where there is no entity, else empty
  SubtypeNumber subtype = 0;  ///< of the first mention
  std::uint64_t count = 0;
  std::uint64_t first_start = 0;  ///< code points into the whole text
  std::optional<float> score{};   ///< the best of the mentions'
  std::optional<float> link{};    ///< likewise
};

/// A country and its share of the mentions that carry any country.
struct CountryShare {
  std::string_view country;  ///< ISO 3166-1 alpha-2
  double share = 0;          ///< above 0, at most 1
};

/// Accumulates one document. Views of entities live as long as their gazetteer; everything else is copied, so that
/// windows may go as they come. Memory grows with the distinct entities, not with the mentions.
class DocumentTally {
 public:
  /// Only mentions that the filter accepts are counted.
  explicit DocumentTally(MentionFilter filter) : filter_(filter) {}

  /// Counts a window; windows come in text order. The first says what the document is called.
  void add(const Document& document, const Extraction& extraction);

  /// True when no window was added yet.
  [[nodiscard]] bool empty() const { return !description_; }

  /// The first window's description: its text is not kept. Only when not empty.
  [[nodiscard]] const Document& document() const { return *description_; }

  [[nodiscard]] const std::string& language() const { return language_; }   ///< as given, else as detected
  [[nodiscard]] std::uint64_t code_points() const { return code_points_; }  ///< of the text up to here
  [[nodiscard]] std::uint64_t mentions() const { return mentions_; }
  [[nodiscard]] const std::vector<EntityTally>& entities() const { return entities_; }  ///< by first mention

  /// The at most 5 countries named most, best first, equal ones by code.
  [[nodiscard]] std::vector<CountryShare> focus() const;

 private:
  /// Finds a std::string by a view, without making a string of it.
  struct ViewHash {
    using is_transparent = void;
    [[nodiscard]] std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  using SurfaceIndex = std::unordered_map<std::string, std::size_t, ViewHash, std::equal_to<>>;

  void describe(const Document& document);
  EntityTally& known(const Entity& entity, SubtypeNumber subtype);
  EntityTally& unknown(SubtypeNumber subtype, std::string_view surface);

  MentionFilter filter_;
  std::optional<Document> description_;
  std::string language_;
  std::uint64_t code_points_ = 0;
  std::uint64_t mentions_ = 0;
  std::vector<EntityTally> entities_;
  std::unordered_map<std::string_view, std::size_t> known_;  ///< identifier → place in entities_
  std::array<SurfaceIndex, kTypeNames.size()> unknown_;      ///< by Type: surface → place in entities_
  std::map<std::string_view, std::uint64_t> countries_;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_DOCUMENT_TALLY_H_
