// SPDX-License-Identifier: Apache-2.0

#include "output/labels.h"

#include <string_view>

#include "support/catch.h"

using namespace gazet;
using output::LabelSet;

TEST_CASE("Each type and subtype has a label in both sets", "[output]") {
  const auto [type, subtype, ontonotes, conll] =
      GENERATE(table<Type, std::string_view, std::string_view, std::string_view>({
          {Type::place, "city", "GPE", "LOC"},
          {Type::place, "water", "LOC", "LOC"},
          {Type::place, "facility", "FAC", "LOC"},
          {Type::group, "nationality", "NORP", "MISC"},
          {Type::group, "party", "ORG", "ORG"},
          {Type::organisation, "company", "ORG", "ORG"},
          {Type::person, "", "PERSON", "PER"},
          {Type::cue, "", "", ""},
      }));
  CHECK(output::label_of(*subtype_number(type, subtype), LabelSet::ontonotes) == ontonotes);
  CHECK(output::label_of(*subtype_number(type, subtype), LabelSet::conll) == conll);
}
