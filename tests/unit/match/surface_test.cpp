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
