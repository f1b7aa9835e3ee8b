// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/cue_lookup.h"

#include <string>

#include "gazetteer/rows.h"
#include "support/catch.h"

namespace gazet::gazetteer {
namespace {

TEST_CASE("The cue of a name is the ordinary word rather than the personal name", "[gazetteer]") {
  const CueLookup cue_of =
      cues_of(tests::gazetteer_of("type|subtype|name|aliases|policy\n"
                                  "cue|surname|Hope|March|\n"
                                  "cue|given_name|Hope||\n"
                                  "cue|common_word|hope||any-case\n"
                                  "cue|month|March||\n"
                                  "cue|head|Front|Front of|\n"
                                  "cue|surname|Front||\n"
                                  "place|city|Gao||\n"
                                  "cue|surname|Élan||\n"));
  const auto [name, subtype] = GENERATE(table<std::string, std::string>({
      {"Hope", "common_word"},
      {"March", "month"},
      {"Front", "surname"},
      {"front of", "head"},
      {"elan", "surname"},
      {"Gao", ""},
      {"Hope March", ""},
      {"", ""},
      {"?", ""},
  }));
  CAPTURE(name);
  const std::optional<SubtypeNumber> cue = cue_of(name);
  CHECK((cue ? subtype_name(*cue) : std::string_view()) == subtype);
}

TEST_CASE("Parts of names and of pages are no words by themselves", "[gazetteer]") {
  const auto cue = [](std::string_view name) { return *subtype_number(Type::cue, name); };
  CHECK(is_word_cue(cue("common_word")));
  CHECK(is_word_cue(cue("surname")));
  CHECK_FALSE(is_word_cue(cue("head")));
  CHECK_FALSE(is_word_cue(cue("furniture")));
  CHECK_FALSE(is_word_cue(*subtype_number(Type::place, "city")));
  CHECK(is_personal(cue("given_name")));
  CHECK_FALSE(is_personal(cue("title")));
}

}  // namespace
}  // namespace gazet::gazetteer
