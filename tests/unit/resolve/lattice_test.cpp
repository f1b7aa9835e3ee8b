// SPDX-License-Identifier: Apache-2.0

#include "resolve/lattice.h"

#include <algorithm>
#include <string>
#include <vector>

#include "resolve/weighed.h"
#include "support/catch.h"

namespace gazet::resolve {
namespace {

using Strings = std::vector<std::string>;

constexpr const char* kNames =
    "type|subtype|name|country\n"
    "place|country|Mali|ML\n"
    "place|city|Gao|ML\n"
    "organisation|igo|African Union|\n"
    "cue|title|President|\n";

Strings spans_of(const Lattice& lattice) {
  Strings texts;
  for (const LatticeSpan& span : lattice.spans) texts.emplace_back(lattice.text_of(span));
  return texts;
}

bool has(const Strings& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

const LatticeSpan& span_of(const Lattice& lattice, std::string_view text) {
  const auto found = std::find_if(lattice.spans.begin(), lattice.spans.end(),
                                  [&](const LatticeSpan& span) { return lattice.text_of(span) == text; });
  REQUIRE(found != lattice.spans.end());
  return *found;
}

TEST_CASE("A lattice holds known names and all sub-spans of capitalised runs", "[resolve]") {
  const tests::Laid laid(kNames, "Then Bank of Upper Niger left.");
  CHECK(spans_of(laid.lattice) == Strings{"Then", "Then Bank", "Then Bank of Upper", "Then Bank of Upper Niger", "Bank",
                                          "Bank of Upper", "Bank of Upper Niger", "Upper", "Upper Niger", "Niger"});
}

TEST_CASE("Spans know what the gazetteer knows of them", "[resolve]") {
  const tests::Laid laid(kNames, "President Keita of Mali");
  CHECK(span_of(laid.lattice, "Mali").kinds == kind_of(*subtype_number(Type::place, "country"), 0));
  CHECK(span_of(laid.lattice, "President Keita").kinds == 0);
  const std::uint32_t president = span_of(laid.lattice, "President").begin;
  CHECK(laid.lattice.unit_kinds[president] == kind_of(*subtype_number(Type::cue, "title"), 0));
}

TEST_CASE("A name in lower-case text is a span without a run", "[resolve]") {
  const tests::Laid laid("type|subtype|name|policy\norganisation|company|eBay|\n", "he sold it on eBay today");
  CHECK(spans_of(laid.lattice) == Strings{"eBay"});
}

TEST_CASE("A pattern that joins a known name and another tells nothing", "[resolve]") {
  const tests::Laid laid(
      "type|subtype|name\norganisation|igo|African Union\norganisation|igo|/[A-Z]\\w+ Union(?: and [A-Z]\\w+)*/\n",
      "the African Union and Chad");
  CHECK(span_of(laid.lattice, "African Union").kinds != 0);
  CHECK(span_of(laid.lattice, "African Union and Chad").kinds == 0);
}

TEST_CASE("A pattern tells nothing of what a list has", "[resolve]") {
  const tests::Laid laid("type|subtype|name\norganisation|sport|Upper Forest\nplace|landform|/[A-Z]\\w+ Forest/\n",
                         "Upper Forest and Lower Forest");
  CHECK(span_of(laid.lattice, "Upper Forest").kinds == kind_of(*subtype_number(Type::organisation, "sport"), 0));
  const Kinds landform = kind_of(*subtype_number(Type::place, "landform"), 0);
  CHECK(span_of(laid.lattice, "Lower Forest").kinds == (landform | kByPattern));
}

TEST_CASE("A few capitals are no shouted name, except where a dateline may begin", "[resolve]") {
  const tests::Laid laid(kNames, "GAO had rain. Near GAO in Mali, MALI won.");
  const auto& spans = laid.lattice.spans;
  const auto known = [&](const LatticeSpan& span) { return span.kinds != 0; };
  Strings texts;
  for (const LatticeSpan& span : spans) {
    if (known(span)) texts.emplace_back(laid.lattice.text_of(span));
  }
  CHECK(texts == Strings{"GAO", "Mali"});
  const tests::Laid shouted(kNames, "NEAR GAO IN MALI, THE RAIN FELL.");
  CHECK(std::ranges::count_if(shouted.lattice.spans, known) == 2);
}

TEST_CASE("Nothing is a name in silent stretches", "[resolve]") {
  const match::Matcher matcher({tests::gazetteer_of(kNames)}, {});
  const tests::Text text("Share Button and Second Title");
  const std::vector<Span> silent = {{0, 12}};
  match::Vocabulary vocabulary(matcher);
  match::Candidates none;
  none.words = vocabulary.numbers(text.view().text, text.view().tokens).numbers;
  const Lattice lattice = LatticeBuilder(matcher).build(text.view(), none, vocabulary, {}, silent);
  CHECK_FALSE(has(spans_of(lattice), "Share"));
  CHECK(has(spans_of(lattice), "Second Title"));
}

TEST_CASE("The article tells of each span what else it writes", "[resolve]") {
  const tests::Laid laid(kNames, "Turkey is big. We ate turkey. The Front (JNIM) is there. Gao is big. Gao is far.");
  CHECK(span_of(laid.lattice, "Turkey").also_small);
  CHECK_FALSE(span_of(laid.lattice, "Gao").also_small);
  CHECK(span_of(laid.lattice, "JNIM").in_brackets);
  CHECK(span_of(laid.lattice, "Gao").repeated);
  CHECK_FALSE(span_of(laid.lattice, "Front").repeated);
}

TEST_CASE("Sentences in capitals and titles are told from others", "[resolve]") {
  const auto casing = [](const std::string& text) {
    return tests::Laid(kNames, text).lattice.sentences.front().casing;
  };
  CHECK(casing("FIVE DEAD IN GAO AFTER BLAST") == Casing::capitals);
  CHECK(casing("Five Dead in Gao After Big Blast") == Casing::title);
  CHECK(casing("Five people died in Gao after the blast") == Casing::normal);
}

}  // namespace
}  // namespace gazet::resolve
