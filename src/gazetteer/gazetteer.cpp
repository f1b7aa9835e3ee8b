// SPDX-License-Identifier: Apache-2.0

#include "gazet/gazetteer.h"

#include <array>
#include <charconv>
#include <utility>

#include "gazetteer/image.h"
#include "gazetteer/name_lookup.h"

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
  std::vector<KnownName> found = gazetteer::names_written(*image_, name);
  if (found.empty() && name.starts_with("The ")) return lookup(name.substr(4));
  if (found.empty()) return gazetteer::names_with_form(*image_, name);
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
