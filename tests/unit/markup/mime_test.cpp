// SPDX-License-Identifier: Apache-2.0

#include "markup/mime.h"

#include <string>

#include "support/catch.h"

namespace mime = gazet::markup::mime;

TEST_CASE("header fields are found and decoded", "[markup][mime]") {
  const auto [written, expected] = GENERATE(table<std::string, std::string>({
      {"plain words", "plain words"},
      {"folded\r\n  line", "folded line"},
      {"=?ISO-8859-1?q?a=E9_b?= c", "a\u00E9 b c"},
      {"=?utf-8?B?w6k=?=\r\n =?utf-8?B?w6k=?=", "\u00E9\u00E9"},
      {"=?utf-8?B?ww==?= =?utf-8?B?qQ==?=", "\u00E9"},
      {"=?koi8-r?B?7c/Ty9fB?=", "\u041C\u043E\u0441\u043A\u0432\u0430"},
      {"=?x", "=?x"},
      {"=?utf-8?Z?a?= b", "=?utf-8?Z?a?= b"},
  }));
  CHECK(mime::field_text(written) == expected);
  CHECK(mime::field("A: 1\nSUBJECT : two\n  lines\nB: 3\n", "subject") == "two\n  lines");
  CHECK(mime::parameter("text/plain; a=b; Charset=\"utf-8\"", "charset") == "utf-8");
  CHECK(mime::parameter("text/plain", "charset").empty());
}
