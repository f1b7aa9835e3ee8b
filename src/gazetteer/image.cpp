// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/image.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "gazet/error.h"
#include "gazetteer/checksum.h"
#include "gazetteer/derived_id.h"
#include "text/ascii.h"

namespace gazet {
namespace {

using gazetteer::SectionKind;

/// What is wrong with the file, without its name.
class Unsound : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The header of the file, after all that can be said of it alone has been checked.
gazetteer::Header checked_header(std::string_view bytes) {
  gazetteer::Header header;
  if (bytes.size() < sizeof header) throw Unsound("not a gazetteer: too short for a header");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != gazetteer::kMagic) throw Unsound("not a gazetteer (expected a file made by gazet compile)");
  if (header.byte_order != gazetteer::kByteOrder) {
    throw Unsound("compiled on a machine of the other byte order: compile it again on this one");
  }
  if (header.version != gazetteer::kFormatVersion) {
    throw Unsound("format version " + std::to_string(header.version) + ", expected " +
                  std::to_string(gazetteer::kFormatVersion) + ": compile it again");
  }
  if (header.file_size != bytes.size()) {
    throw Unsound("truncated or grown: " + std::to_string(bytes.size()) + " bytes, expected " +
                  std::to_string(header.file_size));
  }
  if (header.reserved != 0 || header.unused != gazetteer::Header().unused) throw Unsound("corrupted: a broken header");
  if (header.section_count != gazetteer::kSectionKinds) throw Unsound("corrupted: wrong number of sections");
  return header;
}

/// The sections by kind, all within the file.
class Sections {
 public:
  explicit Sections(std::string_view bytes) : bytes_(bytes) {
    const gazetteer::Header header = checked_header(bytes);
    const std::string_view content = bytes.substr(sizeof header);
    if (gazetteer::checksum(content) != header.checksum) throw Unsound("corrupted: the checksum does not fit");
    if (content.size() < header.section_count * sizeof(gazetteer::SectionEntry))
      throw Unsound("corrupted: no sections");
    for (std::size_t i = 0; i < header.section_count; ++i) {
      gazetteer::SectionEntry entry;
      std::memcpy(&entry, content.data() + i * sizeof entry, sizeof entry);
      add(entry);
    }
  }

  [[nodiscard]] std::string_view bytes(SectionKind kind) const { return sections_[static_cast<std::size_t>(kind) - 1]; }

  template <typename Record>
  [[nodiscard]] std::span<const Record> records(SectionKind kind) const {
    const std::string_view section = bytes(kind);
    if (section.size() % sizeof(Record) != 0) throw Unsound("corrupted: a section of broken records");
    return {reinterpret_cast<const Record*>(section.data()), section.size() / sizeof(Record)};
  }

  [[nodiscard]] gazetteer::NameTable table(SectionKind slots, SectionKind names, SectionKind words,
                                           SectionKind first_bytes) const {
    const auto filter = records<std::uint64_t>(words);
    const auto pairs = records<std::uint64_t>(first_bytes);
    const auto all_slots = records<gazetteer::Slot>(slots);
    if (filter.empty() || pairs.size() != gazetteer::kFirstBytesWords || all_slots.empty() ||
        all_slots.size() > std::numeric_limits<std::uint32_t>::max()) {
      throw Unsound("corrupted: a name table without its parts");
    }
    return {all_slots, records<gazetteer::NameRecord>(names), filter, pairs};
  }

 private:
  void add(const gazetteer::SectionEntry& entry) {
    const auto kind = static_cast<std::size_t>(entry.kind);
    const bool sound = kind >= 1 && kind <= sections_.size() && entry.offset % gazetteer::kAlignment == 0 &&
                       entry.offset <= bytes_.size() && entry.size <= bytes_.size() - entry.offset;
    if (!sound) throw Unsound("corrupted: a section outside the file");
    sections_[kind - 1] = bytes_.substr(entry.offset, entry.size);
  }

  std::string_view bytes_;
  std::array<std::string_view, gazetteer::kSectionKinds> sections_;
};

[[noreturn]] void refuse(std::string_view name, const std::string& why) {
  throw DictionaryError(std::string(name) + ": " + why);
}

}  // namespace

