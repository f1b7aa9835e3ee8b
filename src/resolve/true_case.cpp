// SPDX-License-Identifier: Apache-2.0

#include "resolve/true_case.h"

#include <algorithm>

namespace gazet::resolve {
namespace {

constexpr Kinds kOrdinary = Kinds{1} << *subtype_number(Type::cue, "ordinary_word");

constexpr std::uint32_t kNumbers = match::shape_set(match::Shape::digit, match::Shape::number);

/// Acronyms that no list has are rarely longer, in bytes.
constexpr std::uint32_t kLongestAcronym = 4;

constexpr std::size_t kFilterWords = 64;

/// A sign behind which a sentence begins: a quotation mark that opens, a colon, a bullet, a dash between spaces.
bool opens(const Lattice& lattice, std::uint32_t sign, std::uint32_t next) {
  const match::Unit& unit = lattice.units[sign];
  if (unit.is_word()) return false;
  const std::string_view written = lattice.text.substr(unit.begin, unit.end - unit.begin);
  const bool touches = unit.end == lattice.units[next].begin;
  if (written == ":" || written == "\u2022" || written == "\u00B7") return !touches;
  const std::string_view plain = match::plain_sign(written);
  const bool is_behind_space = unit.begin == 0 || static_cast<unsigned char>(lattice.text[unit.begin - 1]) <= ' ' ||
                               lattice.text[unit.begin - 1] == '(';
  return (plain == "\"" || plain == "'") && touches && is_behind_space;
}

/// Calls `visit(unit)` for the words of the sentence whose capital is owed to their place.
template <typename Visit>
void for_each_owed(const Lattice& lattice, const LatticeSentence& sentence, Visit&& visit) {
  bool is_beginning = true;
  for (std::uint32_t i = sentence.unit_begin; i < sentence.unit_end; ++i) {
    const match::Unit& unit = lattice.units[i];
    if (unit.is_word() && unit.is_capital &&
        (is_beginning || sentence.casing != Casing::normal || opens(lattice, i - 1, i))) {
      visit(i);
    }
    is_beginning = is_beginning && (!unit.is_word() || match::is_one_of(unit.shape, kNumbers));
  }
}

/// What a name of a list must be known as to be believed, by what else is known of the case of its first word.
Kinds believed_kinds(CaseReason reason, bool is_one_word, bool is_acronym) {
  if (!is_one_word) return kAllNames;
  if (reason == CaseReason::function_word) return 0;
  if (reason == CaseReason::small_in_article && !is_acronym) return 0;
  return is_small(reason) ? kAllNames & ~kNameKinds[3] & ~kVillage : kAllNames;
}

}  // namespace

void TrueCaser::read(const match::Candidates& candidates, Lattice& lattice) {
  words_.clear();
  asked_.assign(kFilterWords, 0);
  next_ = 0;
  lattice.true_cases.assign(lattice.units.size(), CaseReason::as_written);
  for (const LatticeSentence& sentence : lattice.sentences) ask(lattice, sentence);
  for (const LatticeSentence& sentence : lattice.sentences) {
    if (sentence.casing == Casing::normal) count(lattice, sentence);
  }
  for (const LatticeSentence& sentence : lattice.sentences) decide(candidates, lattice, sentence);
}

void TrueCaser::add_asked(std::uint64_t hash) {
  words_.number(hash);
  asked_[hash / 64 % kFilterWords] |= std::uint64_t{1} << (hash % 64);
}

void TrueCaser::ask(const Lattice& lattice, const LatticeSentence& sentence) {
  for_each_owed(lattice, sentence, [&](std::uint32_t i) { add_asked(lattice.units[i].hash); });
}

void TrueCaser::count(const Lattice& lattice, const LatticeSentence& sentence) {
  for (std::uint32_t i = sentence.unit_begin; i < sentence.unit_end; ++i) {
    const match::Unit& unit = lattice.units[i];
    if ((asked_[unit.hash / 64 % kFilterWords] >> (unit.hash % 64) & 1U) == 0) continue;
    Written* written = words_.find(unit.hash);
    if (written == nullptr) continue;
    written->small += unit.shape == match::Shape::small ? 1 : 0;
    // A capital counts behind a small word: what stands in a run of them may be part of a longer name.
    const bool is_behind_small = i > sentence.unit_begin && lattice.units[i - 1].shape == match::Shape::small;
    written->capital += unit.is_capital && is_behind_small ? 1 : 0;
    written->all_capitals =
        written->all_capitals || (unit.is_all_capitals() && unit.shape != match::Shape::one_capital);
  }
}

CaseReason TrueCaser::reason_of(const Lattice& lattice, std::uint32_t unit) const {
  const Kinds kinds = lattice.unit_kinds[unit];
  if ((kinds & kSentenceStart) != 0) return CaseReason::function_word;
  const Written* written = words_.find(lattice.units[unit].hash);
  if (written != nullptr && written->small > written->capital) return CaseReason::small_in_article;
  if (written != nullptr && written->capital > 0) return CaseReason::capital_in_article;
  return (kinds & kOrdinary) != 0 ? CaseReason::ordinary_word : CaseReason::unknown_word;
}

/// The longest name of a list that begins with the unit, and is to be believed to be one here: one word that may be an
/// ordinary one is a name only when no row calls it common and it is no small town.
TrueCaser::Known TrueCaser::known_at(const match::Candidates& candidates, const Lattice& lattice,
                                     const LatticeSentence& sentence, std::uint32_t unit) {
  const match::Unit& first = lattice.units[unit];
  while (next_ < candidates.all.size() && candidates.all[next_].span.begin < first.begin) ++next_;
  const CaseReason reason = reason_of(lattice, unit);
  for (std::size_t i = next_; i < candidates.all.size() && candidates.all[i].span.begin < first.end; ++i) {
    const match::Candidate& candidate = candidates.all[i];
    if (candidate.method == Method::pattern) continue;
    Known known{unit + 1, false};
    while (known.end < sentence.unit_end && lattice.units[known.end].begin < candidate.span.end) ++known.end;
    Kinds kinds = 0;
    for (const match::Reading& reading : candidates.readings_of(candidate)) {
      kinds |= reading.common ? 0 : kind_of(reading.subtype, reading.population);
      known.is_acronym = known.is_acronym || (first.is_all_capitals() && !reading.capitals);
    }
    if ((kinds & believed_kinds(reason, known.end == unit + 1, known.is_acronym)) != 0) return known;
  }
  return {};
}

void TrueCaser::decide(const match::Candidates& candidates, Lattice& lattice, const LatticeSentence& sentence) {
  Known known;
  for_each_owed(lattice, sentence, [&](std::uint32_t i) {
    if (i >= known.end) known = known_at(candidates, lattice, sentence, i);
    const bool is_known = i < known.end;
    const CaseReason reason = is_known ? CaseReason::known_name : reason_of(lattice, i);
    lattice.true_cases[i] = reason;
    match::Unit& unit = lattice.units[i];
    if (sentence.casing == Casing::normal) return;
    if (is_small(reason)) {
      unit.shape = match::Shape::small;
      unit.is_capital = false;
    } else if (sentence.casing == Casing::capitals && unit.shape == match::Shape::capitals &&
               !is_acronym(unit, is_known, known.is_acronym)) {
      unit.shape = match::Shape::capitalised;
    }
  });
}

/// A word of a line in capitals that would stay in capitals elsewhere.
bool TrueCaser::is_acronym(const match::Unit& unit, bool is_known, bool is_known_acronym) const {
  if (is_known) return is_known_acronym;
  const Written* written = words_.find(unit.hash);
  return (written != nullptr && written->all_capitals) || unit.end - unit.begin <= kLongestAcronym;
}

}  // namespace gazet::resolve
