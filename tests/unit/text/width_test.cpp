// SPDX-License-Identifier: Apache-2.0

#include "text/width.h"

#include "support/catch.h"

using namespace gazet;

TEST_CASE("Characters take no, one or two columns of a terminal", "[text]") {
  CHECK(text::columns_of("") == 0);
  CHECK(text::columns_of("Bamako") == 6);
  CHECK(text::columns_of("Yaoundé") == 7);
  CHECK(text::columns_of("Yaounde\u0301") == 7);
  CHECK(text::columns_of("東京") == 4);
  CHECK(text::columns_of("Москва") == 6);
  CHECK(text::columns_of("co\u00ADop\u200D") == 4);
}

TEST_CASE("A text is cut at a column, never within a character", "[text]") {
  CHECK(text::first_columns("Bamako", 9) == "Bamako");
  CHECK(text::first_columns("Bamako", 3) == "Bam");
  CHECK(text::first_columns("東京都", 3) == "東");
  CHECK(text::first_columns("e\u0301e", 1) == "e\u0301");
  CHECK(text::first_columns("Bamako", 0).empty());
}
