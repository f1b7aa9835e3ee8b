// SPDX-License-Identifier: Apache-2.0
//
// Files to rows: headers, lines, bytes that are no text, and faults that come all at once.

#include "gazetteer/dictionary_reader.h"

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.h"

namespace {

using gazet::Diagnostic;
using gazet::gazetteer::Row;

struct Result {
  std::vector<Row> rows;
  std::vector<Diagnostic> faults;

  [[nodiscard]] std::vector<std::string> messages() const {
    std::vector<std::string> messages;
    for (const Diagnostic& fault : faults) messages.push_back(to_string(fault));
    return messages;
  }
};

Result read(std::string_view bytes) {
  Result result;
  gazet::gazetteer::read_dictionary(bytes, "x.tsv", result.rows, result.faults);
  return result;
}

using Messages = std::vector<std::string>;

/// A literal with the NULs in it.
template <std::size_t kSize>
std::string bytes_of(const char (&literal)[kSize]) {
  return {literal, kSize - 1};
}

}  // namespace

TEST_CASE("a dictionary's rows come in the order of its lines, with file and line", "[gazetteer]") {
  const Result result = read(
      "# comment\n"
      "\n"
      "type\tname\n"
      "place\tBamako\n"
      "# another\n"
      "group\tDogon\n");
  CHECK(result.messages() == Messages{});
  REQUIRE(result.rows.size() == 2);
  CHECK(result.rows[0].name == "Bamako");
  CHECK(result.rows[0].file == "x.tsv");
  CHECK(result.rows[0].line == 4);
  CHECK(result.rows[1].name == "Dogon");
  CHECK(result.rows[1].line == 6);
}

TEST_CASE("columns may stand in any order", "[gazetteer]") {
  const Result result = read("country\tname\taliases\ttype\tsubtype\nML\tBamako\tBKO\tplace\tcity\n");
  REQUIRE(result.rows.size() == 1);
  CHECK(result.rows[0].country == "ML");
  CHECK(result.rows[0].aliases == std::vector<std::string>{"BKO"});
  CHECK(gazet::subtype_name(result.rows[0].subtype) == "city");
}

TEST_CASE("a byte order mark, CR LF and a last line without an end are tolerated", "[gazetteer]") {
  const Result result = read("\xEF\xBB\xBFtype\tname\r\nplace\tBamako\r\n\r\nplace\tSégou");
  CHECK(result.messages() == Messages{});
  REQUIRE(result.rows.size() == 2);
  CHECK(result.rows[0].name == "Bamako");
  CHECK(result.rows[1].name == "Ségou");
}

TEST_CASE("spaces around a cell are no part of it, and a soft hyphen in a name stays", "[gazetteer]") {
  const Result result = read("type\tname\n place \t Tim\u00ADbuktu \n");
  REQUIRE(result.rows.size() == 1);
  CHECK(result.rows[0].name == "Tim\u00ADbuktu");
}

TEST_CASE("rows are appended to those of earlier files", "[gazetteer]") {
  std::vector<Row> rows(1);
  std::vector<Diagnostic> faults(1);
  gazet::gazetteer::read_dictionary("type\tname\nplace\tBamako\nx\n", "y.tsv", rows, faults);
  CHECK(rows.size() == 2);
  CHECK(faults.size() == 2);
}

TEST_CASE("every fault is told at once with its line, and good rows are kept", "[gazetteer]") {
  const Result result = read(
      "type\tname\tcountry\tlat\n"
      "plce\tA\t\t\n"
      "place\tB\n"
      "place\tC\tml\t7\n"
      "place\tD\tML\t\n"
      "place\tE\tML\t\t\n"
      "one\n");
  CHECK(result.messages() == Messages{
                                 "x.tsv:2: unknown type 'plce' (allowed: place, group, organisation, person, cue)",
                                 "x.tsv:3: 2 columns, expected 4",
                                 "x.tsv:4: bad country 'ml', expected two capital letters (ISO 3166-1 alpha-2)",
                                 "x.tsv:4: lat without lon, expected both or none",
                                 "x.tsv:6: 5 columns, expected 4",
                                 "x.tsv:7: 1 column, expected 4",
                             });
  REQUIRE(result.rows.size() == 1);
  CHECK(result.rows[0].name == "D");
}

TEST_CASE("an unknown column and one that stands twice are errors, and rows are still read", "[gazetteer]") {
  const Result result = read("type\tname\tnmae\ttype\nplace\tA\tx\tgroup\nplce\tB\t\t\n");
  REQUIRE(result.faults.size() == 3);
  CHECK(to_string(result.faults[0]) ==
        "x.tsv:1: unknown column 'nmae' (allowed: id, type, subtype, name, aliases, country, lat, lon, population, "
        "policy, source, note)");
  CHECK(to_string(result.faults[1]) == "x.tsv:1: column 'type' stands twice in the header row");
  CHECK(result.faults[2].line == 3);
  REQUIRE(result.rows.size() == 1);
  CHECK(gazet::type_of(result.rows[0].subtype) == gazet::Type::place);
}

