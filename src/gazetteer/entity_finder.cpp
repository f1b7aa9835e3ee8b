// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/entity_finder.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "gazetteer/image.h"
#include "text/fold.h"

namespace gazet::gazetteer {
namespace {

/// The hash of folded words that are parted by hyphens.
std::uint64_t hash_of_slug(std::string_view slug) {
  std::uint64_t hash = 0;
  for (bool more = true; more;) {
    const std::size_t end = std::min(slug.find('-'), slug.size());
    hash = extended(hash, text::hash_folded(slug.substr(0, end)));
    more = end < slug.size();
    slug.remove_prefix(more ? end + 1 : end);
  }
  return hash;
}

/// Appends the entities of that name that have the identifier.
void append_named(const GazetteerImage& gazetteer, std::string_view slug, std::string_view id,
                  std::vector<EntityNumber>& found) {
  for (const NameRecord& record : gazetteer.names().records_of(gazetteer.names().find(hash_of_slug(slug)))) {
    if (record.is_name() && gazetteer.entity(record.target()).id == id) found.push_back(record.target());
  }
}

/// `gazet:KIND/SLUG` or `gazet:KIND/SLUG-cc`, of which it does not show whether "-ml" is the country or a last word.
void append_derived(const GazetteerImage& gazetteer, std::string_view id, std::vector<EntityNumber>& found) {
  const std::size_t slash = id.find('/');
  if (!id.starts_with("gazet:") || slash == std::string_view::npos) return;
  const std::string_view slug = id.substr(slash + 1);
  append_named(gazetteer, slug, id, found);
  if (const std::size_t hyphen = slug.rfind('-'); hyphen != std::string_view::npos) {
    append_named(gazetteer, slug.substr(0, hyphen), id, found);
  }
}

}  // namespace

std::vector<EntityNumber> entities_with_ids(const GazetteerImage& gazetteer,
                                            const std::unordered_set<std::string_view>& ids) {
  std::vector<EntityNumber> found;
  if (ids.empty()) return found;
  for (std::size_t i = 0; i < gazetteer.entity_count(); ++i) {
    const auto number = static_cast<EntityNumber>(i);
    const std::string_view id = gazetteer.stored_id(number);
    if (!id.empty() && ids.contains(id)) found.push_back(number);
  }
  for (const std::string_view id : ids) append_derived(gazetteer, id, found);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace gazet::gazetteer
