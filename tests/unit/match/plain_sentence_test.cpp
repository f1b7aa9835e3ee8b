// SPDX-License-Identifier: Apache-2.0

#include "match/plain_sentence.h"

#include <string>

#include "match/found.h"
#include "support/catch.h"

namespace gazet::match {
namespace {

TEST_CASE("A plain sentence has plain signs and single spaces, and knows the way back", "[match]") {
  const tests::Text text("First. The Qur’an –\r\n  in Gao’s\u00A0hall.");
  PlainSentence plain;
  plain.read(text.view(), 1);
  CHECK(plain.text() == "The Qur'an - in Gao's hall.");
  REQUIRE(plain.words().size() == 5);
  const auto original = [&](std::size_t word) { return std::string(text.at(plain.original(plain.words()[word]))); };
  CHECK(original(0) == "The");
  CHECK(original(1) == "Qur’an");
  CHECK(original(3) == "Gao");
  CHECK(original(4) == "hall");
  CHECK(plain.begin_of(1) == 0);
  CHECK(plain.begin_of(4) == plain.text().find("Gao"));
  CHECK(plain.begin_of(6) == plain.text().size());
  CHECK(text.at(plain.original({plain.words()[1].begin, plain.words()[2].end})) == "Qur’an –\r\n  in");
}

TEST_CASE("Every white space is a plain space", "[match]") {
  const tests::Text text("Bank\fof\vUpper\t\fNiger");
  PlainSentence plain;
  plain.read(text.view(), 0);
  CHECK(plain.text() == "Bank of Upper Niger");
}

}  // namespace
}  // namespace gazet::match
