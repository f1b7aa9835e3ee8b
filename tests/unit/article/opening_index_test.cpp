// SPDX-License-Identifier: Apache-2.0

#include "article/opening_index.h"

#include <algorithm>

#include "dictionary_cues.h"
#include "support/catch.h"

namespace gazet::article {

using Numbers = std::vector<std::uint32_t>;

void enter(OpeningIndex& index, const Cue& cue, std::uint32_t number) {
  index.add(cue, pattern::parse(cue.expression), number);
}

TEST_CASE("An index of heads yields the cues whose matches begin like the line", "[article]") {
  OpeningIndex index(Place::head);
  enter(index, {"Share this", true}, 0);
  enter(index, {"Ad|Tags", false}, 1);
  CHECK(index.candidates("share now") == Numbers{0});
  CHECK(index.candidates("Ad") == Numbers{1});
  CHECK(index.candidates("Adolf") == Numbers{1});
  CHECK(index.candidates("A") == Numbers{});
  CHECK(index.candidates("") == Numbers{});
  CHECK(index.may_match("SHARE THIS"));
  CHECK_FALSE(index.may_match("Troops"));
  CHECK_FALSE(index.is_open());
}

TEST_CASE("An index of tails yields the cues whose matches end like the line", "[article]") {
  OpeningIndex index(Place::tail);
  enter(index, {"like us:?", true}, 0);
  CHECK(index.candidates("please LIKE US:") == Numbers{0});
  CHECK(index.candidates("none like them") == Numbers{});
}

TEST_CASE("A cue that may begin with anything is tried on every line", "[article]") {
  OpeningIndex index(Place::head);
  enter(index, {"\\w+ reserved", false}, 7);
  CHECK(index.is_open());
  CHECK(index.may_match("x"));
  CHECK(index.candidates("x") == Numbers{7});
}

TEST_CASE("Letters beyond ASCII are known in one case only, signs in any", "[article]") {
  OpeningIndex one_case(Place::head);
  enter(one_case, {"État", false}, 0);
  enter(one_case, {"© ?20", true}, 1);
  enter(one_case, {"… more", true}, 2);
  CHECK_FALSE(one_case.is_open());
  CHECK(one_case.candidates("État d'urgence") == Numbers{0});
  CHECK(one_case.candidates("©2024") == Numbers{1});
  OpeningIndex any_case(Place::head);
  enter(any_case, {"État", true}, 0);
  CHECK(any_case.is_open());
}

TEST_CASE("No cue of the dictionaries is tried on every line", "[article]") {
  for (const Cue& cue : dictionary_cues("furniture.tsv")) {
    CAPTURE(cue.expression);
    OpeningIndex head(Place::head);
    OpeningIndex tail(Place::tail);
    const bool at_head = cue.expression.starts_with('^');
    if (at_head || !cue.expression.ends_with('$')) enter(head, cue, 0);
    if (!at_head) enter(tail, cue, 0);
    CHECK_FALSE(head.is_open());
    CHECK_FALSE(tail.is_open());
  }
}

}  // namespace gazet::article
