// SPDX-License-Identifier: Apache-2.0

#include "markup/mime.h"

#include "support/catch.h"

using namespace gazet::markup;

// The fault: what stood in quotes counted as parameters, and each of many semicolons searched all that follows.
TEST_CASE("A parameter stands behind a semicolon that no quotes hold", "[markup]") {
  CHECK(mime::parameter("text/plain; name=\"a; charset=koi8-r\"; charset=utf-8", "charset") == "utf-8");
  CHECK(mime::parameter("text/plain;;; ;charset = \"utf-8\" ;", "charset") == "utf-8");
  CHECK(mime::parameter("text/plain; name=\"a\\\"; charset=koi8-r\"; charset=utf-8", "charset") == "utf-8");
  CHECK(mime::parameter("text/plain; name=\"never closed; charset=koi8-r", "charset").empty());
  CHECK(mime::parameter("charset=utf-8", "charset").empty());
}

TEST_CASE("An encoded word that does not end is text", "[markup]") {
  CHECK(mime::field_text("=?a?q? =?utf-8?q?Mali?=") == "=?a?q? Mali");
}