GazetteerImage::GazetteerImage(const std::filesystem::path& path) {
  try {
    file_ = std::make_unique<const file::MappedFile>(path);
    bytes_ = file_->bytes();
    open_sections();
  } catch (const std::system_error& error) {
    refuse(path.string(), error.code().message());
  } catch (const Unsound& unsound) {
    refuse(path.string(), unsound.what());
  }
}

GazetteerImage::GazetteerImage(std::string bytes, std::string_view name) : owned_(std::move(bytes)), bytes_(owned_) {
  try {
    open_sections();
  } catch (const Unsound& unsound) {
    refuse(name, unsound.what());
  }
}

void GazetteerImage::open_sections() {
  const Sections sections(bytes_);
  strings_ = sections.bytes(SectionKind::strings);
  entities_ = sections.records<gazetteer::EntityRecord>(SectionKind::entities);
  derived_ids_.set_count(entities_.size());
  locations_ = sections.records<gazetteer::LocationRecord>(SectionKind::locations);
  patterns_ = sections.records<gazetteer::PatternRecord>(SectionKind::patterns);
  names_ = sections.table(SectionKind::name_slots, SectionKind::name_records, SectionKind::name_first_words,
                          SectionKind::name_first_bytes);
  cues_ = sections.table(SectionKind::cue_slots, SectionKind::cue_records, SectionKind::cue_first_words,
                         SectionKind::cue_first_bytes);
  weights_ = gazetteer::WeightTable(sections.records<gazetteer::WeightSlot>(SectionKind::weights));
  gazetteer::Header header;
  std::memcpy(&header, bytes_.data(), sizeof header);
  checksum_ = header.checksum;
}

bool GazetteerImage::is_known(std::uint32_t number) const {
  return number < entities_.size() && entities_[number].id_kind != gazetteer::IdKind::none;
}

Entity GazetteerImage::entity(std::uint32_t number) const {
  if (number >= entities_.size()) return {};
  const gazetteer::EntityRecord& record = entities_[number];
  Entity entity;
  entity.name = string_at(record.name);
  entity.subtype = subtype(number);
  if (std::ranges::all_of(record.country, text::is_ascii_capital))
    entity.country = {record.country.data(), record.country.size()};
  if (number < locations_.size()) {
    const gazetteer::LocationRecord& location = locations_[number];
    entity.coordinates = Coordinates{location.lat_e5 / 1e5, location.lon_e5 / 1e5};
    entity.population = location.population;
  }
  if (record.id_kind == gazetteer::IdKind::text) entity.id = string_at(record.id);
  if (record.id_kind == gazetteer::IdKind::derived) entity.id = derived_id(number, entity);
  return entity;
}

gazetteer::Whereabouts GazetteerImage::whereabouts(std::uint32_t number) const {
  gazetteer::Whereabouts found;
  if (number < entities_.size()) found.country = entities_[number].country;
  if (number >= locations_.size()) return found;
  const gazetteer::LocationRecord& location = locations_[number];
  found.coordinates = Coordinates{location.lat_e5 / 1e5, location.lon_e5 / 1e5};
  found.population = location.population;
  found.division = location.division;
  return found;
}

std::string_view GazetteerImage::derived_id(std::uint32_t number, const Entity& entity) const {
  return derived_ids_.of(
      number, [&] { return gazetteer::derived_id(name_folder_, entity.subtype, entity.name, entity.country); });
}

KnownPattern GazetteerImage::pattern(std::uint32_t number) const {
  if (number >= patterns_.size()) return {};
  const gazetteer::PatternRecord& record = patterns_[number];
  const bool is_cue = (record.flags & gazetteer::kPatternCue) != 0;
  const bool sound_cue =
      record.entity < kSubtypes.size() && type_of(static_cast<SubtypeNumber>(record.entity)) == Type::cue;
  KnownPattern pattern{string_at(record.expression), record.entity, 0,
                       (record.flags & gazetteer::kPatternAnyCase) != 0};
  pattern.subtype = is_cue && sound_cue ? static_cast<SubtypeNumber>(record.entity) : subtype(record.entity);
  return pattern;
}

}  // namespace gazet
