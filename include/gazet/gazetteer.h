// SPDX-License-Identifier: Apache-2.0
//
// A compiled gazetteer: a .gaz file mapped into memory, or the same bytes made in memory from dictionaries. Read-only,
// shared by all threads; everything an Extractor returns points into it.

#ifndef GAZET_GAZETTEER_H_
#define GAZET_GAZETTEER_H_

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/entity.h"

namespace gazet {

class GazetteerImage;

/// The number of an entity within its gazetteer.
using EntityNumber = std::uint32_t;

/// One name under which an entity is known.
struct KnownName {
  std::string_view surface;  ///< as the dictionary writes it
  EntityNumber entity = 0;
};

class Gazetteer {
 public:
  /// Maps the file. Throws DictionaryError naming the file and the reason when it cannot be read or is truncated,
  /// corrupted, foreign or of another version; whatever bytes it holds, nothing else happens.
  [[nodiscard]] static Gazetteer open(const std::filesystem::path& path);

  /// The same for bytes in memory; `name` stands for the file in messages.
  [[nodiscard]] static Gazetteer from_bytes(std::string bytes, std::string_view name);

  Gazetteer(Gazetteer&&) noexcept;
  Gazetteer& operator=(Gazetteer&&) noexcept;
  ~Gazetteer();

  [[nodiscard]] std::size_t entity_count() const;
  [[nodiscard]] Entity entity(EntityNumber number) const;

  /// Every entity with a name equal to `name` after folding, each once, the best first (exact spelling, then prior).
  [[nodiscard]] std::vector<KnownName> lookup(std::string_view name) const;

  /// 16 hexadecimal digits that change whenever any byte of the content does.
  [[nodiscard]] std::string fingerprint() const;

  /// For the rooms that match and resolve.
  [[nodiscard]] const GazetteerImage& image() const { return *image_; }

 private:
  explicit Gazetteer(std::unique_ptr<const GazetteerImage> image);

  std::unique_ptr<const GazetteerImage> image_;
};

}  // namespace gazet

#endif  // GAZET_GAZETTEER_H_
