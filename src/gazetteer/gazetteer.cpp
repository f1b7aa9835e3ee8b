// SPDX-License-Identifier: Apache-2.0

#include "gazet/gazetteer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>
#include <utility>

#include "gazetteer/image.h"

namespace gazet {

Gazetteer Gazetteer::open(const std::filesystem::path& path) {
  return Gazetteer(std::make_unique<const GazetteerImage>(path));
}

Gazetteer Gazetteer::from_bytes(std::string bytes, std::string_view name) {
  return Gazetteer(std::make_unique<const GazetteerImage>(std::move(bytes), name));
}

Gazetteer::Gazetteer(std::unique_ptr<const GazetteerImage> image) : image_(std::move(image)) {}
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer() = default;

std::size_t Gazetteer::entity_count() const {
  return image_->entity_count();
}

Entity Gazetteer::entity(EntityNumber number) const {
  return image_->entity(number);
}

std::vector<KnownName> Gazetteer::lookup(std::string_view name) const {
  const text::NameFolder& folder = image_->name_folder();
  std::uint64_t hash = 0;
  for (const Token& word : folder.words(name)) {
    hash = gazetteer::extended(hash, folder.folder().hash(name.substr(word.begin, word.end - word.begin)));
  }
  const std::string key = folder.key(name);
  std::vector<KnownName> found;
  if (key.empty()) return found;
  std::unordered_map<EntityNumber, std::size_t> place_of;
  for (const gazetteer::NameRecord& record : image_->names().records_of(image_->names().find(hash))) {
    const std::string_view surface = image_->string_at(record.surface);
    if (record.is(gazetteer::kAnchor) || folder.key(surface) != key) continue;
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

std::string Gazetteer::fingerprint() const {
  constexpr std::size_t kDigits = 16;
  std::array<char, kDigits> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + kDigits, image_->checksum(), 16);
  const auto size = static_cast<std::size_t>(end - digits.data());
  return std::string(kDigits - size, '0') + std::string(digits.data(), size);
}

}  // namespace gazet
