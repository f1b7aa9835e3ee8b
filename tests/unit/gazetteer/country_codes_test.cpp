// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/country_codes.h"

#include "support/catch.h"

namespace gazet::gazetteer {
namespace {

TEST_CASE("Country codes are those of ISO 3166-1, and XK", "[gazetteer]") {
  for (const char* code : {"AD", "GB", "ML", "US", "ZW", "XK", "SS", "BQ"}) CHECK(is_country_code(code));
  for (const char* other : {"UK", "EU", "AN", "YU", "ml", "M", "MLI", "", "L ", " M", "D "}) {
    CAPTURE(other);
    CHECK_FALSE(is_country_code(other));
  }
}

}  // namespace
}  // namespace gazet::gazetteer
