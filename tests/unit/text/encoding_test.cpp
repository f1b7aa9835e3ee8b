// SPDX-License-Identifier: Apache-2.0

#include "text/encoding.h"

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <tuple>

#include "support/catch.h"
#include "text/utf8.h"

using namespace gazet::text;

namespace {

/// All at once.
std::string decoded(std::string_view bytes, std::string_view declared = {}, std::size_t* replaced = nullptr) {
  Decoder decoder(declared);
  std::string text;
  decoder.decode(bytes, true, text);
  if (replaced != nullptr) *replaced = decoder.replaced();
  return text;
}

const std::string kKoi8 =  // "Выборы в Киеве прошли спокойно"
    "\xF7\xD9\xC2\xCF\xD2\xD9 \xD7 \xEB\xC9\xC5\xD7\xC5 \xD0\xD2\xCF\xDB\xCC\xC9 \xD3\xD0\xCF\xCB\xCF\xCA\xCE\xCF";

}  // namespace

TEST_CASE("Valid UTF-8 is UTF-8 whatever is declared", "[text]") {
  CHECK(encoding_of("São Tomé", "windows-1252") == "UTF-8");
  CHECK(encoding_of("plain", "UTF-16LE") == "UTF-8");
  CHECK(decoded("São Tomé", "koi8-r") == "São Tomé");
  CHECK(encoding_of("") == "UTF-8");
}

TEST_CASE("A byte order mark decides where the bytes are not UTF-8, and is removed", "[text]") {
  const auto [bytes, encoding] = GENERATE(table<std::string, std::string>({
      {std::string("\xFF\xFEG\0\xE3\0o\0", 8), "UTF-16LE"},
      {std::string("\xFE\xFF\0G\0\xE3\0o", 8), "UTF-16BE"},
      {std::string("\xFF\xFE\0\0G\0\0\0\xE3\0\0\0o\0\0\0", 16), "UTF-32LE"},
      {std::string("\0\0\xFE\xFF\0\0\0G\0\0\0\xE3\0\0\0o", 16), "UTF-32BE"},
  }));
  CHECK(encoding_of(bytes, "windows-1252") == encoding);
  CHECK(decoded(bytes, "windows-1252") == "Gão");
  CHECK(decoded("\xEF\xBB\xBFGão") == "Gão");
  CHECK(decoded("\xEF\xBB\xBF") == "");
}

TEST_CASE("What is declared decides where the bytes are neither UTF-8 nor marked", "[text]") {
  CHECK(decoded("\xE8\x65sk\xE1", "iso-8859-2") == "česká");
  CHECK(decoded(kKoi8, "koi8-r") == "Выборы в Киеве прошли спокойно");
  CHECK(encoding_of("caf\xE9 \x93ol\xE9\x94", "ISO-8859-1") == "windows-1252");
  CHECK(encoding_of("caf\xE9 ol\xE9", "us-ascii") == "windows-1252");
}

TEST_CASE("What is declared falsely or unknown does not count", "[text]") {
  CHECK(decoded("The caf\xE9 in Orl\xE9"
                "ans was full on Sunday",
                "utf-8") == "The café in Orléans was full on Sunday");
  CHECK(decoded("The caf\xE9 in Orl\xE9"
                "ans was full on Sunday",
                "x-nonsense") == "The café in Orléans was full on Sunday");
}

TEST_CASE("What nobody declares is detected", "[text]") {
  CHECK(decoded(kKoi8) == "Выборы в Киеве прошли спокойно");
  CHECK(decoded("He said \x93we go\x94 in the caf\xE9") == "He said “we go” in the café");
  CHECK(decoded("\x93\x8C\x8B\x9E\x82\xC5\x89\xEF\x8B\x63\x82\xAA\x8A\x4A\x82\xA9\x82\xEA\x82\xBD\x81\x42") ==
        "東京で会議が開かれた。");
  std::string ascii;
  while (ascii.size() < 20000) ascii += "The mayor of the town said that it would rain. ";
  CHECK(decoded(ascii + " caf\xE9 in Orl\xE9"
                        "ans") == ascii + " café in Orléans");
}

TEST_CASE("UTF-8 with a few faults is UTF-8, each fault one U+FFFD, its bytes counted", "[text]") {
  std::size_t replaced = 0;
  CHECK(decoded("é é é é \xFF.", {}, &replaced) == "é é é é \uFFFD.");
  CHECK(replaced == 1);
  CHECK(decoded("Málaga Córdoba Cádiz León \xE2\x82 x", "windows-1252", &replaced) ==
        "Málaga Córdoba Cádiz León \uFFFD x");
  CHECK(replaced == 2);
}

TEST_CASE("UTF-8 with a fault has at least two valid sequences for each broken one", "[text]") {
  CHECK(encoding_of("\xC3\xA9 x \xE9 x", "windows-1252") == "windows-1252");
  CHECK(encoding_of("\xC3\xA9 x \xC3\xA9 x \xE9 x", "windows-1252") == "UTF-8");
  CHECK(encoding_of("\xC3\xA9\xC3\xA9\xC3\xA9 \xE9 x \xE9 x", "windows-1252") == "windows-1252");
  CHECK(encoding_of("\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9 \xE9 x \xE9 x", "windows-1252") == "UTF-8");
}

