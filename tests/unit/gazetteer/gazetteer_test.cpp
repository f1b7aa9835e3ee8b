// SPDX-License-Identifier: Apache-2.0

#include "gazet/gazetteer.h"

#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "gazetteer/checksum.h"
#include "gazetteer/format.h"
#include "gazetteer/image.h"
#include "gazetteer/rows.h"
#include "support/catch.h"

namespace gazet {
namespace {

using tests::gazetteer_of;
using tests::rows_of;

constexpr const char* kPlaces =
    "id|type|subtype|name|aliases|country|lat|lon|population\n"
    "geonames:10|place|city|Ségou|Segu|ML|13.4317|-6.2157|130690\n"
    "geonames:11|place|country|Mali|Republic of Mali|ML|17|-4|12000000\n"
    "geonames:12|place|city|Mali||GN|12.08|-12.3|5000\n"
    "|organisation|igo|African Union|AU||||\n";

std::vector<std::string> ids_of(const Gazetteer& gazetteer, const std::string& name) {
  std::vector<std::string> ids;
  for (const KnownName& known : gazetteer.lookup(name)) ids.emplace_back(gazetteer.entity(known.entity).id);
  return ids;
}

using Strings = std::vector<std::string>;

TEST_CASE("A gazetteer gives back what its rows said", "[gazetteer]") {
  const auto gazetteer = gazetteer_of(kPlaces);
  REQUIRE(gazetteer->entity_count() == 4);
  const std::vector<KnownName> found = gazetteer->lookup("Ségou");
  REQUIRE(found.size() == 1);
  CHECK(found[0].surface == "Ségou");
  const Entity entity = gazetteer->entity(found[0].entity);
  CHECK(entity.id == "geonames:10");
  CHECK(entity.name == "Ségou");
  CHECK(subtype_name(entity.subtype) == "city");
  CHECK(entity.country == "ML");
  REQUIRE(entity.coordinates);
  CHECK(entity.coordinates->lat == 13.4317);
  CHECK(entity.coordinates->lon == -6.2157);
  CHECK(entity.population == 130690);
}

TEST_CASE("Lookup folds, puts the likeliest first and an exact spelling before all", "[gazetteer]") {
  const auto gazetteer = gazetteer_of(kPlaces);
  CHECK(ids_of(*gazetteer, "SEGOU") == Strings{"geonames:10"});
  CHECK(ids_of(*gazetteer, "mali") == Strings{"geonames:11", "geonames:12"});
  CHECK(ids_of(*gazetteer, "Nowhere").empty());
  CHECK(ids_of(*gazetteer, "Republic of").empty());
  CHECK(ids_of(*gazetteer, "").empty());
  CHECK(ids_of(*gazetteer, "...").empty());
}

TEST_CASE("Of an entity's spellings the one that was asked for is told", "[gazetteer]") {
  const auto gazetteer = gazetteer_of("id|type|name|aliases\nx:1|place|Malmo|Malmö;MALMO\n");
  for (const char* name : {"Malmo", "Malmö", "MALMO"}) {
    const auto found = gazetteer->lookup(name);
    REQUIRE(found.size() == 1);
    CHECK(found.front().surface == name);
  }
  CHECK(gazetteer->lookup("malmo").front().surface == "Malmo");  // none is written so: its name
}

TEST_CASE("Entities of the very spelling come first", "[gazetteer]") {
  const auto gazetteer = gazetteer_of(
      "id|type|subtype|name|country|lat|lon|population\nx:1|place|city|Malmo|US|1|1|900000\n"
      "x:2|place|city|Malmö|SE|2|2|300000\n");
  CHECK(ids_of(*gazetteer, "Malmö") == Strings{"x:2", "x:1"});
  CHECK(ids_of(*gazetteer, "Malmo") == Strings{"x:1", "x:2"});
}

TEST_CASE("A row without an id gets one that follows from what it is", "[gazetteer]") {
  const auto gazetteer = gazetteer_of(kPlaces);
  CHECK(ids_of(*gazetteer, "AU") == Strings{"gazet:igo/african-union"});
  CHECK_FALSE(gazetteer->entity(gazetteer->lookup("AU").front().entity).coordinates);
}

TEST_CASE("Of rows with one id the last counts", "[gazetteer]") {
  const auto gazetteer = gazetteer_of("id|type|name\ngeonames:1|place|Old\ngeonames:1|place|New\n");
  CHECK(gazetteer->lookup("Old").empty());
  CHECK(gazetteer->lookup("New").size() == 1);
}

TEST_CASE("Lookup takes off an article and the forms of the name's kind", "[gazetteer]") {
  const auto gazetteer = gazetteer_of(
      "type|subtype|name|policy\n"
      "organisation|company|Boeing|\n"
      "organisation|sport|Roma|\n"
      "place|city|Hague|\n"
      "organisation|company|Inc.|form-behind\n"
      "organisation|company|Company|form-behind\n"
      "organisation|sport|FC|form-behind\n"
      "organisation|sport|FC|form-before\n");
  CHECK(gazetteer->entity_count() == 3);
  CHECK(ids_of(*gazetteer, "The Boeing Company, Inc.") == Strings{"gazet:company/boeing"});
  CHECK(ids_of(*gazetteer, "FC Roma FC") == Strings{"gazet:sport/roma"});
  CHECK(ids_of(*gazetteer, "Boeing FC").empty());
  CHECK(ids_of(*gazetteer, "Hague Inc.").empty());
  CHECK(ids_of(*gazetteer, "Inc.").empty());
  CHECK(ids_of(*gazetteer, "The ").empty());
}

TEST_CASE("A spelling is a name too, behind those who are written so", "[gazetteer]") {
  const auto gazetteer = gazetteer_of(
      "type|subtype|name|aliases|country|policy\n"
      "organisation|government|Defence Agency||GB|\n"
      "organisation|government|Defense Agency||US|\n"
      "organisation|company|Smith & Sons||GB|\n"
      "place|city|Defence||GB|\n"
      "organisation||Defence|Defense||spelling\n"
      "organisation|company|&|and||spelling\n");
  CHECK(ids_of(*gazetteer, "Defense Agency") ==
        Strings{"gazet:government/defense-agency-us", "gazet:government/defence-agency-gb"});
  CHECK(ids_of(*gazetteer, "Defence Agency") ==
        Strings{"gazet:government/defence-agency-gb", "gazet:government/defense-agency-us"});
  CHECK(ids_of(*gazetteer, "Smith and Sons") == Strings{"gazet:company/smith-sons-gb"});
  CHECK(ids_of(*gazetteer, "Defense").empty());
}

TEST_CASE("The same rows give the same bytes and fingerprint, other rows others", "[gazetteer]") {
  const std::string bytes = gazetteer::compile_gazetteer(rows_of(kPlaces));
  CHECK(bytes == gazetteer::compile_gazetteer(rows_of(kPlaces)));
  const auto gazetteer = gazetteer_of(kPlaces);
  CHECK(gazetteer->fingerprint().size() == 16);
  CHECK(gazetteer->fingerprint() != gazetteer_of("type|name\nplace|Gao\n")->fingerprint());
}

TEST_CASE("Thousands of made-up names are all found again", "[gazetteer]") {
  std::mt19937 random(11);
  std::vector<std::string> names;
  std::string dictionary = "type|name\n";
  for (int i = 0; i < 5'000; ++i) {
    std::string name;
    for (std::size_t words = 1 + random() % 4; words > 0; --words) {
      if (!name.empty()) name += ' ';
      name += static_cast<char>('A' + random() % 26);
      for (std::size_t letters = 1 + random() % 9; letters > 0; --letters)
        name += static_cast<char>('a' + random() % 26);
    }
    names.push_back(name);
    dictionary += "place|" + name + "\n";
  }
  const auto gazetteer = gazetteer_of(dictionary);
  for (const std::string& name : names) {
    const auto found = gazetteer->lookup(name);
    if (found.empty() || found.front().surface != name) FAIL("lost " << name);
  }
}

TEST_CASE("Patterns with few strings become names, others keep their anchor", "[gazetteer]") {
  const auto gazetteer = gazetteer_of(
      "type|subtype|name|aliases\n"
      "group|armed_group|Al-Shabaab|/[Aa]l[- ]Sha?baa?b/\n"
      "organisation|government|/Ministry of [A-Z][a-z]+/|\n");
  CHECK(ids_of(*gazetteer, "al-Shbab") == Strings{"gazet:armed_group/al-shabaab"});
  REQUIRE(gazetteer->image().pattern_count() == 1);
  CHECK(gazetteer->image().pattern(0).expression == "Ministry of [A-Z][a-z]+");
  CHECK_FALSE(gazetteer->image().is_known(gazetteer->image().pattern(0).entity));
}

TEST_CASE("Faulty patterns are told together, with file and line", "[gazetteer]") {
  try {
    gazetteer_of("type|name\norganisation|/University of (/\norganisation|/[A-Z]+[a-z]+ing/\nplace|Gao\n");
    FAIL("no error");
  } catch (const DictionaryError& error) {
    REQUIRE(error.diagnostics().size() == 2);
    CHECK(error.diagnostics()[0].line == 2);
    CHECK(error.diagnostics()[1].line == 3);
    CHECK_THAT(error.diagnostics()[1].message, support::contains_substring("anchor"));
  }
}

TEST_CASE("A .gaz file is opened from disk as from memory", "[gazetteer]") {
  const auto path = std::filesystem::temp_directory_path() / "gazet_gazetteer_test.gaz";
  std::ofstream(path, std::ios::binary) << gazetteer::compile_gazetteer(rows_of(kPlaces));
  const Gazetteer gazetteer = Gazetteer::open(path);
  CHECK(ids_of(gazetteer, "Segu") == Strings{"geonames:10"});
  CHECK(gazetteer.fingerprint() == gazetteer_of(kPlaces)->fingerprint());
  std::filesystem::remove(path);
}

TEST_CASE("Files that are no gazetteer are refused with a reason", "[gazetteer]") {
  CHECK_THROWS_WITH(Gazetteer::open("/nowhere/x.gaz"), support::contains_substring("/nowhere/x.gaz: No such file"));
  CHECK_THROWS_WITH(Gazetteer::open("/"), support::contains_substring("directory"));
  const auto empty = std::filesystem::temp_directory_path() / "gazet_gazetteer_test_empty.gaz";
  std::ofstream(empty, std::ios::binary).close();
  CHECK_THROWS_WITH(Gazetteer::open(empty), support::contains_substring("not a gazetteer"));
  std::filesystem::remove(empty);
  CHECK_THROWS_WITH(Gazetteer::from_bytes("", "e.gaz"), support::contains_substring("e.gaz: not a gazetteer"));
  CHECK_THROWS_WITH(Gazetteer::from_bytes(std::string(5'000, 'x'), "x"),
                    support::contains_substring("not a gazetteer"));
}

TEST_CASE("A gazetteer of another version or byte order is refused", "[gazetteer]") {
  std::string bytes = gazetteer::compile_gazetteer(rows_of(kPlaces));
  const auto with = [&](std::size_t offset, char value) {
    std::string changed = bytes;
    changed[offset] = value;
    return changed;
  };
  CHECK_THROWS_WITH(Gazetteer::from_bytes(with(8, 1), "x"), support::contains_substring("byte order"));
  CHECK_THROWS_WITH(Gazetteer::from_bytes(with(12, 77), "x"), support::contains_substring("version 77, expected 4"));
  CHECK_THROWS_WITH(Gazetteer::from_bytes(bytes.substr(0, bytes.size() / 2), "x"),
                    support::contains_substring("truncated"));
}

TEST_CASE("Any changed byte of a gazetteer is noticed", "[gazetteer]") {
  const std::string bytes = gazetteer::compile_gazetteer(rows_of(kPlaces));
  std::mt19937 random(5);
  for (int i = 0; i < 500; ++i) {
    std::string changed = bytes;
    const std::size_t at = random() % 3 == 0 ? random() % sizeof(gazetteer::Header) : random() % bytes.size();
    changed[at] = static_cast<char>(changed[at] ^ (1 << (random() % 8)));
    CHECK_THROWS_AS(Gazetteer::from_bytes(std::move(changed), "x"), DictionaryError);
  }
}

/// The bytes with the checksum made right again, as a forger would.
std::string forged(std::string bytes) {
  gazetteer::Header header;
  REQUIRE(bytes.size() > sizeof header);
  std::memcpy(&header, bytes.data(), sizeof header);
  header.checksum = gazetteer::checksum(std::string_view(bytes).substr(sizeof header));
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

TEST_CASE("A forged gazetteer is refused or answers, but never reads outside its bytes", "[gazetteer]") {
  const std::string bytes = gazetteer::compile_gazetteer(rows_of(kPlaces));
  std::mt19937 random(6);
  for (int i = 0; i < 3'000; ++i) {
    std::string changed = bytes;
    for (std::size_t n = 1 + random() % 8; n > 0; --n) {
      changed[sizeof(gazetteer::Header) + random() % (bytes.size() - sizeof(gazetteer::Header))] =
          static_cast<char>(random());
    }
    try {
      const Gazetteer gazetteer = Gazetteer::from_bytes(forged(std::move(changed)), "x");
      for (const char* name : {"Mali", "Republic of Mali", "AU", "Segu"}) {
        for (const KnownName& known : gazetteer.lookup(name)) static_cast<void>(gazetteer.entity(known.entity));
      }
      for (EntityNumber number = 0; number < gazetteer.entity_count(); ++number)
        static_cast<void>(gazetteer.entity(number));
    } catch (const DictionaryError&) {
      continue;
    }
  }
}

}  // namespace
}  // namespace gazet
