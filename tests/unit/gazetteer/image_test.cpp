// SPDX-License-Identifier: Apache-2.0
//
// What a damaged or forged .gaz file may hold: each check of what opens and reads it, one by one.

#include "gazetteer/image.h"

#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gazet/error.h"
#include "gazet/gazetteer.h"
#include "gazetteer/checksum.h"
#include "gazetteer/format.h"
#include "gazetteer/rows.h"
#include "support/catch.h"

namespace gazet {
namespace {

using gazetteer::EntityRecord;
using gazetteer::Header;
using gazetteer::NameRecord;
using gazetteer::PatternRecord;
using gazetteer::SectionEntry;
using gazetteer::SectionKind;
using gazetteer::Slot;

std::string sound() {
  static const std::string bytes =
      gazetteer::compile_gazetteer(tests::rows_of("id|type|subtype|name|aliases|country|lat|lon\n"
                                                  "x:1|place|city|Ségou|Segu|ML|13.4|-6.2\n"
                                                  "x:2|place|country|Mali||ML|17|-4\n"
                                                  "|organisation|igo|African Union|AU|||\n"
                                                  "|organisation|government|/Ministry of [A-Z][a-z]+/||||\n"
                                                  "|cue|dateline|/[A-Z]{3,} - /||||\n"));
  return bytes;
}

template <class Record>
Record record_at(const std::string& bytes, std::size_t offset) {
  Record record;
  REQUIRE(offset + sizeof record <= bytes.size());
  std::memcpy(&record, bytes.data() + offset, sizeof record);
  return record;
}

template <class Record>
void change(std::string& bytes, std::size_t offset, const std::function<void(Record&)>& how) {
  auto record = record_at<Record>(bytes, offset);
  how(record);
  std::memcpy(bytes.data() + offset, &record, sizeof record);
}

std::size_t entry_of(SectionKind kind) {
  return sizeof(Header) + (static_cast<std::size_t>(kind) - 1) * sizeof(SectionEntry);
}

std::size_t section(const std::string& bytes, SectionKind kind) {
  return record_at<SectionEntry>(bytes, entry_of(kind)).offset;
}

/// With size and checksum made right, as a forger would.
std::string forged(std::string bytes) {
  change<Header>(bytes, 0, [&](Header& header) {
    header.file_size = bytes.size();
    header.checksum = gazetteer::checksum(std::string_view(bytes).substr(sizeof header));
  });
  return bytes;
}

Gazetteer opened(std::string bytes) {
  return Gazetteer::from_bytes(forged(std::move(bytes)), "x.gaz");
}

/// The sound file with one entry of its table of sections changed.
std::string with_entry(SectionKind kind, const std::function<void(SectionEntry&)>& how) {
  std::string bytes = sound();
  change<SectionEntry>(bytes, entry_of(kind), how);
  return bytes;
}

TEST_CASE("The file that all others here are made of is sound", "[gazetteer]") {
  CHECK(opened(sound()).entity_count() == 4);
  CHECK(forged(sound()) == sound());
}

TEST_CASE("A file cut off anywhere is refused", "[gazetteer]") {
  const std::string bytes = sound();
  for (std::size_t size = 0; size < bytes.size(); size += size < 600 ? 1 : 61) {
    CAPTURE(size);
    CHECK_THROWS_AS(Gazetteer::from_bytes(bytes.substr(0, size), "x.gaz"), DictionaryError);
    if (size < sizeof(Header)) continue;
    // A forger can make the size right too; what is cut off is missed then, or was the padding behind the last section.
    try {
      static_cast<void>(opened(bytes.substr(0, size)).lookup("Mali"));
    } catch (const DictionaryError&) {
      continue;
    }
  }
}

TEST_CASE("A broken header is refused with its reason", "[gazetteer]") {
  const auto [reason, how] = GENERATE(table<std::string, std::function<void(Header&)>>({
      {"not a gazetteer", [](Header& header) { header.magic[3] = 'x'; }},
      {"other byte order", [](Header& header) { header.byte_order = 0x04030201; }},
      {"format version 9999", [](Header& header) { header.version = 9999; }},
      {"truncated or grown", [](Header& header) { header.file_size += 64; }},
      {"broken header", [](Header& header) { header.reserved = 1; }},
      {"broken header", [](Header& header) { header.unused[2] = 1; }},
      {"number of sections", [](Header& header) { header.section_count = 0; }},
      {"number of sections", [](Header& header) { header.section_count = 0xFFFFFFFF; }},
      {"checksum", [](Header& header) { header.checksum ^= 1; }},
  }));
  std::string bytes = sound();
  change<Header>(bytes, 0, how);
  CHECK_THROWS_WITH(Gazetteer::from_bytes(std::move(bytes), "x.gaz"),
                    support::contains_substring("x.gaz: ") && support::contains_substring(reason));
}

TEST_CASE("Any byte put behind the file is noticed", "[gazetteer]") {
  CHECK_THROWS_WITH(Gazetteer::from_bytes(sound() + '\0', "x"), support::contains_substring("truncated or grown"));
}

TEST_CASE("A section outside the file is refused", "[gazetteer]") {
  const auto how = GENERATE(
      as<std::function<void(SectionEntry&)>>(),                             //
      [](SectionEntry& entry) { entry.kind = SectionKind{0}; },             //
      [](SectionEntry& entry) { entry.kind = SectionKind{0xFFFFFFFF}; },    //
      [](SectionEntry& entry) { entry.offset += 8; },                       //
      [](SectionEntry& entry) { entry.offset = std::uint64_t{1} << 62U; },  //
      [](SectionEntry& entry) { entry.offset = ~std::uint64_t{0} - 63; },   //
      [](SectionEntry& entry) { entry.size = std::uint64_t{1} << 40U; },    //
      [](SectionEntry& entry) { entry.size = ~std::uint64_t{0}; },          //
      [](SectionEntry& entry) { entry.size = ~std::uint64_t{0} - entry.offset + 1; });
  CHECK_THROWS_WITH(opened(with_entry(SectionKind::entities, how)),
                    support::contains_substring("a section outside the file"));
}

TEST_CASE("A section that holds no whole number of records is refused", "[gazetteer]") {
  const auto kind = GENERATE(SectionKind::entities, SectionKind::locations, SectionKind::patterns,
                             SectionKind::name_slots, SectionKind::name_records, SectionKind::name_first_words,
                             SectionKind::name_first_bytes, SectionKind::cue_slots);
  CHECK_THROWS_WITH(opened(with_entry(kind, [](SectionEntry& entry) { entry.size -= 1; })),
                    support::contains_substring("broken records"));
}

TEST_CASE("A name table without slots, filter or bit table is refused", "[gazetteer]") {
  const auto kind = GENERATE(SectionKind::name_slots, SectionKind::name_first_words, SectionKind::name_first_bytes,
                             SectionKind::cue_slots, SectionKind::cue_first_words, SectionKind::cue_first_bytes);
  CHECK_THROWS_WITH(opened(with_entry(kind, [](SectionEntry& entry) { entry.size = 0; })),
                    support::contains_substring("a name table without its parts"));
}

TEST_CASE("A section that stands in the table twice leaves the other one empty", "[gazetteer]") {
  const Gazetteer gazetteer =
      opened(with_entry(SectionKind::entities, [](SectionEntry& entry) { entry.kind = SectionKind::locations; }));
  CHECK(gazetteer.entity_count() == 0);
  CHECK(gazetteer.entity(0).name.empty());
  CHECK(gazetteer.lookup("Mali").size() == 1);
}

TEST_CASE("A string outside the strings, or that is no text, is empty", "[gazetteer]") {
  const auto [name, expected] = GENERATE(table<std::function<std::uint32_t(std::string&)>, std::string>({
      {[](std::string&) { return 0xFFFFFFFFU; }, ""},
      {[](std::string&) { return 0xFFFFFFFCU; }, ""},
      {[](std::string& bytes) {
         const std::size_t strings = section(bytes, SectionKind::strings);
         change<std::uint32_t>(bytes, strings, [](std::uint32_t& size) { size = 0xFFFFFFFFU; });
         return 0U;
       },
       ""},
      {[](std::string& bytes) {
         const std::size_t strings = section(bytes, SectionKind::strings);
         change<std::uint32_t>(bytes, strings, [](std::uint32_t& size) { size = 1; });
         bytes[strings + sizeof(std::uint32_t)] = '\xF0';
         return 0U;
       },
       ""},
      {[](std::string& bytes) {
         const std::size_t strings = section(bytes, SectionKind::strings);
         change<std::uint32_t>(bytes, strings, [](std::uint32_t& size) { size = 1; });
         bytes[strings + sizeof(std::uint32_t)] = 'k';
         return 0U;
       },
       "k"},
  }));
  std::string bytes = sound();
  const std::uint32_t offset = name(bytes);
  const std::size_t entities = section(bytes, SectionKind::entities);
  change<EntityRecord>(bytes, entities, [&](EntityRecord& record) { record.name = offset; });
  CHECK(opened(std::move(bytes)).entity(0).name == expected);
}

TEST_CASE("An entity of no known subtype, country or number is a nameless one", "[gazetteer]") {
  std::string bytes = sound();
  const std::size_t entities = section(bytes, SectionKind::entities);
  change<EntityRecord>(bytes, entities, [](EntityRecord& record) {
    record.subtype = 200;
    record.country = {'\xFF', 'L'};
    record.id_kind = gazetteer::IdKind{77};
  });
  const Gazetteer gazetteer = opened(std::move(bytes));
  CHECK(gazetteer.entity(0).subtype == 0);
  CHECK(gazetteer.entity(0).country.empty());
  CHECK(gazetteer.entity(0).id.empty());
  CHECK(gazetteer.entity(4).name.empty());
  CHECK(gazetteer.entity(0xFFFFFFFF).name.empty());
  CHECK_FALSE(gazetteer.image().is_known(0xFFFFFFFF));
  CHECK(gazetteer.image().stored_id(0xFFFFFFFF).empty());
}

TEST_CASE("A pattern of no entity, or a cue of no cue's subtype, is harmless", "[gazetteer]") {
  std::string bytes = sound();
  const std::size_t patterns = section(bytes, SectionKind::patterns);
  change<PatternRecord>(bytes, patterns, [](PatternRecord& record) { record.entity = 0xFFFFFFFF; });
  change<PatternRecord>(bytes, patterns + sizeof(PatternRecord), [](PatternRecord& record) { record.entity = 1; });
  const Gazetteer gazetteer = opened(std::move(bytes));
  REQUIRE(gazetteer.image().pattern_count() == 2);
  CHECK(gazetteer.image().pattern(0).subtype == 0);
  CHECK(gazetteer.image().pattern(1).subtype < kSubtypes.size());
  CHECK(gazetteer.image().pattern(2).expression.empty());
}

TEST_CASE("A slot that leads outside the records finds nothing", "[gazetteer]") {
  std::string bytes = sound();
  const auto entry = record_at<SectionEntry>(bytes, entry_of(SectionKind::name_slots));
  for (std::size_t at = entry.offset; at < entry.offset + entry.size; at += sizeof(Slot)) {
    change<Slot>(bytes, at, [](Slot& slot) {
      if (!slot.empty()) slot.packed |= Slot::kMaxRecord;
    });
  }
  CHECK(opened(std::move(bytes)).lookup("Mali").empty());
}

TEST_CASE("Records without a last one end with the section", "[gazetteer]") {
  std::string bytes = sound();
  const auto entry = record_at<SectionEntry>(bytes, entry_of(SectionKind::name_records));
  const std::size_t count = entry.size / sizeof(NameRecord);
  for (std::size_t i = 0; i < count; ++i) {
    change<NameRecord>(bytes, entry.offset + i * sizeof(NameRecord), [](NameRecord& record) {
      record.packed &= ~(std::uint32_t{gazetteer::kLastOfKey} << NameRecord::kTargetBits);
    });
  }
  const Gazetteer gazetteer = opened(std::move(bytes));
  const gazetteer::NameTable& names = gazetteer.image().names();
  const Slot first = Slot::of(0, true, false, 0);
  CHECK(names.records_of(first).size() == count);
  CHECK(names.records_of(Slot::of(0, true, false, static_cast<std::uint32_t>(count - 1))).size() == 1);
  CHECK(names.records_of(Slot::of(0, true, false, static_cast<std::uint32_t>(count))).empty());
  CHECK(names.records_of(Slot::of(0, false, true, 0)).empty());
}

TEST_CASE("A table without an empty slot is given up", "[gazetteer]") {
  const std::vector<Slot> slots(3 * gazetteer::kMostTries, Slot::of(7, true, false, 0));
  const std::vector<std::uint64_t> bits(gazetteer::kFirstBytesWords);
  const gazetteer::NameTable table(slots, {}, bits, bits);
  CHECK(table.find(8).empty());
  CHECK(table.find(7).has_hash(7));
  CHECK(table.records_of(table.find(7)).empty());
}

}  // namespace
}  // namespace gazet
