// SPDX-License-Identifier: Apache-2.0
//
// The evidence for reading a span as a name: said once, here, for all who need it. Scoring looks its weights up,
// training counts it, explaining writes it out; each is a Sink that these functions feed.
//
// Most evidence depends on one end of the span alone, so a sentence's ends are weighed once and shared by all spans
// that begin or end there. The features are those of semi-Markov models of names (Sarawagi and Cohen 2004,
// https://papers.nips.cc/paper/2648-semi-markov-conditional-random-fields-for-information-extraction).
//
// A Sink has three calls, each with the kind of evidence first:
//   word(kind, unit)           a word, as it is folded, or a sign; kNone stands for the border of the sentence
//   words(kind, unit, unit)    two neighbours
//   affix(kind, unit)          the first or last bytes of a folded word (affix_size)
//   mark(kind, number)         one of the few marks of that kind (mark_name writes it)

#ifndef GAZET_RESOLVE_EVIDENCE_H_
#define GAZET_RESOLVE_EVIDENCE_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "resolve/lattice.h"

namespace gazet::resolve {

enum class EvidenceKind : std::uint8_t {
  // of a word
  first,
  last,
  before,
  after,
  inside,
  has,
  run_before,
  run_first,
  run_after,
  run_last,
  // of a word's affix
  first3,
  last3,
  last2,
  // of two words
  before2,
  after2,
  before_first,
  last_after,
  // of marks
  bias,
  length,
  shape,
  shape_before,
  shape_after,
  known,
  known_long,
  behind_the,
  in_capitals,
  standing,
  first_known,
  last_known,
  before_known,
  after_known,
  run_before_known,
  run_after_known,
  listed_before,
  listed_after,
  position,
  run,
  casing,
  article,
  section,
  true_case,
  opening,
  elsewhere,
  within,
};

// clang-format off
inline constexpr auto kEvidenceKindNames = std::to_array<std::string_view>({
    "first", "last", "before", "after", "inside", "has", "run_before", "run_first", "run_after", "run_last", "first3",
    "last3", "last2", "before2", "after2", "before+first", "last+after", "bias", "length", "shape", "shape_before",
    "shape_after", "known", "known_long", "behind_the", "in_capitals", "standing", "first_known", "last_known",
    "before_known", "after_known", "run_before_known", "run_after_known", "listed_before", "listed_after", "position",
    "run", "casing", "article", "section", "true_case", "opening", "elsewhere", "within",
});
// clang-format on
inline constexpr std::size_t kEvidenceKinds = kEvidenceKindNames.size();
static_assert(static_cast<std::size_t>(EvidenceKind::within) + 1 == kEvidenceKinds);

/// The kinds of one word come first, affixes last among them.
inline constexpr std::size_t kWordKinds = static_cast<std::size_t>(EvidenceKind::before2);

/// Of the kinds that are affixes: how many bytes of the folded word, from its end when negative; 0 for other kinds.
[[nodiscard]] constexpr int affix_size(EvidenceKind kind) {
  if (kind == EvidenceKind::first3) return 3;
  if (kind == EvidenceKind::last3) return -3;
  return kind == EvidenceKind::last2 ? -2 : 0;
}

/// How many marks a kind has; 0 for the kinds of words.
[[nodiscard]] std::size_t mark_count(EvidenceKind kind);

/// A mark as evidence writes it.
[[nodiscard]] std::string mark_name(EvidenceKind kind, std::size_t mark);

/// The mark "unknown" of kind `known`, behind the kinds' bits.
inline constexpr std::size_t kUnknown = kKindCount;

/// Marks of kind `position`: a capital at the beginning of a sentence tells little, unless more words follow.
enum PositionMark : std::uint8_t { kFirst, kFirstOfSeveral };

/// Marks of kind `article`.
enum ArticleMark : std::uint8_t { kAlsoSmall, kNeverSmall, kDefinedAcronym, kRepeated };

/// Marks of kind `casing`: a casing, times whether the gazetteer knows the span.
[[nodiscard]] constexpr std::size_t casing_mark(Casing casing, bool is_known) {
  return static_cast<std::size_t>(casing) * 2 + (is_known ? 1U : 0U);
}

/// Marks of kind `standing`: the classes that the gazetteer knows the span as (a bit each, the last for person), how it
/// lies to other known spans, and its size.
inline constexpr std::size_t kStandings = 16 * 4 * 3;
[[nodiscard]] std::size_t standing_mark(const LatticeSpan& span);

/// Marks of kind `true_case`: of a span's first unit, where a capital is owed to its place: the place, what case was
/// taken to be the word's own and why, and whether the span has several units. Marks of kind `opening`: the same
/// places, with the span's standing, so that a known name counts there by itself.
inline constexpr std::size_t kTrueCases = kCasePlaceNames.size() * kCaseReasonNames.size() * 2;
[[nodiscard]] inline std::size_t true_case_mark(CasePlace place, CaseReason reason, bool is_long) {
  return (static_cast<std::size_t>(place) * kCaseReasonNames.size() + static_cast<std::size_t>(reason)) * 2 +
         (is_long ? 1U : 0U);
}

/// Where the capital of a unit comes from, when the sentence owes it one.
[[nodiscard]] inline CasePlace place_of(const LatticeSentence& sentence, std::uint32_t unit) {
  if (sentence.casing != Casing::normal) {
    return sentence.casing == Casing::title ? CasePlace::title : CasePlace::capitals;
  }
  return unit == sentence.unit_begin ? CasePlace::first : CasePlace::behind_sign;
}

/// What was decided elsewhere in the article. Marks of `elsewhere` (the same words) and of `within` (a word that
/// begins or ends a longer name): a class, or none of them.
inline constexpr std::size_t kDecidedNothing = kNameClasses;

/// What stands for the border of a sentence where evidence speaks of a neighbour.
inline constexpr std::string_view kBorder = "<border>";
[[nodiscard]] std::uint64_t border_hash();

/// The hash of the article "the".
[[nodiscard]] std::uint64_t the_hash();

/// How an article's units stand in evidence, for Sinks; kNone stands for the border of a sentence. One a thread.
class EvidenceWords {
 public:
  explicit EvidenceWords(const Lattice& lattice) : lattice_(lattice), border_hash_(border_hash()) {}

