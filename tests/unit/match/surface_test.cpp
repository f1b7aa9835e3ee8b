// SPDX-License-Identifier: Apache-2.0

#include "match/surface.h"

#include <optional>
#include <string>
#include <tuple>

#include "support/catch.h"

namespace gazet::match {
namespace {

/// What of `text` writes `surface`, when the words are its first `size` bytes; "-" for nothing.
std::string written(const std::string& text, std::size_t size, const std::string& surface,
                    CaseDemand demand = CaseDemand::capitals) {
  const text::Folder folder;
  SurfaceComparer comparer(text, folder);
  const std::optional<Writing> writing = comparer.writing({0, size}, surface, demand);
  return writing ? text.substr(writing->span.begin, writing->span.size()) : "-";
}

TEST_CASE("A name takes the possessive and the full stop that are its own", "[match]") {
  CHECK(written("Lord's is", 4, "Lord's") == "Lord's");
  CHECK(written("Lord’s is", 4, "Lord's") == "Lord’s");
  CHECK(written("Lord is", 4, "Lord's") == "-");
  CHECK(written("U.S. troops", 3, "US") == "U.S.");
  CHECK(written("Acme Inc. said", 8, "Acme Inc.") == "Acme Inc.");
  CHECK(written("Acme Inc said", 8, "Acme Inc.") == "Acme Inc");
  CHECK(written("in Gao.", 6, "in Gao") == "in Gao");
}

TEST_CASE("A full stop behind a long word is no abbreviation", "[match]") {
  CHECK(written("brand new. england", 18, "brand new england", CaseDemand::any) == "-");
  CHECK(written("Mount. Sinai", 12, "Mount Sinai") == "-");
  CHECK(written("Ft. Worth", 9, "Ft Worth") == "Ft. Worth");
}

TEST_CASE("Signs between words are compared, spaces around them are not", "[match]") {
  CHECK(written("AT & T", 6, "AT&T") == "AT & T");
  CHECK(written("A, B", 4, "A B") == "-");
  CHECK(written("Kampala's University", 20, "Kampala University") == "-");
}

TEST_CASE("A name that is itself in capitals is not merely shouted", "[match]") {
  const text::Folder folder;
  SurfaceComparer comparer("U.N. UN Mali", folder);
  CHECK_FALSE(comparer.writing({0, 3}, "UN", CaseDemand::capitals)->capitals);
  CHECK_FALSE(comparer.writing({8, 12}, "Malì", CaseDemand::capitals)->capitals);
}

TEST_CASE("Words may be parted by any space or dash", "[match]") {
  for (const std::string parting : {" ", "-", "\u00A0", "\u2000", "\u2009", "\u200A", "\u2010", "\u2013", "\u2014",
                                    "\u2015", "\u202F", "\u2212", "\u3000", "  ", "\r\n", " - "}) {
    CAPTURE(parting);
    const std::string text = "Guinea" + parting + "Bissau";
    CHECK(written(text, text.size(), "Guinea-Bissau") == text);
    CHECK(written(text, text.size(), "Guinea Bissau") == text);
  }
  for (const std::string sign : {"/", "\u200B", "\u2016", "\u2022", ",", ""}) {
    CAPTURE(sign);
    const std::string text = "Guinea" + sign + "Bissau";
    CHECK(written(text, text.size(), "Guinea-Bissau") == "-");
  }
}

TEST_CASE("Full stops inside an abbreviation do not matter", "[match]") {
  CHECK(written("St. Louis", 9, "St Louis") == "St. Louis");
  CHECK(written("U.S.A", 5, "USA") == "U.S.A");
  CHECK(written("Corp. One", 9, "Corp One") == "Corp. One");
  CHECK(written("Corps. One", 10, "Corps One") == "-");  // five letters end a sentence
  CHECK(written("st. louis", 9, "st louis", CaseDemand::any) == "-");
  CHECK(written("3. Liga", 7, "3 Liga") == "-");
}

TEST_CASE("A possessive of another spelling or case is taken too", "[match]") {
  CHECK(written("LORD'S is", 4, "Lord's") == "LORD'S");
  CHECK(written("LORD’S is", 4, "Lord's") == "LORD’S");
  CHECK(written("Lord' is", 4, "Lord's") == "-");
}

TEST_CASE("An initialism takes the full stop behind it, another name does not", "[match]") {
  CHECK(written("in the E.U.", 10, "in the EU") == "in the E.U.");
  CHECK(written("U.S.", 3, "US") == "U.S.");
  CHECK(written("US.", 2, "US") == "US");
  CHECK(written("a.", 1, "a") == "a");
}

TEST_CASE("Case is as the name demands", "[match]") {
  CHECK(written("mali", 4, "Mali") == "-");
  CHECK(written("mali", 4, "Mali", CaseDemand::any) == "mali");
  CHECK(written("MALI", 4, "Mali", CaseDemand::exact) == "-");
  CHECK(written("Málí", 6, "Mali", CaseDemand::exact) == "Málí");
  CHECK(written("Gao", 3, "Mali", CaseDemand::any) == "-");
}

TEST_CASE("Writing says whether the text has the very bytes or only capitals", "[match]") {
  const text::Folder folder;
  SurfaceComparer comparer("MALI Mali", folder);
  CHECK(comparer.writing({5, 9}, "Mali", CaseDemand::capitals)->exact);
  CHECK_FALSE(comparer.writing({5, 9}, "Mali", CaseDemand::capitals)->capitals);
  CHECK_FALSE(comparer.writing({0, 4}, "Mali", CaseDemand::capitals)->exact);
  CHECK(comparer.writing({0, 4}, "Mali", CaseDemand::capitals)->capitals);
  CHECK_FALSE(comparer.writing({0, 4}, "Mali", CaseDemand::exact));
}

}  // namespace
}  // namespace gazet::match
