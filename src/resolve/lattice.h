// SPDX-License-Identifier: Apache-2.0
//
// All that might be read in an article, laid out for deciding: the units of its sentences, what the gazetteer knows
// them as, and every span that may be a name: those that names and patterns found and the sub-spans of capitalised
// runs. The decision itself is in best_path.h, the evidence in evidence.h.

#ifndef GAZET_RESOLVE_LATTICE_H_
#define GAZET_RESOLVE_LATTICE_H_

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "gazet/extraction.h"
#include "gazet/span.h"
#include "match/candidate.h"
#include "match/matcher.h"
#include "match/runs.h"
#include "match/unit.h"
#include "match/vocabulary.h"
#include "resolve/case_reason.h"
#include "resolve/hash_map.h"
#include "resolve/kinds.h"

namespace gazet::resolve {

inline constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// The longest sub-span of a run that is looked at, in units. Names of the gazetteer may be longer.
inline constexpr std::uint32_t kLongestSpan = 9;

/// How the letters of a sentence are written, which tells what a capital is worth in it.
enum class Casing : std::uint8_t { normal, title, capitals };
inline constexpr std::array<std::string_view, 3> kCasingNames = {"normal", "title", "capitals"};

/// A span of units that may be a name.
struct LatticeSpan {
  std::uint32_t begin = 0;  ///< units of the article
  std::uint32_t end = 0;
  Kinds kinds = 0;                  ///< what the gazetteer knows the whole span as
  std::uint32_t candidate = kNone;  ///< the match::Candidate of the same span, if any
  std::uint32_t name = 0;           ///< number of its folded words among those of the article's spans
  bool also_small = false;          ///< one word that the article also writes with a small letter
  bool in_brackets = false;         ///< the article gives it in brackets somewhere, as acronyms are defined
  bool repeated = false;
  bool within_known = false;  ///< a longer span that the gazetteer knows holds it
  bool holds_known = false;   ///< it holds a shorter one
};

struct LatticeSentence {
  std::uint32_t unit_begin = 0;
  std::uint32_t unit_end = 0;
  std::uint32_t span_begin = 0;
  std::uint32_t span_end = 0;
  Section section = Section::body;
  Casing casing = Casing::normal;
};

/// Spans that overlap, each at least one of the others, so that nothing in it bears on what is chosen elsewhere.
struct Cluster {
  std::uint32_t unit_begin = 0;
  std::uint32_t unit_end = 0;
  std::uint32_t span_begin = 0;
  std::uint32_t span_end = 0;
  std::uint32_t sentence = 0;
};

/// One article. Looks at the text and the folder, whose owners outlive it.
struct Lattice {
  std::string_view text;
  const text::Folder* folder = nullptr;
  std::vector<match::Unit> units;
  std::vector<Kinds> unit_kinds;       ///< of each unit alone, cues included
  std::vector<CaseReason> true_cases;  ///< of each unit
  std::vector<match::Run> run_of;      ///< of each unit, its run; empty outside runs
  std::vector<LatticeSpan> spans;      ///< of each sentence by begin
  std::vector<LatticeSentence> sentences;
  std::vector<Cluster> clusters;  ///< of all spans, in text order
  std::uint32_t name_count = 0;   ///< of different folded words

  /// Where the span stands in the text.
  [[nodiscard]] Span bytes_of(const LatticeSpan& span) const {
    return {units[span.begin].begin, units[span.end - 1].end};
  }
  [[nodiscard]] std::string_view text_of(const LatticeSpan& span) const {
    const Span bytes = bytes_of(span);
    return text.substr(bytes.begin, bytes.size());
  }
  /// The spans of a sentence or a cluster.
  template <typename Part>
  [[nodiscard]] std::span<const LatticeSpan> spans_of(const Part& part) const {
    return std::span(spans).subspan(part.span_begin, part.span_end - part.span_begin);
  }
};

class TrueCaser;

/// Lays out articles, one after the other. Holds buffers: one a thread. The matcher outlives it.
class LatticeBuilder {
 public:
  explicit LatticeBuilder(const match::Matcher& matcher);
  LatticeBuilder(LatticeBuilder&&) noexcept;
  LatticeBuilder& operator=(LatticeBuilder&&) = delete;
  ~LatticeBuilder();

  /// Spans are sought in the candidates and in all text but `silent`, stretches by begin in which nothing is a name.
  /// `vocabulary` is that of the candidates.
  [[nodiscard]] Lattice build(const match::TokenizedText& text, const match::Candidates& candidates,
                              match::Vocabulary& vocabulary, std::span<const SectionSpan> sections,
                              std::span<const Span> silent);

 private:
  class Run;

  /// What the whole article tells about words that may be a name.
  struct NameFacts {
    std::uint32_t spans = 0;
    bool also_small = false;
    bool in_brackets = false;
  };

  struct Buffers {
    HashMap<NameFacts> names;
    std::vector<std::uint64_t> one_word;  ///< a bit for each hash of a word that is a span, and for some others
    std::vector<match::Run> runs;
    std::vector<std::uint32_t> text_ends;  ///< of each sentence
  };

  const match::Matcher& matcher_;
  Buffers buffers_;
  std::unique_ptr<TrueCaser> true_caser_;
};

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_LATTICE_H_
