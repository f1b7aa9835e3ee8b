// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/name_lookup.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <unordered_map>

#include "gazet/token.h"
#include "gazetteer/format.h"
#include "gazetteer/name_table.h"

namespace gazet::gazetteer {
namespace {

constexpr std::uint64_t kAllSubtypes = std::numeric_limits<std::uint64_t>::max();

std::uint64_t bit_of(std::uint32_t subtype) {
  return subtype < kSubtypes.size() ? std::uint64_t{1} << subtype : 0;
}

/// Words of a name without the forms at its ends, and the subtypes that all of these hold for.
struct Bare {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint64_t subtypes = kAllSubtypes;
};

class FormStripper {
 public:
  FormStripper(const GazetteerImage& image, std::string_view name)
      : image_(image), name_(name), words_(image.name_folder().words(name)) {}

  [[nodiscard]] std::size_t size() const { return words_.size(); }

  [[nodiscard]] std::string_view text_of(const Bare& bare) const {
    const std::uint32_t begin = words_[bare.begin].begin;
    return name_.substr(begin, words_[bare.end - 1].end - begin);
  }

  /// Takes one form from the end, the longest; false when there is none before the first word.
  bool take_behind(Bare& bare) const {
    for (std::size_t begin = bare.begin + 1; begin < bare.end; ++begin) {
      if (take(bare, begin, bare.end, kFormBehind)) {
        bare.end = begin;
        return true;
      }
    }
    return false;
  }

  /// Likewise from the beginning.
  bool take_before(Bare& bare) const {
    for (std::size_t end = bare.end - 1; end > bare.begin; --end) {
      if (take(bare, bare.begin, end, kFormBefore)) {
        bare.begin = end;
        return true;
      }
    }
    return false;
  }

 private:
  bool take(Bare& bare, std::size_t begin, std::size_t end, NameFlag side) const {
    std::uint64_t hash = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const std::string_view word = name_.substr(words_[i].begin, words_[i].end - words_[i].begin);
      hash = extended(hash, image_.name_folder().folder().hash(word));
    }
    std::uint64_t subtypes = 0;
    for (const NameRecord& record : image_.names().records_of(image_.names().find(hash))) {
      if (record.is(side)) subtypes |= bit_of(record.target());
    }
    if ((subtypes & bare.subtypes) == 0) return false;
    bare.subtypes &= subtypes;
    return true;
  }

  const GazetteerImage& image_;
  std::string_view name_;
  std::vector<Token> words_;
};

std::vector<KnownName> names_of(const GazetteerImage& image, std::string_view name, std::uint64_t subtypes) {
  std::vector<KnownName> found = names_written(image, name);
  std::erase_if(found, [&](const KnownName& known) { return (bit_of(image.subtype(known.entity)) & subtypes) == 0; });
  return found;
}

}  // namespace

std::vector<KnownName> names_written(const GazetteerImage& image, std::string_view name) {
  const text::NameFolder& folder = image.name_folder();
  std::uint64_t hash = 0;
  for (const Token& word : folder.words(name)) {
    hash = extended(hash, folder.folder().hash(name.substr(word.begin, word.end - word.begin)));
  }
  const std::string key = folder.key(name);
  std::vector<KnownName> found;
  if (key.empty()) return found;
  std::unordered_map<EntityNumber, std::size_t> place_of;
  for (const NameRecord& record : image.names().records_of(image.names().find(hash))) {
    const std::string_view surface = image.string_at(record.surface);
    if (!record.is_name() || folder.key(surface) != key) continue;
    const auto [place, is_new] = place_of.try_emplace(record.target(), found.size());
    if (is_new) {
      found.push_back({surface, record.target()});
    } else if (surface == name) {
      found[place->second].surface = surface;
    }
  }
  std::stable_partition(found.begin(), found.end(), [&](const KnownName& known) { return known.surface == name; });
  return found;
}

std::vector<KnownName> names_with_form(const GazetteerImage& image, std::string_view name) {
  const FormStripper forms(image, name);
  Bare bare{0, forms.size()};
  if (bare.end == 0) return {};
  while (forms.take_behind(bare)) {
    if (auto found = names_of(image, forms.text_of(bare), bare.subtypes); !found.empty()) return found;
  }
  if (bare.end == forms.size()) bare.subtypes = kAllSubtypes;
  if (forms.take_before(bare)) return names_of(image, forms.text_of(bare), bare.subtypes);
  return {};
}

}  // namespace gazet::gazetteer
