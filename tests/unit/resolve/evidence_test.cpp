// SPDX-License-Identifier: Apache-2.0

#include "resolve/evidence.h"

#include <set>
#include <string>
#include <vector>

#include "resolve/weighed.h"
#include "support/catch.h"

namespace gazet::resolve {
namespace {

using Strings = std::set<std::string>;

constexpr const char* kNames =
    "type|subtype|name|country|lat|lon|population|policy\n"
    "place|country|Mali|ML|17|-4||\n"
    "place|country|Niger|NE|16|8||\n"
    "place|city|Gao|ML|16.3|0|90000|\n"
    "organisation|igo|African Union|||||\n"
    "organisation|company|Bank of Mali|||||\n"
    "organisation|company|Grand Bank of Mali|||||\n"
    "cue|title|President|||||\n"
    "cue|sentence_start|The|||||any-case\n";

/// All evidence of the first span with that text.
Strings evidence_of(const std::string& article, const std::string& text, const char* names = kNames) {
  const tests::Laid laid(names, article);
  const std::vector<std::uint32_t> numbers = tests::spans_with(laid.lattice, text);
  REQUIRE_FALSE(numbers.empty());
  for (const LatticeSentence& sentence : laid.lattice.sentences) {
    if (numbers.front() < sentence.span_begin || numbers.front() >= sentence.span_end) continue;
    tests::Listener listener{EvidenceWords(laid.lattice), {}};
    all_evidence(laid.lattice, sentence, laid.lattice.spans[numbers.front()], listener);
    return listener.names;
  }
  return {};
}

/// Of some evidence only that of the kind.
Strings of_kind(const Strings& evidence, const std::string& kind) {
  Strings result;
  for (const std::string& name : evidence) {
    if (name.starts_with(kind + "=")) result.insert(name.substr(kind.size() + 1));
  }
  return result;
}
Strings kind_of_span(const std::string& kind, const std::string& article, const std::string& text) {
  return of_kind(evidence_of(article, text), kind);
}

TEST_CASE("All evidence of a known word in the middle of a sentence", "[resolve]") {
  CHECK(evidence_of("Some rebels left Gao, Mali.", "Gao") == Strings{"bias=all",
                                                                     "length=1",
                                                                     "shape=Xx",
                                                                     "known=city",
                                                                     "standing=place,one",
                                                                     "run=whole",
                                                                     "casing=normal,known",
                                                                     "section=body",
                                                                     "article=never_small",
                                                                     "first=gao",
                                                                     "first3=gao",
                                                                     "before=left",
                                                                     "before2=rebels left",
                                                                     "before+first=left gao",
                                                                     "shape_before=x",
                                                                     "last=gao",
                                                                     "last3=gao",
                                                                     "last2=ao",
                                                                     "after=,",
                                                                     "after2=, mali",
                                                                     "last+after=gao ,",
                                                                     "shape_after=sign",
                                                                     "listed_after=country"});
}

TEST_CASE("All evidence of an unknown name of three words", "[resolve]") {
  CHECK(evidence_of("Yesterday he suddenly joined the Upper Volta Front.", "Upper Volta Front") ==
        Strings{"bias=all",
                "length=3",
                "shape=Xx|Xx|Xx",
                "known=unknown",
                "standing=unknown,few",
                "run=whole",
                "casing=normal,unknown",
                "section=body",
                "first=upper",
                "first3=upp",
                "before=the",
                "before2=joined the",
                "before+first=the upper",
                "before_known=sentence_start",
                "shape_before=x",
                "last=front",
                "last3=ont",
                "last2=nt",
                "after=.",
                "after2=. <border>",
                "last+after=front .",
                "shape_after=sign",
                "has=upper",
                "has=volta",
                "has=front",
                "inside=volta"});
}

TEST_CASE("A part of a run sees the run's other words", "[resolve]") {
  const std::string article = "He joined the Upper Volta Front.";
  const Strings middle = evidence_of(article, "Volta");
  CHECK(of_kind(middle, "run") == Strings{"inside"});
  CHECK(of_kind(middle, "run_before") == Strings{"upper"});
  CHECK(of_kind(middle, "run_first") == Strings{"upper"});
  CHECK(of_kind(middle, "run_after") == Strings{"front"});
  CHECK(of_kind(middle, "run_last") == Strings{"front"});
  CHECK(of_kind(middle, "shape_before") == Strings{"Xx"});
  CHECK(of_kind(middle, "shape_after") == Strings{"Xx"});

  const Strings begin = evidence_of(article, "Upper Volta");
  CHECK(of_kind(begin, "run") == Strings{"begin"});
  CHECK(of_kind(begin, "run_before").empty());
  CHECK(of_kind(begin, "run_after") == Strings{"front"});
  CHECK(of_kind(begin, "inside").empty());

  const Strings end = evidence_of(article, "Volta Front");
  CHECK(of_kind(end, "run") == Strings{"end"});
  CHECK(of_kind(end, "run_before") == Strings{"upper"});
  CHECK(of_kind(end, "run_after").empty());
}

TEST_CASE("A name outside of every run is told so", "[resolve]") {
  const char* names = "type|subtype|name\norganisation|company|eBay\n";
  CHECK(of_kind(evidence_of("he sold it on eBay today", "eBay", names), "run") == Strings{"none"});
}

TEST_CASE("The border of the sentence stands before its first word and behind its last", "[resolve]") {
  const Strings first = evidence_of("Gao fell to them", "Gao");
  CHECK(of_kind(first, "before") == Strings{"<border>"});
  CHECK(of_kind(first, "before2") == Strings{"<border> <border>"});
  CHECK(of_kind(first, "before+first") == Strings{"<border> gao"});
  CHECK(of_kind(first, "shape_before") == Strings{"border"});
  CHECK(of_kind(first, "position") == Strings{"first"});
  CHECK(kind_of_span("position", "Upper Volta fell", "Upper Volta") == Strings{"first", "first,several"});
  CHECK(kind_of_span("position", "So Upper fell", "Upper").empty());
  CHECK(kind_of_span("before2", "they left Gao", "Gao") == Strings{"they left"});
  CHECK(kind_of_span("before2", "left Gao", "Gao") == Strings{"<border> left"});

  const Strings last = evidence_of("they fled to Gao", "Gao");
  CHECK(of_kind(last, "after") == Strings{"<border>"});
  CHECK(of_kind(last, "after2") == Strings{"<border> <border>"});
  CHECK(of_kind(last, "last+after") == Strings{"gao <border>"});
  CHECK(of_kind(last, "shape_after") == Strings{"border"});
}

TEST_CASE("A word like The that begins a sentence counts as a small one", "[resolve]") {
  CHECK(kind_of_span("shape_before", "The Front fell", "Front") == Strings{"x"});
  CHECK(kind_of_span("run_before", "The Front fell", "Front").empty());
  CHECK(kind_of_span("shape_before", "Upper Front fell", "Front") == Strings{"Xx"});
}

TEST_CASE("What is known of the neighbours in a list speaks for a name", "[resolve]") {
  const std::string article = "They saw Mali, Timbo and Gao";
  CHECK(kind_of_span("listed_before", article, "Timbo") == Strings{"country"});
  CHECK(kind_of_span("listed_after", article, "Timbo") == Strings{"city"});
  CHECK(kind_of_span("listed_before", "They saw Mali or Timbo", "Timbo") == Strings{"country"});
  CHECK(kind_of_span("listed_before", "They saw Mali with Timbo", "Timbo").empty());
  CHECK(kind_of_span("listed_after", "They saw Timbo with Mali", "Timbo").empty());
}

TEST_CASE("What is known of the words before and behind speaks for a name", "[resolve]") {
  const Strings keita = evidence_of("He met President Keita there", "Keita");
  CHECK(of_kind(keita, "before_known") == Strings{"title"});
  CHECK(of_kind(keita, "run_before_known") == Strings{"title"});
  CHECK(kind_of_span("first_known", "He met President Keita", "President Keita") == Strings{"title"});
  CHECK(kind_of_span("last_known", "He met Mango Mali", "Mango Mali") == Strings{"country"});
  CHECK(kind_of_span("after_known", "He met Mango Mali", "Mango") == Strings{"country"});
  CHECK(kind_of_span("run_after_known", "He met Mango Mali", "Mango") == Strings{"country"});
  CHECK(kind_of_span("run_after_known", "He met Mango President", "Mango") == Strings{"title"});
}

TEST_CASE("A known name behind the article, and in capitals, counts anew", "[resolve]") {
  const Strings behind = evidence_of("He left the African Union then", "African Union");
  CHECK(of_kind(behind, "known_long") == Strings{"igo"});
  CHECK(of_kind(behind, "known").empty());
  CHECK(of_kind(behind, "behind_the") == Strings{"igo"});
  CHECK(of_kind(behind, "in_capitals").empty());
  CHECK(kind_of_span("behind_the", "He left an African Union", "African Union").empty());
  const Strings shouted = evidence_of("NOW THE AFRICAN UNION MEETS AGAIN", "AFRICAN UNION");
  CHECK(of_kind(shouted, "in_capitals") == Strings{"capitals", "igo"});
  CHECK(of_kind(shouted, "casing") == Strings{"capitals,known"});
}

TEST_CASE("The standing says how known spans lie in each other", "[resolve]") {
  const std::string article = "He left the Bank of Mali then";
  CHECK(kind_of_span("standing", article, "Mali") == Strings{"place,within,one"});
  CHECK(kind_of_span("standing", article, "Bank of Mali") == Strings{"organisation,holding,few"});
  CHECK(kind_of_span("standing", article, "Bank") == Strings{"unknown,within,one"});
  CHECK(kind_of_span("standing", "a Grand Bank of Mali", "Grand Bank of Mali") == Strings{"organisation,holding,many"});
  CHECK(kind_of_span("standing", "a Grand Bank of Mali", "Bank of Mali") == Strings{"organisation,within,holding,few"});
  CHECK(kind_of_span("standing", "a Mali Mining", "Mali Mining") == Strings{"unknown,holding,few"});
}

TEST_CASE("Shapes and lengths of long spans are one", "[resolve]") {
  CHECK(kind_of_span("shape", "a Bank of Upper Niger", "Bank of Upper") == Strings{"Xx|x|Xx"});
  CHECK(kind_of_span("shape", "a Bank of Upper Niger", "Bank of Upper Niger") == Strings{"long"});
  CHECK(kind_of_span("length", "a Red Blue Green Brown Black Gray Bank", "Red Blue Green Brown Black") == Strings{"5"});
  CHECK(kind_of_span("length", "a Red Blue Green Brown Black Gray Bank", "Red Blue Green Brown Black Gray Bank") ==
        Strings{"6"});
}

TEST_CASE("What the article writes elsewhere is evidence", "[resolve]") {
  CHECK(kind_of_span("article", "He ate turkey in Turkey", "Turkey") == Strings{"also_small"});
  CHECK(kind_of_span("article", "The Front (JNIM) is here", "JNIM") == Strings{"acronym", "never_small"});
  CHECK(kind_of_span("article", "He left Gao for Gao", "Gao") == Strings{"never_small", "repeated"});
  CHECK(kind_of_span("article", "He left Upper Volta", "Upper Volta").empty());
}

TEST_CASE("Affixes are cut at whole characters, and the full stop is no part of a word", "[resolve]") {
  const Strings kyiv = evidence_of("they left Київ then", "Київ");
  CHECK(of_kind(kyiv, "first3") == Strings{"к"});
  CHECK(of_kind(kyiv, "last3") == Strings{"в"});
  CHECK(of_kind(kyiv, "last2") == Strings{"в"});
  const Strings city = evidence_of("they left Timbuktu then", "Timbuktu");
  CHECK(of_kind(city, "first3") == Strings{"tim"});
  CHECK(of_kind(city, "last3") == Strings{"ktu"});
  CHECK(of_kind(city, "last2") == Strings{"tu"});
  CHECK(kind_of_span("first", "they saw Gen. Keita", "Gen. Keita") == Strings{"gen"});
  CHECK(kind_of_span("before", "they saw Gen. Keita", "Keita") == Strings{"gen"});
}

TEST_CASE("Every mark has a name of its own", "[resolve]") {
  for (std::size_t i = 0; i < kEvidenceKinds; ++i) {
    const auto kind = static_cast<EvidenceKind>(i);
    if (kind == EvidenceKind::shape) continue;  // more numbers than shapes that come
    std::set<std::string> names;
    std::size_t marks = 0;
    for (std::size_t mark = 0; mark < mark_count(kind); ++mark) {
      const std::string name = mark_name(kind, mark);
      if (name.empty()) continue;  // a bit that is no kind
      names.insert(name);
      ++marks;
    }
    CAPTURE(kEvidenceKindNames[i]);
    CHECK(names.size() == marks);
  }
  CHECK(mark_name(EvidenceKind::known, kUnknown) == "unknown");
  CHECK(mark_name(EvidenceKind::elsewhere, kDecidedNothing) == "nothing");
  CHECK(mark_name(EvidenceKind::within, 0) == "place");
  CHECK(mark_count(EvidenceKind::first) == 0);
  CHECK(mark_count(EvidenceKind::bias) == 1);
}

}  // namespace
}  // namespace gazet::resolve
