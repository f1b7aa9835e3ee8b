// SPDX-License-Identifier: Apache-2.0

#include "resolve/true_case.h"

#include <string_view>

#include "resolve/weighed.h"
#include "support/catch.h"

namespace gazet::resolve {
namespace {

constexpr const char* kNames =
    "type|subtype|name|policy\n"
    "place|country|Mali|\n"
    "organisation|government|Kremlin|\n"
    "organisation|igo|African Union|\n"
    "cue|ordinary_word|amid|any-case\n"
    "cue|ordinary_word|silence|any-case\n"
    "cue|ordinary_word|union|any-case\n"
    "cue|ordinary_word|leaves|any-case\n"
    "cue|sentence_start|the|any-case\n";

CaseReason reason_of(const Lattice& lattice, std::string_view word) {
  for (std::size_t i = 0; i < lattice.units.size(); ++i) {
    if (lattice.text.substr(lattice.units[i].begin).starts_with(word)) return lattice.true_cases[i];
  }
  FAIL("no such word: " << word);
  return CaseReason::as_written;
}

bool has_span(const Lattice& lattice, std::string_view text) {
  for (const LatticeSpan& span : lattice.spans) {
    if (lattice.text_of(span) == text) return true;
  }
  return false;
}

TEST_CASE("Behind an ordinary first word another run begins, and both are candidates", "[resolve]") {
  const tests::Laid laid(kNames, "Amid Kremlin silence they left.");
  CHECK(reason_of(laid.lattice, "Amid") == CaseReason::ordinary_word);
  CHECK(reason_of(laid.lattice, "Kremlin") == CaseReason::as_written);
  CHECK(has_span(laid.lattice, "Kremlin"));
  CHECK(has_span(laid.lattice, "Amid Kremlin"));
  CHECK(laid.lattice.run_of[1].begin == 1);
}

TEST_CASE("A headline is read as a sentence", "[resolve]") {
  const tests::Laid laid(kNames, "Amid Kremlin Silence African Union Leaves Mali");
  CHECK(reason_of(laid.lattice, "Silence") == CaseReason::ordinary_word);
  CHECK(reason_of(laid.lattice, "Kremlin") == CaseReason::known_name);
  CHECK(reason_of(laid.lattice, "Union") == CaseReason::known_name);
  CHECK(reason_of(laid.lattice, "Leaves") == CaseReason::ordinary_word);
  CHECK(has_span(laid.lattice, "African Union"));
  CHECK_FALSE(has_span(laid.lattice, "Kremlin Silence"));
}

TEST_CASE("The article's own writing decides before the language's", "[resolve]") {
  const tests::Laid laid(kNames, "Zorb came. They saw a zorb.");
  CHECK(reason_of(laid.lattice, "Zorb") == CaseReason::small_in_article);
  const tests::Laid other(kNames, "Silence fell. He then met Silence.");
  CHECK(reason_of(other.lattice, "Silence") == CaseReason::capital_in_article);
}

TEST_CASE("The first words of sentences are small, names are not", "[resolve]") {
  const tests::Laid laid(kNames, "The rain fell. \"Mali is far.\" Zorb left.");
  CHECK(reason_of(laid.lattice, "The") == CaseReason::function_word);
  CHECK(reason_of(laid.lattice, "Mali") == CaseReason::known_name);
  CHECK(reason_of(laid.lattice, "Zorb") == CaseReason::unknown_word);
  CHECK_FALSE(has_span(laid.lattice, "The"));
}

}  // namespace
}  // namespace gazet::resolve
