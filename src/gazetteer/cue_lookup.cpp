// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/cue_lookup.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "gazet/gazetteer.h"
#include "gazetteer/image.h"

namespace gazet::gazetteer {
namespace {

/// The lower, the more a name that is such a cue needs support.
int rank(SubtypeNumber subtype) {
  if (!is_word_cue(subtype)) return 2;
  return is_personal(subtype) ? 1 : 0;
}

std::optional<SubtypeNumber> cue_named(const GazetteerImage& image, std::string_view name) {
  const text::NameFolder& folder = image.name_folder();
  std::uint64_t hash = 0;
  for (const Token& word : folder.words(name)) {
    hash = extended(hash, folder.folder().hash(name.substr(word.begin, word.end - word.begin)));
  }
  const std::string key = folder.key(name);
  std::optional<SubtypeNumber> best;
  for (const NameRecord& record : image.cues().records_of(image.cues().find(hash))) {
    if (record.target() >= kSubtypes.size() || folder.key(image.string_at(record.surface)) != key) continue;
    const auto subtype = static_cast<SubtypeNumber>(record.target());
    if (!best || rank(subtype) < rank(*best)) best = subtype;
  }
  return best;
}

}  // namespace

bool is_word_cue(SubtypeNumber subtype) {
  constexpr std::array<std::string_view, 7> kOthers = {"head",      "joiner",       "legal_form",   "dateline",
                                                       "furniture", "abbreviation", "ordinary_word"};
  return type_of(subtype) == Type::cue &&
         std::find(kOthers.begin(), kOthers.end(), subtype_name(subtype)) == kOthers.end();
}

bool is_personal(SubtypeNumber subtype) {
  const std::string_view name = subtype_name(subtype);
  return name == "given_name" || name == "surname";
}

CueLookup cues_of(std::shared_ptr<const Gazetteer> gazetteer) {
  return [gazetteer = std::move(gazetteer)](std::string_view name) { return cue_named(gazetteer->image(), name); };
}

}  // namespace gazet::gazetteer
