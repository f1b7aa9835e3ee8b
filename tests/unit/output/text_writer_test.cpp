// SPDX-License-Identifier: Apache-2.0

#include "output/text_writer.h"

#include <string>

#include "article.h"
#include "support/catch.h"

using namespace gazet;
using output::TextFormat;
using output::TextWriter;

namespace {

const std::string kText = "Café raid\n\nBAMAKO, May 1 - Troops left.\nShare this\n";

/// Title, dateline and body of kText, and its furniture.
Extraction outline() {
  Extraction outline;
  outline.sections = {{{0, 12}, Section::title}, {{12, 28}, Section::dateline}, {{28, 52}, Section::body}};
  outline.furniture = {{41, 51}};
  return outline;
}

std::string written(TextFormat format, const Document& document, const Extraction& extraction) {
  std::string to;
  TextWriter(format).write(document, extraction, to);
  return to;
}

}  // namespace

TEST_CASE("plain text is exactly the document's text", "[output]") {
  for (const std::string text : {"", "Mali", "Mali\n", "a\r\nb\n\n", "\"q\"\t\f"}) {
    CHECK(written(TextFormat::plain, article::document(text), {}) == text);
  }
}

TEST_CASE("plain documents are parted by a line holding a form feed", "[output]") {
  CHECK(TextWriter(TextFormat::plain).separator() == "\n\f\n");
  CHECK(TextWriter(TextFormat::jsonl).separator().empty());
}

TEST_CASE("a JSONL line says where title, dateline, body and furniture stand, in code points", "[output]") {
  CHECK(
      written(TextFormat::jsonl, article::document(kText), outline()) ==
      R"({"doc":"bamako.txt","title":"Café raid","published":null,"url":null,"language":null,"dateline":"BAMAKO, May 1 -",)"
      R"("text":"Café raid\n\nBAMAKO, May 1 - Troops left.\nShare this\n",)"
      R"("sections":[{"section":"title","start":0,"end":11,"start_source":0,"end_source":12},)"
      R"({"section":"dateline","start":11,"end":27,"start_source":12,"end_source":28},)"
      R"({"section":"body","start":27,"end":51,"start_source":28,"end_source":52}],)"
      R"("furniture":[{"start":40,"end":50,"start_source":41,"end_source":51}]})"
      "\n");
}

TEST_CASE("the title that the source declares wins over the one found", "[output]") {
  Document document = article::document(kText);
  document.title = "Declared";
  CHECK_THAT(written(TextFormat::jsonl, document, outline()), support::contains_substring(R"("title":"Declared",)"));
}

TEST_CASE("an empty document is a line with nulls and empty lists", "[output]") {
  CHECK(
      written(TextFormat::jsonl, article::document(""), {}) ==
      R"({"doc":"bamako.txt","title":null,"published":null,"url":null,"language":null,"dateline":null,"text":"","sections":[],"furniture":[]})"
      "\n");
}

TEST_CASE("the offsets of a window count on from its origin", "[output]") {
  Document window = article::document("é Mali");
  window.origin = {100, 90, 95};
  Extraction outline;
  outline.sections = {{{0, 7}, Section::body}};
  CHECK_THAT(written(TextFormat::jsonl, window, outline),
             support::contains_substring(
                 R"("sections":[{"section":"body","start":90,"end":96,"start_source":100,"end_source":107}])"));
}

TEST_CASE("the windows of a document are one record", "[output]") {
  TextWriter writer(TextFormat::plain);
  Document window = article::document("One.\n");
  window.continues = true;
  std::string to;
  CHECK(writer.write_window(window, {}, to).records == 0);
  window.continues = false;
  CHECK(writer.write_window(window, {}, to).records == 1);
  CHECK(to == "One.\nOne.\n");
  CHECK(writer.write_failure("a", "a", "no", to).records == 0);
  CHECK(to == "One.\nOne.\n");
}
