// SPDX-License-Identifier: Apache-2.0
//
// Each finding of lint, what keeps it away, and the order of all.

#include "gazetteer/lint.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/dictionary_reader.h"
#include "support/catch.h"

namespace {

using gazet::Diagnostic;
using gazet::Severity;
using gazet::gazetteer::CueLookup;
using gazet::gazetteer::Finding;
using gazet::gazetteer::Row;

struct File {
  std::string name;
  std::string_view bytes;
};

std::vector<std::string> lint_files(const std::vector<File>& files, const CueLookup& cue_of = {}) {
  std::vector<Row> rows;
  std::vector<Diagnostic> faults;
  for (const File& file : files) gazet::gazetteer::read_dictionary(file.bytes, file.name, rows, faults);
  std::vector<std::string> found;
  for (const Finding& finding : gazet::gazetteer::lint(rows, faults, cue_of)) found.push_back(to_string(finding));
  return found;
}

/// The findings about rows of type, subtype, name, aliases, country, policy.
std::vector<std::string> lint_rows(std::string rows, const CueLookup& cue_of = {}) {
  std::string bytes = "source\ttype\tsubtype\tname\taliases\tcountry\tpolicy\n";
  std::replace(rows.begin(), rows.end(), ';', '\t');
  std::size_t begin = 0;
  for (std::size_t end = rows.find('\n'); end != std::string::npos; end = rows.find('\n', begin)) {
    bytes += "hand\t" + rows.substr(begin, end + 1 - begin);
    begin = end + 1;
  }
  return lint_files({{"x.tsv", bytes}}, cue_of);
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("a clean dictionary has no findings", "[gazetteer]") {
  CHECK(lint_rows("place;city;Bamako;BKO;ML;\ngroup;people;Dogon;Dogons;ML;\ncue;given_name;Awa;;;\n") == Found{});
}

TEST_CASE("faults of reading are findings of their own", "[gazetteer]") {
  CHECK(lint_files({{"x.tsv", "type\tname\tsource\nplce\tA\thand\n"}}) ==
        Found{"x.tsv:2: error: unknown type 'plce' (allowed: place, group, organisation, person, cue) [bad-row]"});
}

TEST_CASE("findings come by file and line", "[gazetteer]") {
  const Found found = lint_files({{"b.tsv", "type\tname\tsource\nplace\tA,\thand\nx\n"},
                                  {"a.tsv", "type\tname\tsource\nplace\tB,\thand\nplace\tC,\thand\n"}});
  REQUIRE(found.size() == 4);
  CHECK(found[0].starts_with("a.tsv:2: "));
  CHECK(found[1].starts_with("a.tsv:3: "));
  CHECK(found[2].starts_with("b.tsv:2: "));
  CHECK(found[3].starts_with("b.tsv:3: "));
}

TEST_CASE("a pattern that does not compile or has no anchor is an error", "[gazetteer]") {
  const Found bad = lint_rows("group;armed_group;/Shabaab(/;;;\n");
  REQUIRE(bad.size() == 1);
  CHECK_THAT(bad[0], support::contains_substring("x.tsv:2: error: pattern '/Shabaab(/': "));
  CHECK_THAT(bad[0], support::contains_substring("[bad-pattern]"));

  CHECK(lint_rows("group;armed_group;Shabaab;/[A-Z]\\w+/;;\n") ==
        Found{"x.tsv:2: error: pattern '/[A-Z]\\w+/' has no whole word that every match holds, and stands for more "
              "than 64 strings [pattern-without-anchor]"});
  CHECK(lint_rows("organisation;government;/Ministry of [A-Z]\\w+/;;;\ngroup;armed_group;/Shabaa?b/;;;\n") == Found{});
  CHECK(lint_rows("cue;dateline;/[A-Z]+, [A-Z]\\w+ [0-9]+/;;;\ncue;furniture;/[A-Z]+ ?[0-9]+/;;;\n") == Found{});
}

TEST_CASE("the same id twice in a file is a warning, in a later file a note", "[gazetteer]") {
  CHECK(lint_rows("place;city;Bamako;;ML;\nplace;city;BAMAKO;;ML;\n") ==
        Found{"x.tsv:3: warning: same id 'gazet:city/bamako-ml' as x.tsv:2, which this row replaces [duplicate-id]"});
  CHECK(lint_files({{"a.tsv", "id\ttype\tname\tsource\nown:1\tplace\tA\thand\n"},
                    {"b.tsv", "id\ttype\tname\tsource\nown:1\tplace\tB\thand\n"}}) ==
        Found{"b.tsv:2: note: same id 'own:1' as a.tsv:2, which this row replaces [duplicate-id]"});
  CHECK(lint_rows("cue;given_name;José;;;\ncue;given_name;Jose;;;\n") ==
        Found{"x.tsv:3: note: same id 'gazet:given_name/jose' as x.tsv:2, which this row replaces [duplicate-id]"});
}

TEST_CASE("rows without a source are warned of, once when the whole file has none", "[gazetteer]") {
  CHECK(lint_files({{"a.tsv", "type\tname\tsource\nplace\tA\thand\nplace\tB\t\n"},
                    {"b.tsv", "type\tname\nplace\tC\nplace\tD\n"}}) ==
        Found{"a.tsv:3: warning: no source, expected a package with its version, or hand [no-source]",
              "b.tsv: warning: no row has a source, expected a package with its version, or hand [no-source]"});
}

TEST_CASE("a country that is in no list and coordinates of 0,0 are warnings", "[gazetteer]") {
  CHECK(
      lint_files({{"x.tsv",
                   "type\tname\tcountry\tlat\tlon\tsource\nplace\tA\tUK\t0\t0.0\thand\nplace\tB\tXK\t0\t1\thand\n"}}) ==
      Found{"x.tsv:2: warning: lat and lon are 0, which is open sea; leave unknown ones empty [null-coordinates]",
            "x.tsv:2: warning: country 'UK' is not in ISO 3166-1 [unknown-country]"});
}

TEST_CASE("suspicious characters are warned of in names and aliases, but not in cues and patterns", "[gazetteer]") {
  CHECK(lint_files({{"x.tsv", "type\tname\taliases\tsource\nplace\tNew  York\tAT&amp;T|York,\thand\n"}}) ==
        Found{"x.tsv:2: warning: 'AT&amp;T' has an HTML character reference [suspicious-characters]",
              "x.tsv:2: warning: 'New  York' has two spaces together [suspicious-characters]",
              "x.tsv:2: warning: 'York,' has punctuation at its end [suspicious-characters]"});
  CHECK(lint_rows("cue;furniture;Required fields are marked *:;;;\ngroup;;/Dogon[s,]/;;;\n") == Found{});
}

TEST_CASE("rows that are rules are not looked at as names", "[gazetteer]") {
  CHECK(lint_rows("organisation;company;&;and;;spelling\norganisation;company;Group;Co.,;;form-behind\n"
                  "organisation;company;Group;;;form-before\n") == Found{});
}

TEST_CASE("a name without letters and digits can match nothing", "[gazetteer]") {
  CHECK(lint_rows("organisation;company;Plus;★;;\n") ==
        Found{"x.tsv:2: warning: '★' has no letter or digit, so no text can match it [unmatchable-name]"});
}

TEST_CASE("a bare generic word is no name", "[gazetteer]") {
  CHECK(lint_rows("organisation;government;Government of Mali;Government;ML;\n") ==
        Found{"x.tsv:2: warning: alias 'Government' stands for any number of things, expected a name that says which "
              "[generic-name]"});
  CHECK(lint_rows("place;city;Union;;US;\n").size() == 1);
  CHECK(lint_rows("place;city;Union;;US;common\n") == Found{});
  CHECK(lint_rows("cue;head;Directorate;;;\norganisation;government;Directorate;;;\n").size() == 1);
  CHECK(lint_rows("cue;head;front;;;\norganisation;company;DIRECTORATE;;;\n") == Found{});
}

TEST_CASE("a name that is also a cue is told unless its policy is common", "[gazetteer]") {
  CHECK(lint_rows("cue;common_word;reading;;;\nplace;city;Reading;;GB;\n") ==
        Found{"x.tsv:3: warning: name 'Reading' is also a common word (x.tsv:2); the policy common asks for support "
              "from the text [common-word]"});
  CHECK(lint_rows("cue;common_word;reading;;;\nplace;city;Reading;;GB;common\n") == Found{});
  CHECK(lint_rows("cue;surname;Lincoln;;;\nplace;city;Lincoln;;US;\n") ==
        Found{"x.tsv:3: note: name 'Lincoln' is also a surname (x.tsv:2); the policy common asks for support from the "
              "text [common-word]"});
  CHECK(lint_rows("cue;title;Prime Minister;;;\norganisation;government;Prime Minister;;;\n") ==
        Found{"x.tsv:3: warning: name 'Prime Minister' is also a title (x.tsv:2) [common-word]"});
}

TEST_CASE("a place's abbreviation that needs its full stop is no word", "[gazetteer]") {
  CHECK(lint_rows("cue;common_word;wash;;;\nplace;admin1;Washington;Wash.;US;\n") == Found{});
  CHECK(lint_rows("cue;common_word;wash;;;\norganisation;company;Wash.;;US;\n").size() == 1);
}

TEST_CASE("a person's name may be a surname, and a name in capitals meets only cues in capitals", "[gazetteer]") {
  CHECK(lint_rows("cue;surname;Lincoln;;;\nperson;;Lincoln;;;\n") == Found{});
  CHECK(lint_rows("cue;common_word;us;;;\nplace;country;United States;US;;\n") == Found{});
  CHECK(lint_rows("cue;common_word;us;;;\nplace;country;United States;US;;any-case\n").size() == 1);
  CHECK(lint_rows("cue;title;CEO;;;\norganisation;;CEO;;;\n").size() == 1);
  CHECK(lint_rows("cue;sentence_start;let;;;\ngroup;armed_group;LeT;;;\n") == Found{});
  CHECK(lint_rows("cue;legal_form;AG;;;\norganisation;;AG;;;\n") == Found{});
  CHECK(lint_rows("cue;abbreviation;Tex.;;;\nplace;admin1;Texas;Tex.;US;\n") == Found{});
}

TEST_CASE("cues that are not in the files are asked for", "[gazetteer]") {
  const CueLookup cue_of = [](std::string_view name) {
    return name == "Nice" ? gazet::subtype_number(gazet::Type::cue, "common_word")
                          : gazet::subtype_number(gazet::Type::place, "city");
  };
  CHECK(lint_rows("place;city;Nice;;FR;\nplace;city;Lyon;;FR;\n", cue_of) ==
        Found{"x.tsv:2: warning: name 'Nice' is also a common word; the policy common asks for support from the text "
              "[common-word]"});
}

TEST_CASE("an alias loses against a name that nothing tells apart from it", "[gazetteer]") {
  CHECK(lint_rows("organisation;party;x;;;\norganisation;media;Le Jour;;ML;\norganisation;media;Le Jour Nouveau;Le "
                  "Jour;ML;\n")
            .back() ==
        "x.tsv:4: warning: alias 'Le Jour' can never win: it is the name of x.tsv:3, of the same subtype and country "
        "[losing-alias]");
  CHECK(lint_rows("organisation;media;Le Jour;;ML;\norganisation;media;Le Jour Nouveau;Le Jour;SN;\n") ==
        Found{"x.tsv:3: note: alias 'Le Jour' is also the name 'Le Jour' of x.tsv:2 [duplicate-name]"});
}

TEST_CASE("an alias that another name of its row finds already is a note", "[gazetteer]") {
  CHECK(lint_rows("place;country;Guinea-Bissau;Guinea Bissau;;\n") ==
        Found{"x.tsv:2: note: alias 'Guinea Bissau' is found by the name 'Guinea-Bissau' already [redundant-alias]"});
  CHECK(lint_rows("place;city;Lodz;Łódź|Lódź;;\n").size() == 2);
  CHECK(lint_rows("organisation;igo;UNICEF;Unicef;;\n") == Found{});
  CHECK(lint_rows("group;armed_group;Al-Shabaab;al-Shabaab;;\n") == Found{});
  CHECK(lint_rows("group;armed_group;Al-Shabaab;al-Shabaab;;any-case\n").size() == 1);
  CHECK(lint_rows("place;city;Lodz;Łódź|Lodz;;exact\n").size() == 1);
}

TEST_CASE("a name of two rows is a note, of two types another", "[gazetteer]") {
  CHECK(lint_rows("place;city;Paris;;FR;\nplace;city;Paris;;US;\norganisation;sport;PSG;Paris;FR;\n") ==
        Found{"x.tsv:3: note: name 'Paris' is also the name 'Paris' of x.tsv:2 [duplicate-name]",
              "x.tsv:4: note: alias 'Paris' is also a city, the name 'Paris' of x.tsv:2 [type-collision]"});
}

TEST_CASE("every code is in the list of codes, without doubles", "[gazetteer]") {
  auto codes = gazet::gazetteer::kLintCodes;
  std::sort(codes.begin(), codes.end());
  CHECK(std::adjacent_find(codes.begin(), codes.end()) == codes.end());
  const Found found = lint_rows("place;city;Reading,;A|A;UK;\ncue;common_word;reading;;;\nplace;;State;!;;\n");
  for (const std::string& finding : found) {
    const std::size_t bracket = finding.rfind('[');
    const std::string code = finding.substr(bracket + 1, finding.size() - bracket - 2);
    INFO(finding);
    CHECK(std::find(codes.begin(), codes.end(), code) != codes.end());
  }
}

TEST_CASE("findings about a file as a whole have no line", "[gazetteer]") {
  const Finding finding{Severity::note, "x.tsv", 0, "no-source", "text"};
  CHECK(to_string(finding) == "x.tsv: note: text [no-source]");
}
