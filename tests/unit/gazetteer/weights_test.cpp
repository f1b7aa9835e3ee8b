// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/weights.h"

#include <cstdint>
#include <string>
#include <vector>

#include "gazet/error.h"
#include "gazetteer/weights_file.h"
#include "support/catch.h"
#include "text/fold.h"

namespace gazet::gazetteer {
namespace {

constexpr const char* kHeader = "evidence\tplace\tgroup\torganisation\tperson\tother\n";

TEST_CASE("A table gives back the weights of every row and nothing else", "[gazetteer]") {
  std::vector<WeightRow> rows;
  for (int i = 0; i < 5000; ++i) {
    const auto weight = static_cast<std::int16_t>(i);
    rows.push_back({"before=word" + std::to_string(i), {weight, 1, 2, 3, static_cast<std::int16_t>(-weight)}});
  }
  const std::vector<WeightSlot> slots = weight_slots(rows);
  const WeightTable table(slots);
  REQUIRE(table.any());
  for (const WeightRow& row : rows) {
    const WeightVector* found = table.find(evidence_key(row.evidence));
    REQUIRE(found != nullptr);
    CHECK(*found == row.weights);
  }
  for (int i = 0; i < 1000; ++i) CHECK(table.find(evidence_key("after=word" + std::to_string(i))) == nullptr);
}

TEST_CASE("Of rows with the same evidence the last counts, and no rows make no table", "[gazetteer]") {
  const std::vector<WeightSlot> slots = weight_slots({{"has=bank", {1, 1, 1, 1, 1}}, {"has=bank", {2, 2, 2, 2, 2}}});
  CHECK(*WeightTable(slots).find(evidence_key("has=bank")) == WeightVector{2, 2, 2, 2, 2});
  CHECK_FALSE(WeightTable(weight_slots({})).any());
  CHECK(WeightTable().find(7) == nullptr);
}

TEST_CASE("A table without an empty slot is searched to its end and no further", "[gazetteer]") {
  std::vector<WeightSlot> full(4);
  for (std::size_t i = 0; i < full.size(); ++i) full[i].check = static_cast<std::uint32_t>(i + 1);
  CHECK(WeightTable(full).find(99) == nullptr);
}

TEST_CASE("A weights file is read as it is written", "[gazetteer]") {
  const std::vector<WeightRow> rows = {{"before=near", {120, -3, 0, 0, -10000}}, {"words=\" ,", {1, 2, 3, 4, 5}}};
  const std::string file = write_weights(rows, "first line\nsecond line");
  CHECK(file == "# first line\n# second line\n" + std::string(kHeader) +
                    "before=near\t120\t-3\t0\t0\t-10000\nwords=\" ,\t1\t2\t3\t4\t5\n");
  const std::vector<WeightRow> read = parse_weights(file, "x.weights");
  REQUIRE(read.size() == 2);
  CHECK(read[1].evidence == rows[1].evidence);
  CHECK(read[0].weights == rows[0].weights);
}

TEST_CASE("Faults of a weights file are named with file and line", "[gazetteer]") {
  const auto fault_of = [](const std::string& content) {
    try {
      static_cast<void>(parse_weights(content, "x.weights"));
    } catch (const DictionaryError& error) {
      return std::string(error.what());
    }
    return std::string("none");
  };
  CHECK_THAT(fault_of("id\tname\n"), support::contains_substring("x.weights:1: not a weights file"));
  CHECK_THAT(fault_of(std::string(kHeader) + "a=b\t1\t2\n"), support::contains_substring("x.weights:2: weight ''"));
  CHECK_THAT(fault_of(std::string(kHeader) + "a=b\t1\t2\t3\t4\t99999\n"), support::contains_substring("'99999'"));
  CHECK_THAT(fault_of(std::string(kHeader) + "a=b\t1\t2\t3\t4\t5\t6\n"),
             support::contains_substring("more than six cells"));
  CHECK_THAT(fault_of(std::string(kHeader) + "\t1\t2\t3\t4\t5\n"), support::contains_substring("no evidence"));
  CHECK_THROWS_AS(read_weights_file("/nonexistent/x.weights"), DictionaryError);
}

TEST_CASE("A weights file may have comments, empty lines and line ends of either kind", "[gazetteer]") {
  const auto parsed = [](std::string content) {
    std::string all;
    for (const WeightRow& row : parse_weights(content, "x.weights")) {
      all += row.evidence + ":" + std::to_string(row.weights[0]) + "/" + std::to_string(row.weights[4]) + " ";
    }
    return all;
  };
  const std::string rows = "a=b\t1\t2\t3\t4\t-5\nc=d e\t10000\t0\t0\t0\t-10000\n";
  CHECK(parsed(kHeader + rows) == "a=b:1/-5 c=d e:10000/-10000 ");
  CHECK(parsed("# comment\n\n" + (kHeader + ("# comment\n\n" + rows))) == "a=b:1/-5 c=d e:10000/-10000 ");
  std::string windows;
  for (const char byte : kHeader + rows) windows += byte == '\n' ? std::string("\r\n") : std::string(1, byte);
  CHECK(parsed(windows) == "a=b:1/-5 c=d e:10000/-10000 ");
  CHECK(parsed(kHeader).empty());
  CHECK_THROWS_WITH(parsed(kHeader + std::string("a=b\t1\t2\t3\t4\t10001\n")), support::contains_substring("'10001'"));
  CHECK_THROWS_WITH(parsed(kHeader + std::string("a=b\t-10001\t2\t3\t4\t5\n")),
                    support::contains_substring("'-10001'"));
  CHECK_THROWS_WITH(parsed(kHeader + std::string("a=b\t1x\t2\t3\t4\t5\n")), support::contains_substring("'1x'"));
  CHECK_THROWS_WITH(parsed("# only a comment\n"), support::contains_substring("an empty weights file"));
}

TEST_CASE("What is written of weights is read as the same", "[gazetteer]") {
  const std::vector<WeightRow> rows = {{"a=b", {1, -2, 3, -4, 5}}, {"c=d e", {0, 0, 0, 0, 10000}}};
  const std::string written = write_weights(rows, "two\nlines");
  CHECK(written.starts_with("# two\n# lines\nevidence\t"));
  const std::vector<WeightRow> read = parse_weights(written, "x");
  REQUIRE(read.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(read[i].evidence == rows[i].evidence);
    CHECK(read[i].weights == rows[i].weights);
  }
}

TEST_CASE("A weight table without an empty slot is given up", "[gazetteer]") {
  const std::vector<WeightSlot> slots(std::size_t{1} << 20U, WeightSlot{7, {1, 2, 3, 4, 5}, 0});
  const WeightTable table{slots};
  CHECK(table.find(8) == nullptr);
  REQUIRE(table.find(7) != nullptr);
  CHECK((*table.find(7))[4] == 5);
}

TEST_CASE("The key of evidence is that of its kind and words", "[gazetteer]") {
  const std::uint64_t kind = kind_hash("before2");
  CHECK(evidence_key("before2=the bank") == evidence_key(kind, text::hash_folded("the"), text::hash_folded("bank")));
  CHECK(evidence_key("before2=the") == evidence_key(kind, text::hash_folded("the")));
  CHECK(evidence_key("before2") == evidence_key(kind, 0));
  CHECK(evidence_key("before2=the bank") != evidence_key("before2=bank the"));
  CHECK(evidence_key("before2=the bank") != evidence_key("after2=the bank"));
}

TEST_CASE("Of two rows with one evidence the last counts", "[gazetteer]") {
  const std::vector<WeightSlot> slots = weight_slots({{"bias=all", {1, 2, 3, 4, 5}}, {"bias=all", {6, 7, 8, 9, 10}}});
  const WeightVector* found = WeightTable(slots).find(evidence_key("bias=all"));
  REQUIRE(found != nullptr);
  CHECK(*found == WeightVector{6, 7, 8, 9, 10});
}

}  // namespace
}  // namespace gazet::gazetteer
