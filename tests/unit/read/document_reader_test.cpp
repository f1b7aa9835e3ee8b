// SPDX-License-Identifier: Apache-2.0

#include "read/document_reader.h"

#include <string>
#include <utility>
#include <vector>

#include "reading.h"
#include "support/catch.h"

using namespace gazet;
using namespace gazet::read;
using support::Collected;

TEST_CASE("A piece becomes its documents and faults, in order", "[read]") {
  DocumentReader reader{Options()};
  Collected collected;
  reader.read({"a.jsonl", JsonLines{text::Bytes("{\"text\":\"x\"}\nno\n{\"text\":\"y\"}"), 5}, 0, false}, collected);
  REQUIRE(collected.documents.size() == 2);
  CHECK(collected.documents[0].id == "a.jsonl:5");
  CHECK(collected.documents[1].id == "a.jsonl:7");
  CHECK(collected.messages() == std::vector<std::string>{"a.jsonl:6: not a JSON object, expected one a line"});
}

TEST_CASE("What the Reader has read itself goes through as it is", "[read]") {
  DocumentReader reader{Options()};
  Collected collected;
  Document window;
  window.text = "w";
  window.continues = true;
  reader.read({"a", std::move(window), 3, false}, collected);
  reader.read({"a", Fault{"d", "s", {Severity::error, "s", 2, "what"}}, 0, false}, collected);
  reader.read({"a", {}, 0, true}, collected);
  REQUIRE(collected.documents.size() == 1);
  CHECK(collected.documents[0].continues);
  CHECK(collected.replaced == 3);
  CHECK(collected.messages() == std::vector<std::string>{"s:2: what"});
}

TEST_CASE("The bytes that were replaced are counted over the lines of a piece", "[read]") {
  DocumentReader reader{Options()};
  Collected collected;
  reader.read({"a", JsonLines{text::Bytes("{\"text\":\"\xFF\"}\n{\"text\":\"\xE2\x82 \xC3\"}\n"), 1}, 0, false},
              collected);
  CHECK(collected.text() == "\uFFFD\uFFFD \uFFFD");
  CHECK(collected.replaced == 4);
}
