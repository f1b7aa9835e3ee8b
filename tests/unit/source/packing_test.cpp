// SPDX-License-Identifier: Apache-2.0

#include <optional>
#include <string>
#include <string_view>

#include "source/container.h"
#include "support/catch.h"

using gazet::source::Packing;
using gazet::source::packing_of;
using namespace std::string_literals;

namespace {

/// The header block of an empty file called `name`.
std::string tar_header(const std::string& name) {
  std::string block = name;
  block.resize(512, '\0');
  block.replace(100, 8, "0000644\0"s);
  block.replace(124, 12, "00000000000\0"s);
  block.replace(148, 8, "        ");
  unsigned sum = 0;
  for (const char byte : block) sum += static_cast<unsigned char>(byte);
  std::string digits;
  for (; sum > 0; sum /= 8) digits.insert(digits.begin(), static_cast<char>('0' + sum % 8));
  return block.replace(148, 8, std::string(6 - digits.size(), '0') + digits + "\0 "s);
}

}  // namespace

TEST_CASE("Containers are told by their first bytes", "[source]") {
  CHECK(packing_of("\x1F\x8B\x08\0"s, false) == Packing::compressed);
  CHECK(packing_of("BZh91AY&SY", false) == Packing::compressed);
  CHECK(packing_of("\xFD\x37zXZ\0"s, false) == Packing::compressed);
  CHECK(packing_of("\x28\xB5\x2F\xFD", false) == Packing::compressed);
  CHECK(packing_of("PK\x03\x04", false) == Packing::archive);
  CHECK(packing_of("7z\xBC\xAF\x27\x1C", false) == Packing::seven_zip);
  CHECK(packing_of("WARC/1.1\r\n", false) == Packing::warc);
  CHECK(packing_of(tar_header("a.txt"), false) == Packing::archive);
  CHECK(packing_of(tar_header(std::string(100, 'a')), false) == Packing::archive);
}

TEST_CASE("What only looks like a container at first is none", "[source]") {
  for (const char* text : {"BZh91 is a key.", "PKK", "7zip", "WARCRAFT", "(\xB5"}) {
    CHECK(packing_of(text, true) == Packing::none);
  }
  std::string broken = tar_header("a.txt");
  broken[300] = 'x';
  CHECK(packing_of(broken, false) == Packing::none);
  CHECK(packing_of("", true) == Packing::none);
}

TEST_CASE("A text is known as such by its first line, a container may want more bytes", "[source]") {
  CHECK(packing_of("{\"text\":\"a\"}\n", false) == Packing::none);
  CHECK(packing_of("Bamako, the\n", false) == Packing::none);
  for (const char* begin : {"", "B", "BZh9", "P", "7", "WAR", "a.txt"}) CHECK(packing_of(begin, false) == std::nullopt);
  CHECK(packing_of(tar_header("a.txt").substr(0, 511), false) == std::nullopt);
  CHECK(packing_of(std::string(600, 'a'), false) == Packing::none);
}
