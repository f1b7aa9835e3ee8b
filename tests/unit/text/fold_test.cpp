// SPDX-License-Identifier: Apache-2.0

#include "text/fold.h"

#include <string>
#include <thread>
#include <tuple>
#include <vector>

#include "support/catch.h"
#include "text/key.h"
#include "text/utf8.h"

namespace gazet::text {
namespace {

TEST_CASE("NameFolder makes the spellings of a name one key", "[text]") {
  const auto [name, key] = GENERATE(table<std::string, std::string>({
      {"U.S.", "us"},
      {"Côte d’Ivoire", "cote divoire"},
      {"Cote d'Ivoire", "cote divoire"},
      {"Shi'ite", "shiite"},
      {"Łódź", "lodz"},
      {"İstanbul", "istanbul"},
      {"Sanaʽa", "sanaa"},
      {"Guinea–Bissau", "guinea bissau"},
      {"Guinea-Bissau", "guinea bissau"},
      {"Straße", "strasse"},
      {"ÉTHIOPIE", "ethiopie"},
      {"Ethio\u0301pie", "ethiopie"},
      {"ＮＡＴＯ", "nato"},
      {"Ma\u00ADli", "mali"},
      {"Москва", "москва"},
      {"الجزيرة", "الجزيره"},
      {"3.5 million", "3.5 million"},
      {"&", ""},
  }));
  CHECK(NameFolder().key(name) == key);
}

TEST_CASE("Folder hashes a word as its folded form, however it is written", "[text]") {
  const Folder folder;
  for (const std::string word : {"a", "Gao", "WASHINGTON", "Internationalisation", "Sana'a", "Malmö", "u.s", "1,000",
                                 "a_b", "exactly8", "sixteen-bytes-wo", "Ñandú", "x"}) {
    std::string folded;
    folder.fold(word, folded);
    CHECK(folder.hash(word) == hash_folded(folded));
    CHECK(folder.hash(folded) == hash_folded(folded));
  }
  CHECK(folder.hash("Gao") != folder.hash("Goa"));
}

TEST_CASE("Folder folds every code point without failing, and folding twice changes nothing", "[text]") {
  const Folder folder;
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string word;
    append(word, c);
    std::string once;
    folder.fold(word, once);
    std::string twice;
    folder.fold(once, twice);
    if (!is_valid(once) || once != twice) FAIL("code point " << static_cast<unsigned>(c) << " folds to " << once);
  }
}

TEST_CASE("One Folder serves several threads", "[text]") {
  const Folder folder;
  std::vector<std::string> folded(4);
  std::vector<std::thread> threads;
  for (std::string& result : folded) threads.emplace_back([&] { folder.fold("Škoda–Москва–العربية", result); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : folded) CHECK(result == folded.front());
}

}  // namespace
}  // namespace gazet::text