  [[nodiscard]] std::uint64_t hash(std::uint32_t unit) const {
    return unit == kNone ? border_hash_ : lattice_.units[unit].hash;
  }

  /// The number of its word in the vocabulary. Not for a border.
  [[nodiscard]] match::WordNumber number(std::uint32_t unit) const { return lattice_.units[unit].word; }

  /// The folded word, or the sign.
  [[nodiscard]] std::string written(std::uint32_t unit) const;

  /// The first or last bytes of the folded word that make evidence of that kind, cut at whole characters; the whole
  /// word when it is shorter. The view lives until the next call.
  [[nodiscard]] std::string_view affix(EvidenceKind kind, std::uint32_t unit);

 private:
  const Lattice& lattice_;
  std::uint64_t border_hash_;
  std::string folded_;
  std::uint32_t folded_unit_ = kNone;
};

/// The shapes of up to three units, as one number.
[[nodiscard]] std::size_t shape_mark(const Lattice& lattice, const LatticeSpan& span);

inline constexpr std::uint32_t kLongLength = 6;

/// True when the unit is a comma, "and" or "or", which part the names of a list.
[[nodiscard]] bool joins_list(const Lattice& lattice, std::uint32_t unit);

/// The shape of a unit beside a span, in its true case; the last number stands for the border of the sentence.
[[nodiscard]] inline std::size_t shape_of(const Lattice& x, std::uint32_t unit) {
  if (unit == kNone) return match::kShapeNames.size();
  if (is_small(x.true_cases[unit])) return static_cast<std::size_t>(match::Shape::small);
  return static_cast<std::size_t>(x.units[unit].shape);
}

template <typename Sink>
void kinds_evidence(EvidenceKind kind, Kinds kinds, Sink& sink) {
  for_each_kind(kinds, [&](std::size_t bit) { sink.mark(kind, bit); });
}

/// Of the words before a span that begins at `begin`, and of its first word. What more there is when the span has
/// several units comes from long_begin_evidence.
template <typename Sink>
void begin_evidence(const Lattice& x, const LatticeSentence& sentence, std::uint32_t begin, Sink& sink) {
  using enum EvidenceKind;
  const auto at = [&](std::uint32_t back) { return begin >= sentence.unit_begin + back ? begin - back : kNone; };
  const std::uint32_t previous = at(1);
  sink.word(first, begin);
  sink.affix(first3, begin);
  sink.word(before, previous);
  sink.words(before2, at(2), previous);
  sink.words(before_first, previous, begin);
  sink.mark(shape_before, shape_of(x, previous));
  if (previous == kNone) {
    sink.mark(position, kFirst);
    return;
  }
  kinds_evidence(before_known, x.unit_kinds[previous], sink);
  if (joins_list(x, previous) && at(2) != kNone) kinds_evidence(listed_before, x.unit_kinds[at(2)], sink);
  if (const match::Run run = x.run_of[begin]; run.begin < begin && begin < run.end) {
    sink.word(run_before, previous);
    sink.word(run_first, run.begin);
    kinds_evidence(run_before_known, x.unit_kinds[previous], sink);
  }
}

template <typename Sink>
void long_begin_evidence(const Lattice& x, const LatticeSentence& sentence, std::uint32_t begin, Sink& sink) {
  if (begin == sentence.unit_begin) sink.mark(EvidenceKind::position, kFirstOfSeveral);
  kinds_evidence(EvidenceKind::first_known, x.unit_kinds[begin], sink);
}

/// Of the last word of a span that ends before `end`, and of the words behind it.
template <typename Sink>
void end_evidence(const Lattice& x, const LatticeSentence& sentence, std::uint32_t end, Sink& sink) {
  using enum EvidenceKind;
  const auto at = [&](std::uint32_t ahead) { return end + ahead < sentence.unit_end ? end + ahead : kNone; };
  const std::uint32_t last_unit = end - 1;
  const std::uint32_t next = at(0);
  sink.word(last, last_unit);
  sink.affix(last3, last_unit);
  sink.affix(last2, last_unit);
  sink.word(after, next);
  sink.words(after2, next, at(1));
  sink.words(last_after, last_unit, next);
  sink.mark(shape_after, shape_of(x, next));
  if (next == kNone) return;
  kinds_evidence(after_known, x.unit_kinds[next], sink);
  if (joins_list(x, next) && at(1) != kNone) kinds_evidence(listed_after, x.unit_kinds[at(1)], sink);
  if (const match::Run run = x.run_of[last_unit]; run.begin < end && end < run.end) {
    sink.word(run_after, next);
    sink.word(run_last, run.end - 1);
    kinds_evidence(run_after_known, x.unit_kinds[next], sink);
  }
}

template <typename Sink>
void long_end_evidence(const Lattice& x, std::uint32_t end, Sink& sink) {
  kinds_evidence(EvidenceKind::last_known, x.unit_kinds[end - 1], sink);
}

/// Of one unit anywhere in a span of several, and of one that neither begins nor ends it.
template <typename Sink>
void member_evidence(std::uint32_t unit, Sink& sink) {
  sink.word(EvidenceKind::has, unit);
}
template <typename Sink>
void inner_evidence(std::uint32_t unit, Sink& sink) {
  sink.word(EvidenceKind::inside, unit);
}

/// Of the span as a whole.
template <typename Sink>
void whole_evidence(const Lattice& x, const LatticeSentence& sentence, const LatticeSpan& span, Sink& sink) {
  using enum EvidenceKind;
  const std::uint32_t size = span.end - span.begin;
  const bool is_known = (span.kinds & kAllNames) != 0;
  sink.mark(bias, 0);
  sink.mark(length, std::min(size, kLongLength));
  sink.mark(shape, shape_mark(x, span));
  kinds_evidence(size == 1 ? known : known_long, span.kinds, sink);
  if (!is_known) sink.mark(known, kUnknown);
  // Countries, waters and organisations may have the article, hardly a town.
  if (span.begin > sentence.unit_begin && x.units[span.begin - 1].hash == the_hash()) {
    kinds_evidence(behind_the, span.kinds, sink);
  }
  if (sentence.casing == Casing::capitals) kinds_evidence(in_capitals, span.kinds, sink);
  sink.mark(standing, standing_mark(span));
  if (const CaseReason reason = x.true_cases[span.begin]; reason != CaseReason::as_written) {
    const CasePlace place = place_of(sentence, span.begin);
    sink.mark(true_case, true_case_mark(place, reason, size > 1));
    sink.mark(opening, static_cast<std::size_t>(place) * kStandings + standing_mark(span));
  }
  const match::Run found = x.run_of[span.begin];
  sink.mark(run, found.end == 0 ? 4U : (found.begin == span.begin ? 2U : 0U) + (found.end == span.end ? 1U : 0U));
  sink.mark(casing, casing_mark(sentence.casing, is_known));
  sink.mark(section, static_cast<std::size_t>(sentence.section));
  if (size == 1) sink.mark(article, span.also_small ? kAlsoSmall : kNeverSmall);
  if (span.in_brackets) sink.mark(article, kDefinedAcronym);
  if (span.repeated) sink.mark(article, kRepeated);
}

/// All evidence of a span but what was decided elsewhere.
template <typename Sink>
void all_evidence(const Lattice& x, const LatticeSentence& sentence, const LatticeSpan& span, Sink& sink) {
  whole_evidence(x, sentence, span, sink);
  begin_evidence(x, sentence, span.begin, sink);
  end_evidence(x, sentence, span.end, sink);
  if (span.end - span.begin == 1) return;
  long_begin_evidence(x, sentence, span.begin, sink);
  long_end_evidence(x, span.end, sink);
  for (std::uint32_t i = span.begin; i < span.end; ++i) member_evidence(i, sink);
  for (std::uint32_t i = span.begin + 1; i + 1 < span.end; ++i) inner_evidence(i, sink);
}

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_EVIDENCE_H_
