// SPDX-License-Identifier: Apache-2.0

#include "gazet/extractor.h"

#include <random>
#include <string>
#include <vector>

#include "gazetteer/rows.h"
#include "support/catch.h"
#include "text/utf8.h"

namespace gazet {
namespace {

constexpr const char* kNames =
    "id|type|subtype|name|aliases|country|policy\n"
    "x:1|place|country|Mali||ML|\n"
    "x:2|place|city|Bamako||ML|\n"
    "x:3|organisation|media|Reuters|||\n"
    "x:4|place|city|St. Louis||US|\n"
    "|cue|abbreviation|Gen|||any-case\n"
    "|cue|sentence_start|the|||any-case\n"
    "|cue|furniture|/Please follow and like us:?/|||any-case\n"
    "|cue|furniture|/Follow Mali on Twitter/|||\n"
    "|cue|dateline|/[A-Z]{3,}(?: \\([A-Z][a-z]+\\))? - /|||\n";

struct Found {
  std::string text;
  Section section;
  std::uint32_t sentence;
};

std::vector<Found> extracted(const std::string& text, ExtractorOptions options = {}, const std::string& title = "") {
  const Extractor extractor({tests::gazetteer_of(kNames)}, options);
  Document document;
  document.text = text;
  document.title = title;
  std::vector<Found> found;
  for (const Mention& mention : extractor.extract(document).mentions) {
    found.push_back({text.substr(mention.span.begin, mention.span.size()), mention.section, mention.sentence});
  }
  return found;
}

TEST_CASE("Extractor tells sections and counts sentences", "[extractor]") {
  const auto found = extracted("Mali votes\n\nBAMAKO (Reuters) - Mali voted. Gen. Diallo left Mali.", {}, "Mali votes");
  REQUIRE(found.size() == 5);
  CHECK(found[0].section == Section::title);
  CHECK(found[0].sentence == 0);
  CHECK(found[1].text == "BAMAKO");
  CHECK(found[1].section == Section::dateline);
  CHECK(found[2].section == Section::dateline);
  CHECK(found[3].section == Section::body);
  CHECK(found[4].sentence == found[3].sentence + 1);
}

TEST_CASE("Page furniture yields no mentions unless it is kept", "[extractor]") {
  const std::string text = "Mali voted on Sunday in Bamako.\nFollow Mali on Twitter\n";
  CHECK(extracted(text).size() == 2);
  ExtractorOptions options;
  options.keep_furniture = true;
  CHECK(extracted(text, options).size() == 3);
}

TEST_CASE("An empty document has nothing in it", "[extractor]") {
  const Extractor extractor({tests::gazetteer_of(kNames)});
  const Extraction extraction = extractor.extract(Document());
  CHECK(extraction.mentions.empty());
  CHECK(extraction.sentence_ends.empty());
  CHECK(extraction.sections.empty());
}

TEST_CASE("Whatever the text, spans lie within it and sections and sentences cover it", "[extractor]") {
  const Extractor extractor({tests::gazetteer_of(kNames)});
  const std::vector<std::string> pieces = {"Mali",
                                           "Bamako",
                                           " ",
                                           "\n",
                                           ". ",
                                           "St. Louis",
                                           "é",
                                           "–",
                                           "’s",
                                           "BAMAKO (Reuters) - ",
                                           "Please follow and like us:",
                                           "\r\n",
                                           "\n\n",
                                           "\u0301",
                                           "😀",
                                           "Gen.",
                                           std::string(1, '\0')};
  std::mt19937 random(23);
  for (int i = 0; i < 2'000; ++i) {
    Document document;
    for (std::size_t n = random() % 30; n > 0; --n) document.text += pieces[random() % pieces.size()];
    const Extraction extraction = extractor.extract(document);
    std::size_t covered = 0;
    for (const SectionSpan& section : extraction.sections) {
      CHECK(section.span.begin == covered);
      covered = section.span.end;
    }
    CHECK(covered == document.text.size());
    if (!document.text.empty()) CHECK(extraction.sentence_ends.back() == document.text.size());
    std::size_t end = 0;
    for (const Mention& mention : extraction.mentions) {
      CHECK(mention.span.begin >= end);
      CHECK(mention.span.end > mention.span.begin);
      end = mention.span.end;
      REQUIRE(mention.sentence < extraction.sentence_ends.size());
      CHECK(mention.span.end <= extraction.sentence_ends[mention.sentence]);
    }
    CHECK(end <= document.text.size());
  }
}

}  // namespace
}  // namespace gazet
