// SPDX-License-Identifier: Apache-2.0

#include "article/cue_expression.h"

#include "support/catch.h"

namespace gazet::article {

TEST_CASE("A cue matches at its place only, in the case it asks for", "[article]") {
  CHECK(CueExpression({"Share|Share this", false}, Place::head).match("Share this now") == Span{0, 10});
  CHECK_FALSE(CueExpression({"Share", false}, Place::head).match("To Share"));
  CHECK(CueExpression({"Share", false}, Place::tail).match("To Share") == Span{3, 8});
  CHECK_FALSE(CueExpression({"Share", false}, Place::tail).match("Share it"));
  CHECK_FALSE(CueExpression({"Share", false}, Place::head).match("SHARE"));
  CHECK(CueExpression({"Share", true}, Place::head).match("SHARE") == Span{0, 5});
}

TEST_CASE("A cue that is no expression matches nothing", "[article]") {
  CHECK_FALSE(CueExpression({"(", false}, Place::head).match("("));
  CHECK_FALSE(CueExpression({"a*", false}, Place::head).match("a"));
}

}  // namespace gazet::article