TEST_CASE("a header row without type or name is an error, and no row is guessed at", "[gazetteer]") {
  CHECK(read("type\talias\nplace\tA\n").messages() ==
        Messages{"x.tsv:1: unknown column 'alias' (allowed: id, type, subtype, name, aliases, country, lat, lon, "
                 "population, policy, source, note)",
                 "x.tsv:1: no column 'name' in the header row"});
  CHECK(read("name\nplace\n").messages() == Messages{"x.tsv:1: no column 'type' in the header row"});
  CHECK(read("id\nx\n").messages() ==
        Messages{"x.tsv:1: no column 'type' in the header row", "x.tsv:1: no column 'name' in the header row"});
}

TEST_CASE("a file without a header row is an error", "[gazetteer]") {
  const std::string_view bytes = GENERATE("", "\n\n", "# only a comment\n", "\xEF\xBB\xBF");
  CHECK(read(bytes).messages() == Messages{"x.tsv: no header row, expected one with the columns type and name"});
}

TEST_CASE("bytes that are no dictionary are one fault", "[gazetteer]") {
  const std::string message =
      ": not a dictionary: expected a header row of tab-separated columns, among them type and name";
  std::string binary = bytes_of("\x7F\0ELF\n");
  for (int i = 0; i < 1000; ++i) binary += bytes_of("\xFF\xFE\0\n");
  CHECK(read(binary).messages() == Messages{"x.tsv:1" + message});
  CHECK(read("place,Bamako\nplace,Kayes\n").messages() == Messages{"x.tsv:1" + message});
  CHECK(read("# text\n\nThe river rose on Monday.\nIt fell on Tuesday.\n").messages() == Messages{"x.tsv:3" + message});
  CHECK(read(bytes_of("type\tname\0\nplace\tA\n")).messages() == Messages{"x.tsv:1" + message});
}

TEST_CASE("invalid UTF-8 and control characters are told with the line", "[gazetteer]") {
  const Result result =
      read(bytes_of("type\tname\n"
                    "place\tS\xE9gou\n"
                    "place\tA\0B\n"
                    "place\tC\rD\n"
                    "place\tE\x7F\n"
                    "place\tF\xC2\x85\n"
                    "place\tG\xC2\xA0H\xC3\xA9\n"));
  CHECK(result.messages() == Messages{
                                 "x.tsv:2: invalid UTF-8 at byte 8 of the line (0xE9)",
                                 "x.tsv:3: control character U+0000, expected text",
                                 "x.tsv:4: control character U+000D, expected text",
                                 "x.tsv:5: control character U+007F, expected text",
                                 "x.tsv:6: control character U+0085, expected text",
                             });
  REQUIRE(result.rows.size() == 1);
  CHECK(result.rows[0].name == "G\u00A0Hé");
}

TEST_CASE("faults beyond a hundred of a file are counted only", "[gazetteer]") {
  std::string bytes = "type\tname\n";
  for (int i = 0; i < 1000; ++i) bytes += "place\n";
  const Result result = read(bytes);
  REQUIRE(result.faults.size() == gazet::gazetteer::kFaultsShown + 1);
  CHECK(to_string(result.faults[99]) == "x.tsv:101: 1 column, expected 2");
  CHECK(to_string(result.faults[100]) == "x.tsv:102: … and 900 more from this line on");
}

TEST_CASE("all faults are errors", "[gazetteer]") {
  for (const Diagnostic& fault : read("type\tname\tx\nplce\n\xFF\n").faults) {
    CHECK(fault.severity == gazet::Severity::error);
  }
}

TEST_CASE("a dictionary is read from a file, and one that cannot be read is an error", "[gazetteer]") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "gazet_dictionary_reader_test";
  std::filesystem::create_directories(folder);
  const std::string file = (folder / "x.tsv").string();
  std::string bytes = "type\tname\n";
  for (int i = 0; i < 10000; ++i) bytes += "place\tBamako\n";
  std::ofstream(file, std::ios::binary) << bytes;

  Result result;
  gazet::gazetteer::read_dictionary_file(file, result.rows, result.faults);
  CHECK(result.messages() == Messages{});
  CHECK(result.rows.size() == 10000);
  CHECK(result.rows.back().file == file);

  const std::string missing = (folder / "missing.tsv").string();
  gazet::gazetteer::read_dictionary_file(missing, result.rows, result.faults);
  gazet::gazetteer::read_dictionary_file(folder.string(), result.rows, result.faults);
  CHECK(result.messages() == Messages{missing + ": cannot be read: No such file or directory",
                                      folder.string() + ": cannot be read: Is a directory"});
  std::filesystem::remove_all(folder);
}
