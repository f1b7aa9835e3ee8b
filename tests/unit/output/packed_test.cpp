// SPDX-License-Identifier: Apache-2.0

#include "output/packed.h"

#include <cstdint>
#include <string>

#include "support/catch.h"

using gazet::output::Packer;
using gazet::output::Unpacker;

TEST_CASE("What is packed comes out in its order, whatever bytes a text holds", "[output]") {
  const std::string binary("\n\0\"", 3);
  std::string packed = "before";
  Packer packer(packed);
  packer.number(UINT64_MAX);
  packer.text(binary);
  packer.text("");
  packer.real(-0.1);
  Unpacker unpacker(std::string_view(packed).substr(6));
  CHECK(unpacker.number() == UINT64_MAX);
  CHECK(unpacker.text() == binary);
  CHECK(unpacker.text().empty());
  CHECK_FALSE(unpacker.is_empty());
  CHECK(unpacker.real() == -0.1);
  CHECK(unpacker.is_empty());
}