TEST_CASE("A byte that its encoding does not have becomes U+FFFD and is counted", "[text]") {
  std::size_t replaced = 0;
  CHECK(decoded("\x93\x8C\x8B\x9E\xFF\x93\x8C", "Shift_JIS", &replaced) == "東京\uFFFD東");
  CHECK(replaced == 1);
  CHECK(decoded(std::string("\xFF\xFE\xE9\0\0\xD8x\0", 8), {}, &replaced) == "é\uFFFDx");
  CHECK(replaced == 2);
}

TEST_CASE("Broken sequences are replaced as Unicode recommends", "[text]") {
  // Table 3-8 to 3-11 of the standard, and the odd ends.
  const auto [bytes, text, count] = GENERATE(table<std::string, std::string, std::size_t>({
      {"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41",
       "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
       "A",
       8},
      {"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41",
       "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
       "A",
       8},
      {"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42",
       "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
       "A\uFFFD\uFFFD"
       "B",
       7},
      {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41",
       "\uFFFD\uFFFD\uFFFD\uFFFD"
       "A",
       8},
      {"a\xC3", "a\uFFFD", 1},
      {"\xF0\x9F\x8C", "\uFFFD", 3},
      {"", "", 0},
      {"ok", "ok", 0},
  }));
  std::string repaired_text;
  OffsetRuns runs;
  CHECK(append_repaired(bytes, repaired_text, &runs) == count);
  CHECK(repaired_text == text);
  CHECK(repaired(bytes) == text);
  CHECK(runs.source_span({0, text.size()}) == gazet::Span{0, bytes.size()});
}

TEST_CASE("A text that comes in parts is the text that comes at once", "[text]") {
  const std::string bytes =
      GENERATE_COPY(as<std::string>(), "Plain", "São Tomé, \U0001F30D and 東京", "\xEF\xBB\xBFSão", "\xEF\xBB",
                    "é é é é \xFF \xE2\x82", std::string("\xFF\xFEG\0\x3C\xD8\x0D\xDF", 8), kKoi8);
  std::mt19937 random(5);
  // The first part that is not ASCII decides; so it is given whole.
  const std::string_view declared = bytes == kKoi8 ? "koi8-r" : "";
  for (int round = 0; round < 20; ++round) {
    Decoder decoder(declared);
    OffsetRuns runs;
    std::string text;
    for (std::size_t i = 0; i < bytes.size();) {
      const std::size_t size = i == 0 ? std::min<std::size_t>(bytes.size(), 10 + random() % 3) : 1 + random() % 3;
      decoder.decode(std::string_view(bytes).substr(i, size), false, text, &runs);
      i += size;
    }
    decoder.decode({}, true, text, &runs);
    CHECK(text == decoded(bytes, declared));
    if (!text.empty()) CHECK(runs.source_span({0, text.size()}).end == bytes.size());
  }
}

TEST_CASE("ASCII does not decide: the encoding of a text shows where it stops being ASCII", "[text]") {
  Decoder decoder;
  std::string text;
  decoder.decode("The mayor of ", false, text);
  decoder.decode(
      "Orl\xE9"
      "ans and the caf\xE9 of Besan\xE7on",
      false, text);
  decoder.decode(" near Nev\xE8rs", true, text);
  CHECK(text == "The mayor of Orléans and the café of Besançon near Nevèrs");
}

TEST_CASE("Source offsets of decoded text are those of its bytes", "[text]") {
  const std::string bytes =
      "The caf\xE9 in Orl\xE9"
      "ans";
  Decoder decoder("windows-1252");
  OffsetRuns runs;
  std::string text;
  decoder.decode(bytes, true, text, &runs);
  const auto source = [&](std::string_view part) {
    const std::size_t begin = text.find(part);
    const gazet::Span span = runs.source_span({begin, begin + part.size()});
    return bytes.substr(span.begin, span.size());
  };
  CHECK(source("The") == "The");
  CHECK(source("café") == "caf\xE9");
  CHECK(source("Orléans") ==
        "Orl\xE9"
        "ans");
}

TEST_CASE("A text is verbatim until something in it is not the source's", "[text]") {
  std::string text;
  Decoder plain;
  plain.decode("São", true, text);
  CHECK(plain.is_verbatim());
  Decoder marked;
  marked.decode("\xEF\xBB\xBFSão", true, text);
  CHECK_FALSE(marked.is_verbatim());
  Decoder broken;
  broken.decode("é é é é \xFF", true, text);
  CHECK_FALSE(broken.is_verbatim());
  Decoder other("koi8-r");
  other.decode(kKoi8, true, text);
  CHECK_FALSE(other.is_verbatim());
}

TEST_CASE("Whatever the bytes, the text is valid UTF-8", "[text]") {
  std::mt19937 random(9);
  for (int round = 0; round < 300; ++round) {
    std::string bytes;
    for (auto n = random() % 60; n > 0; --n) bytes += static_cast<char>(random() % (round % 2 == 0 ? 256 : 140));
    CHECK(is_valid(decoded(bytes)));
    CHECK(is_valid(decoded(bytes, "Shift_JIS")));
    CHECK(is_valid(decoded(bytes, "UTF-16LE")));
    CHECK(is_valid(repaired(bytes)));
  }
}
