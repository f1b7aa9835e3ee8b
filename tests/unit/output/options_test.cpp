// SPDX-License-Identifier: Apache-2.0

#include "output/options.h"

#include <optional>

#include "support/catch.h"

using namespace gazet;
using output::MentionFilter;

namespace {

Mention mention_of(Type type, std::optional<float> score = {}) {
  Mention mention;
  mention.subtype = *subtype_number(type, "");
  mention.score = score;
  return mention;
}

}  // namespace

TEST_CASE("places, groups and organisations are accepted unasked, persons are not", "[output]") {
  const MentionFilter filter;
  CHECK(filter.accepts(mention_of(Type::place)));
  CHECK(filter.accepts(mention_of(Type::group)));
  CHECK(filter.accepts(mention_of(Type::organisation)));
  CHECK_FALSE(filter.accepts(mention_of(Type::person)));
}

TEST_CASE("only the types asked for are accepted", "[output]") {
  MentionFilter filter;
  filter.types = {false, false, false, true, false};
  CHECK(filter.accepts(mention_of(Type::person)));
  CHECK_FALSE(filter.accepts(mention_of(Type::place)));
}

TEST_CASE("cues are never accepted", "[output]") {
  MentionFilter filter;
  filter.types = {true, true, true, true, true};
  CHECK_FALSE(filter.accepts(mention_of(Type::cue)));
}

TEST_CASE("the least score is compared with the score as it is printed", "[output]") {
  MentionFilter filter;
  filter.min_score = 0.9;
  CHECK(filter.accepts(mention_of(Type::place, 0.9F)));
  CHECK(filter.accepts(mention_of(Type::place, 0.896F)));
  CHECK_FALSE(filter.accepts(mention_of(Type::place, 0.894F)));
  filter.min_score = 1;
  CHECK(filter.accepts(mention_of(Type::place, 1.0F)));
  CHECK_FALSE(filter.accepts(mention_of(Type::place, 0.99F)));
}

TEST_CASE("a mention without a score passes any least score", "[output]") {
  MentionFilter filter;
  filter.min_score = 1;
  CHECK(filter.accepts(mention_of(Type::place)));
}

TEST_CASE("the kinds of record asked for are counted", "[output]") {
  output::OutputOptions options;
  CHECK(options.emitted_kinds() == 1);
  options.emit_entities = options.emit_documents = true;
  CHECK(options.emitted_kinds() == 3);
}
