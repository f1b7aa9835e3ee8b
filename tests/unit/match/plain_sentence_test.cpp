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

TEST_CASE("Each sign of a kind has its plain form", "[match]") {
  const auto plain = [](const std::string& sign) {
    const tests::Text text("Upper" + sign + "Niger");
    PlainSentence sentence;
    sentence.read(text.view(), 0);
    return std::string(sentence.text());
  };
  for (const char* space : {"\u00A0", "\u2000", "\u2005", "\u200A", "\u202F"}) {
    CAPTURE(space);
    CHECK(plain(space) == "Upper Niger");
  }
  for (const char* dash : {"\u2010", "\u2013", "\u2015", "\u2212"}) CHECK(plain(dash) == "Upper-Niger");
  for (const char* apostrophe : {"\u2018", "\u2019", "\u02BC"}) CHECK(plain(apostrophe) == "Upper'Niger");
  for (const char* other : {"\u200B", "\u2016", "\u200F", "é"})
    CHECK(plain(other) == "Upper" + std::string(other) + "Niger");
}

TEST_CASE("Words of later sentences are counted from the sentence's own", "[match]") {
  const tests::Text text("One two. Three four. Five.");
  PlainSentence plain;
  plain.read(text.view(), 2);
  CHECK(plain.text() == "Five.");
  REQUIRE(plain.words().size() == 1);
  CHECK(plain.begin_of(4) == 0);
  CHECK(plain.begin_of(5) == plain.text().size());
  CHECK(text.at(plain.original({0, 4})) == "Five");
  plain.read(text.view(), 0);
  CHECK(plain.text() == "One two. ");
  CHECK(plain.words().size() == 2);
}

}  // namespace
}  // namespace gazet::match
