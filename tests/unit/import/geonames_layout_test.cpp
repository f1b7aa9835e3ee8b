// SPDX-License-Identifier: Apache-2.0

#include "import/geonames_layout.h"

#include <optional>
#include <string>

#include "support/catch.h"

using gazet::importers::geonames_layout;
using gazet::importers::GeonamesLayout;
using gazet::importers::is_geonames_comment;

namespace {

/// A line with that first cell and so many columns.
std::string line(const std::string& first, std::size_t columns) {
  return first + std::string(columns - 1, '\t');
}

}  // namespace

TEST_CASE("GeoNames' dumps are told apart by their columns", "[import]") {
  CHECK(geonames_layout(line("11", 19)) == GeonamesLayout::places);
  CHECK(geonames_layout(line("ML", 19)) == GeonamesLayout::countries);
  CHECK(geonames_layout(line("1", 10)) == GeonamesLayout::alternate_names);
  CHECK(geonames_layout(line("1", 8)) == GeonamesLayout::alternate_names);
  CHECK(geonames_layout(line("ML.07", 4)) == GeonamesLayout::divisions);
  CHECK(geonames_layout(line("US.AL.001", 4)) == GeonamesLayout::divisions);
}

TEST_CASE("Lines of other files are no dump's", "[import]") {
  CHECK_FALSE(geonames_layout(""));
  CHECK_FALSE(geonames_layout("type\tname"));
  CHECK_FALSE(geonames_layout(line("Oldtown", 19)));
  CHECK_FALSE(geonames_layout(line("11", 12)));
  CHECK_FALSE(geonames_layout(line("07", 4)));
}

TEST_CASE("Comments and empty lines say nothing of the layout", "[import]") {
  CHECK(is_geonames_comment(""));
  CHECK(is_geonames_comment("\r"));
  CHECK(is_geonames_comment("#ISO\tISO3"));
  CHECK_FALSE(is_geonames_comment("ML\tMLI"));
}
