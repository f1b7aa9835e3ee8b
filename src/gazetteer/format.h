// SPDX-License-Identifier: Apache-2.0
//
// What the bytes of a .gaz file are. A header, a table of sections, the sections, each on a 64-byte border; numbers in
// the byte order of the machine that compiled it, which a file of the other order says at once. The whole is made to be
// mapped and used where it lies: nothing is parsed, copied or fixed up at start.

#ifndef GAZET_GAZETTEER_FORMAT_H_
#define GAZET_GAZETTEER_FORMAT_H_

#include <array>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace gazet::gazetteer {

inline constexpr std::array<char, 8> kMagic = {'g', 'a', 'z', 'e', 't', '\r', '\n', '\x1a'};
inline constexpr std::uint32_t kFormatVersion = 4;
inline constexpr std::uint32_t kByteOrder = 0x01020304;
inline constexpr std::size_t kAlignment = 64;

struct Header {
  std::array<char, 8> magic = kMagic;
  std::uint32_t byte_order = kByteOrder;
  std::uint32_t version = kFormatVersion;
  std::uint64_t file_size = 0;
  std::uint64_t checksum = 0;  ///< XXH3 of all that follows the header
  std::uint32_t section_count = 0;
  std::uint32_t reserved = 0;
  std::array<std::uint64_t, 3> unused{};
};
static_assert(sizeof(Header) == kAlignment && std::is_trivially_copyable_v<Header>);

enum class SectionKind : std::uint32_t {
  strings = 1,   ///< each a 32-bit size and its bytes; offset 0 is the empty string
  entities,      ///< EntityRecord, those with a location first
  locations,     ///< LocationRecord of the first entities
  patterns,      ///< PatternRecord
  name_slots,    ///< the name table of what is emitted: hashed prefixes
  name_records,  ///< NameRecord, those of one key side by side, the likeliest first
  name_first_words,
  name_first_bytes,
  cue_slots,  ///< the same for cues
  cue_records,
  cue_first_words,
  cue_first_bytes,
  weights,  ///< WeightSlot (weights.h); empty in a gazetteer without weights
};
inline constexpr std::size_t kSectionKinds = 13;

struct SectionEntry {
  SectionKind kind{};
  std::uint32_t reserved = 0;
  std::uint64_t offset = 0;  ///< from the beginning of the file
  std::uint64_t size = 0;    ///< in bytes
};
static_assert(sizeof(SectionEntry) == 24 && std::is_trivially_copyable_v<SectionEntry>);

/// An offset into the strings section.
using StringOffset = std::uint32_t;

/// How an entity's id is stored: `derived` ones are made from subtype, name and country when they are asked for.
enum class IdKind : std::uint8_t { none, derived, text };

struct EntityRecord {
  StringOffset name = 0;  ///< empty when only patterns stand for it
  StringOffset id = 0;
  std::uint8_t subtype = 0;
  IdKind id_kind = IdKind::none;
  std::array<char, 2> country{};  ///< zeros when unknown
};
static_assert(sizeof(EntityRecord) == 12 && std::is_trivially_copyable_v<EntityRecord>);

struct LocationRecord {
  std::int32_t lat_e5 = 0;  ///< degrees times 100,000
  std::int32_t lon_e5 = 0;
  std::uint32_t population = 0;
  std::uint32_t division = 0;  ///< of the first level: division_number of its code; 0 when unknown
};
static_assert(sizeof(LocationRecord) == 16 && std::is_trivially_copyable_v<LocationRecord>);

enum PatternFlag : std::uint32_t {
  kPatternAnyCase = 1,
  kPatternCue = 2,  ///< `entity` is the number of a cue subtype
};

struct PatternRecord {
  StringOffset expression = 0;
  std::uint32_t entity = 0;
  std::uint32_t flags = 0;
};
static_assert(sizeof(PatternRecord) == 12 && std::is_trivially_copyable_v<PatternRecord>);

/// Flags of a name, in the upper byte of NameRecord::target.
enum NameFlag : std::uint8_t {
  kLastOfKey = 1,
  kExactCase = 2,
  kAnyCase = 4,
  kCommon = 8,
  kAnchor = 16,         ///< not a name: the target is the pattern to try where the word stands
  kCapitalAnchor = 32,  ///< an anchor that its pattern writes with a capital only
  kFormBehind = 64,     ///< not a name: what may stand behind names of the subtype that is its target
  kFormBefore = 128,    ///< not a name: likewise in front of them
};

struct NameRecord {
  static constexpr std::uint32_t kTargetBits = 24;
  static constexpr std::uint32_t kMaxTarget = (1U << kTargetBits) - 1;

  StringOffset surface = 0;
  std::uint32_t packed = 0;  ///< flags, then the number of the entity (names), pattern (anchors) or subtype (cues)

  [[nodiscard]] constexpr std::uint32_t target() const { return packed & kMaxTarget; }
  /// Equal for two names that are written alike and match alike.
  [[nodiscard]] constexpr std::uint64_t packed_surface() const {
    return (std::uint64_t{surface} << 8U) | ((packed >> kTargetBits) & (kExactCase | kAnyCase));
  }
  [[nodiscard]] constexpr bool is(NameFlag flag) const { return ((packed >> kTargetBits) & flag) != 0; }
  /// False for anchors and forms, whose target is no entity.
  [[nodiscard]] constexpr bool is_name() const {
    return ((packed >> kTargetBits) & (kAnchor | kFormBehind | kFormBefore)) == 0;
  }
};
static_assert(sizeof(NameRecord) == 8 && std::is_trivially_copyable_v<NameRecord>);

/// One slot of the open-addressing table of hashed prefixes: 32 bits of the hash, two flags, and for prefixes that are
/// whole names the number of their first NameRecord. Zero: empty.
struct Slot {
  static constexpr std::uint32_t kMaxRecord = (1U << 30U) - 1;

  std::uint64_t packed = 0;

  static constexpr Slot of(std::uint64_t hash, bool ends, bool goes_on, std::uint32_t record) {
    return {(hash << 32U) | (std::uint64_t{ends} << 31U) | (std::uint64_t{goes_on} << 30U) | record};
  }
  [[nodiscard]] constexpr bool empty() const { return packed == 0; }
  [[nodiscard]] constexpr bool has_hash(std::uint64_t hash) const {
    return static_cast<std::uint32_t>(packed >> 32U) == static_cast<std::uint32_t>(hash);
  }
  [[nodiscard]] constexpr bool ends() const { return ((packed >> 31U) & 1U) != 0; }
  [[nodiscard]] constexpr bool goes_on() const { return ((packed >> 30U) & 1U) != 0; }
  [[nodiscard]] constexpr std::uint32_t record() const { return static_cast<std::uint32_t>(packed) & kMaxRecord; }
};
static_assert(sizeof(Slot) == 8 && std::is_trivially_copyable_v<Slot>);

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_FORMAT_H_
