// SPDX-License-Identifier: Apache-2.0

#include "output/record_shape.h"

#include <string>

#include "support/catch.h"

using namespace gazet;

TEST_CASE("An array's first comma becomes its bracket, whichever document comes first", "[output]") {
  const output::ArrayShape shape;
  std::string first;
  std::string second;
  shape.write("{}", first);
  shape.write("[]", second);
  const auto assembly = shape.assembly();
  std::string to;
  assembly->take("", to);
  CHECK(to.empty());
  assembly->take(first, to);
  assembly->take(second, to);
  assembly->end(to);
  CHECK(to == "[{}\n,[]\n]\n");
}

TEST_CASE("A frame without content is still a frame", "[output]") {
  std::string to;
  output::FrameAssembly({.head = "head\n", .tail = "tail\n"}).end(to);
  CHECK(to == "head\ntail\n");
}
