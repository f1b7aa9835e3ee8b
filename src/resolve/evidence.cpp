// SPDX-License-Identifier: Apache-2.0

#include "resolve/evidence.h"

#include "text/fold.h"
#include "text/utf8.h"

namespace gazet::resolve {
namespace {

constexpr std::size_t kShapes = match::kShapeNames.size();
constexpr std::size_t kShapeDigit = kShapes + 1;  ///< base of shape numbers: 0 stands for no unit
constexpr std::uint32_t kLongestShape = 3;

constexpr std::array<std::string_view, 5> kRunNames = {"inside", "end", "begin", "whole", "none"};
constexpr std::array<std::string_view, 4> kArticleNames = {"also_small", "never_small", "acronym", "repeated"};

std::string shape_name(std::size_t mark) {
  if (mark == 0) return "long";
  std::string name;
  for (; mark != 0; mark /= kShapeDigit) {
    const std::size_t digit = mark % kShapeDigit;
    if (!name.empty()) name.insert(0, "|");
    name.insert(0, digit == 0 ? "-" : match::kShapeNames[digit - 1]);
  }
  return name;
}

/// A unit's folded form: a sign as it is.
void append_folded(const Lattice& lattice, std::uint32_t unit, std::string& folded) {
  const match::Unit& it = lattice.units[unit];
  const std::string_view written = lattice.text.substr(it.begin, it.end - it.begin);
  if (it.is_word()) {
    // The full stop of "Gov." belongs to the unit, not to the word.
    lattice.folder->fold(written.ends_with('.') ? written.substr(0, written.size() - 1) : written, folded);
  } else {
    folded += match::plain_sign(written);
  }
}

/// A standing's number: the classes, then how the span lies, then its size.
constexpr std::array<std::string_view, 4> kLieNames = {"", ",within", ",holding", ",within,holding"};
constexpr std::array<std::string_view, 3> kSizeNames = {",one", ",few", ",many"};
constexpr std::size_t kNamedClasses = static_cast<std::size_t>(NameClass::other);
static_assert(kStandings == (1U << kNamedClasses) * kLieNames.size() * kSizeNames.size());

std::string standing_name(std::size_t mark) {
  const std::size_t classes = mark / kSizeNames.size() / kLieNames.size();
  std::string name;
  for (std::size_t i = 0; i < kNamedClasses; ++i) {
    if ((classes >> i & 1U) != 0) name.append(name.empty() ? "" : "+").append(kNameClassNames[i]);
  }
  if (name.empty()) name = "unknown";
  name += kLieNames[mark / kSizeNames.size() % kLieNames.size()];
  return name.append(kSizeNames[mark % kSizeNames.size()]);
}

std::string true_case_name(std::size_t mark) {
  const std::size_t reasons = kCaseReasonNames.size();
  std::string name(kCasePlaceNames[mark / 2 / reasons]);
  name.append(",").append(kCaseReasonNames[mark / 2 % reasons]);
  return name.append(mark % 2 == 1 ? ",several" : ",one");
}

}  // namespace

std::size_t standing_mark(const LatticeSpan& span) {
  constexpr std::uint32_t kFew = 3;
  std::size_t classes = 0;
  for (std::size_t i = 0; i < kNameKinds.size(); ++i) {
    if ((span.kinds & kNameKinds[i]) != 0) classes |= std::size_t{1} << i;
  }
  const std::size_t lie = (span.within_known ? 1U : 0U) + (span.holds_known ? 2U : 0U);
  const std::uint32_t units = span.end - span.begin;
  const std::size_t size = units == 1 ? 0 : (units <= kFew ? 1 : 2);
  return (classes * kLieNames.size() + lie) * kSizeNames.size() + size;
}

std::size_t mark_count(EvidenceKind kind) {
  using enum EvidenceKind;
  switch (kind) {
    case bias:
      return 1;
    case position:
      return 2;
    case length:
      return kLongLength + 1;
    case shape:
      return kShapeDigit * kShapeDigit * kShapeDigit;
    case shape_before:
    case shape_after:
      return kShapes + 1;
    case known:
    case known_long:
    case behind_the:
    case in_capitals:
    case first_known:
    case last_known:
    case before_known:
    case after_known:
    case run_before_known:
    case run_after_known:
    case listed_before:
    case listed_after:
      return kKindCount + 1;
    case standing:
      return kStandings;
    case run:
      return kRunNames.size();
    case casing:
      return 2 * kCasingNames.size();
    case article:
      return kArticleNames.size();
    case section:
      return kSectionNames.size();
    case true_case:
      return kTrueCases;
    case opening:
      return kCasePlaceNames.size() * kStandings;
    case elsewhere:
    case within:
      return kDecidedNothing + 1;
    default:
      return 0;
  }
}

std::string mark_name(EvidenceKind kind, std::size_t mark) {
  using enum EvidenceKind;
  switch (kind) {
    case bias:
      return "all";
    case position:
      return mark == kFirst ? "first" : "first,several";
    case length:
      return std::to_string(mark);
    case shape:
      return shape_name(mark);
    case shape_before:
    case shape_after:
      return std::string(mark < kShapes ? match::kShapeNames[mark] : "border");
    case standing:
      return standing_name(mark);
    case run:
      return std::string(kRunNames[mark]);
    case casing:
      return std::string(kCasingNames[mark / 2]) + (mark % 2 == 1 ? ",known" : ",unknown");
    case article:
      return std::string(kArticleNames[mark]);
    case section:
      return std::string(kSectionNames[mark]);
    case true_case:
      return true_case_name(mark);
    case opening:
      return std::string(kCasePlaceNames[mark / kStandings]) + "," + standing_name(mark % kStandings);
    case elsewhere:
    case within:
      return std::string(mark < kNameClasses ? kNameClassNames[mark] : "nothing");
    default:
      return std::string(mark == kUnknown ? "unknown" : kind_name(mark));
  }
}

std::uint64_t the_hash() {
  static const std::uint64_t kHash = text::hash_folded("the");
  return kHash;
}

std::uint64_t border_hash() {
  static const std::uint64_t kHash = text::hash_folded(kBorder);
  return kHash;
}

std::string EvidenceWords::written(std::uint32_t unit) const {
  std::string folded(unit == kNone ? kBorder : std::string_view());
  if (unit != kNone) append_folded(lattice_, unit, folded);
  return folded;
}

std::string_view EvidenceWords::affix(EvidenceKind kind, std::uint32_t unit) {
  const int size = affix_size(kind);
  if (folded_unit_ != unit) {
    folded_.clear();
    append_folded(lattice_, unit, folded_);
    folded_unit_ = unit;
  }
  const std::string_view word = folded_;
  const auto bytes = static_cast<std::size_t>(size < 0 ? -size : size);
  if (word.size() <= bytes) return word;
  if (size > 0) {
    std::size_t end = bytes;
    while (end > 0 && text::is_continuation(word[end])) --end;
    return word.substr(0, end);
  }
  std::size_t begin = word.size() - bytes;
  while (begin < word.size() && text::is_continuation(word[begin])) ++begin;
  return word.substr(begin);
}

std::size_t shape_mark(const Lattice& lattice, const LatticeSpan& span) {
  if (span.end - span.begin > kLongestShape) return 0;
  std::size_t mark = 0;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    mark = mark * kShapeDigit + static_cast<std::size_t>(lattice.units[i].shape) + 1;
  }
  return mark;
}

bool joins_list(const Lattice& lattice, std::uint32_t unit) {
  static const std::uint64_t kAndHash = text::hash_folded("and");
  static const std::uint64_t kOrHash = text::hash_folded("or");
  const match::Unit& joint = lattice.units[unit];
  return lattice.text[joint.begin] == ',' || joint.hash == kAndHash || joint.hash == kOrHash;
}

}  // namespace gazet::resolve
