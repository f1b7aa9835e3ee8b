// SPDX-License-Identifier: Apache-2.0

#include "resolve/lattice.h"

#include <algorithm>

#include "gazetteer/name_table.h"
#include "resolve/support.h"
#include "resolve/true_case.h"

namespace gazet::resolve {
namespace {

/// From this share of words in capitals on a sentence is in capitals; from this share of capitalised words on it is a
/// headline in title case. A sentence full of names has a verb in small letters ("Nigerian President Bola Tinubu
/// travelled to Abuja"), a headline only words like "after".
constexpr std::uint32_t kCapitalsTenths = 7;
constexpr std::uint32_t kTitleTenths = 9;
constexpr std::uint32_t kLeastTitleWords = 4;

Casing casing_of(std::span<const match::Unit> units, const match::Vocabulary& vocabulary) {
  std::uint32_t words = 0;
  std::uint32_t capital = 0;
  std::uint32_t all_capitals = 0;
  constexpr std::uint32_t kCaseless = match::shape_set(match::Shape::sign, match::Shape::digit, match::Shape::number);
  for (const match::Unit& unit : units) {
    // Words of up to three letters, and others like "after", stay small in titles, so they do not count. Sums instead
    // of tests, because capitals come at random and a branch would be mispredicted.
    const std::uint32_t is_capital = unit.is_capital ? 1 : 0;
    const bool is_start = (vocabulary[unit.word].cues & kSentenceStart) != 0;
    const std::uint32_t is_long = unit.end - unit.begin > 3 && !is_start ? 1 : 0;
    const std::uint32_t counts = (match::is_one_of(unit.shape, kCaseless) ? 0U : 1U) & (is_capital | is_long);
    words += counts;
    capital += counts & is_capital;
    all_capitals += counts & (unit.is_all_capitals() ? 1U : 0U);
  }
  if (words < kLeastTitleWords) return Casing::normal;
  if (all_capitals * 10 >= words * kCapitalsTenths) return Casing::capitals;
  return capital * 10 >= words * kTitleTenths ? Casing::title : Casing::normal;
}

}  // namespace

/// One pass over one article.
class LatticeBuilder::Run {
 public:
  Run(const match::Matcher& matcher, const match::TokenizedText& text, const match::Candidates& candidates,
      match::Vocabulary& vocabulary, std::span<const SectionSpan> sections, std::span<const Span> silent,
      Buffers& buffers, TrueCaser& true_caser)
      : matcher_(matcher),
        text_(text),
        candidates_(candidates),
        vocabulary_(vocabulary),
        sections_(sections),
        silent_(silent),
        buffers_(buffers),
        true_caser_(true_caser) {
    buffers_.names.clear();
    buffers_.text_ends.clear();
  }

  Lattice build() {
    lattice_.text = text_.text;
    lattice_.folder = &matcher_.folder();
    reserve();
    std::uint32_t begin = 0;
    for (const std::uint32_t end : text_.sentence_ends) {
      if (is_inside_name(end)) continue;  // a line end within a name ends no sentence
      add_sentence(begin, end);
      begin = end;
    }
    true_caser_.read(candidates_, lattice_);
    for (std::uint32_t i = 0; i < lattice_.sentences.size(); ++i) add_spans_of(i);
    lattice_.name_count = static_cast<std::uint32_t>(buffers_.names.size());
    mark_words_of_the_article();
    return std::move(lattice_);
  }

 private:
  /// Room for what most articles have: about as many signs as sentences and commas, and two spans a candidate.
  void reserve() {
    const std::size_t units = text_.tokens.size() + text_.tokens.size() / 4 + text_.sentence_ends.size();
    lattice_.units.reserve(units);
    lattice_.unit_kinds.reserve(units);
    lattice_.run_of.reserve(units);
    lattice_.spans.reserve(candidates_.all.size() * 2 + text_.sentence_ends.size());
    lattice_.sentences.reserve(text_.sentence_ends.size());
    lattice_.clusters.reserve(candidates_.all.size());
  }

  [[nodiscard]] bool is_inside_name(std::uint32_t offset) {
    while (crossing_ < candidates_.all.size() && candidates_.all[crossing_].span.begin < offset) {
      furthest_ = std::max(furthest_, candidates_.all[crossing_].span.end);
      ++crossing_;
    }
    return furthest_ > offset;
  }

  void add_sentence(std::uint32_t begin, std::uint32_t end) {
    const std::size_t first_token = token_;
    while (token_ < text_.tokens.size() && text_.tokens[token_].begin < end) ++token_;
    LatticeSentence sentence;
    sentence.unit_begin = static_cast<std::uint32_t>(lattice_.units.size());
    const match::Stretch stretch{begin, end, text_.tokens.subspan(first_token, token_ - first_token),
                                 std::span(candidates_.words).subspan(first_token, token_ - first_token)};
    match::append_units(text_.text, stretch, vocabulary_, lattice_.units);
    sentence.unit_end = static_cast<std::uint32_t>(lattice_.units.size());
    const auto units = std::span(lattice_.units).subspan(sentence.unit_begin);
    sentence.casing = casing_of(units, vocabulary_);
    while (section_ < sections_.size() && sections_[section_].span.end <= begin) ++section_;
    if (section_ < sections_.size()) sentence.section = sections_[section_].section;
    lattice_.unit_kinds.resize(lattice_.units.size());
    for (std::size_t i = sentence.unit_begin; i < sentence.unit_end; ++i) {
      lattice_.unit_kinds[i] = vocabulary_[lattice_.units[i].word].cues;
    }
    lattice_.sentences.push_back(sentence);
    buffers_.text_ends.push_back(end);
  }

  /// When all true cases are known.
  void add_spans_of(std::uint32_t number) {
    LatticeSentence& sentence = lattice_.sentences[number];
    add_runs(sentence);
    if (sentence.casing == Casing::normal) part_runs(sentence);
    sentence.span_begin = static_cast<std::uint32_t>(lattice_.spans.size());
    add_spans(sentence, buffers_.text_ends[number]);
    sentence.span_end = static_cast<std::uint32_t>(lattice_.spans.size());
    add_clusters(sentence, number);
  }

  void add_runs(const LatticeSentence& sentence) {
    buffers_.runs.clear();
    const auto units = std::span(lattice_.units).subspan(sentence.unit_begin, sentence.unit_end - sentence.unit_begin);
    match::append_runs(lattice_.text, units, sentence.unit_begin, buffers_.runs);
    lattice_.run_of.resize(lattice_.units.size());
    for (const match::Run& run : buffers_.runs) {
      std::fill(lattice_.run_of.begin() + run.begin, lattice_.run_of.begin() + run.end, run);
    }
  }

  /// "Former Taliban commanders", "The Bank of England": behind a small word that only its place makes a capital
  /// another run begins. A name may hold an ordinary word all the same ("Supreme Court"), so its own run stays whole.
  void part_runs(const LatticeSentence& sentence) {
    for (std::uint32_t i = sentence.unit_begin; i < sentence.unit_end; ++i) {
      const CaseReason reason = lattice_.true_cases[i];
      const match::Run whole = lattice_.run_of[i];
      if (!is_small(reason) || whole.end == 0 || whole.begin != i) continue;
      match::Run rest{i + 1, whole.end};
      while (rest.begin < rest.end && !lattice_.units[rest.begin].is_capital) lattice_.run_of[rest.begin++] = {};
      if (reason == CaseReason::function_word) lattice_.run_of[i] = {i, i + 1};
      std::fill(lattice_.run_of.begin() + rest.begin, lattice_.run_of.begin() + rest.end, rest);
    }
  }

  /// Spans that begin at each unit in turn: the gazetteer's, which come by begin, and those of the unit's run.
  void add_spans(const LatticeSentence& sentence, std::uint32_t text_end) {
    for (std::uint32_t begin = sentence.unit_begin; begin < sentence.unit_end; ++begin) {
      const std::size_t first = lattice_.spans.size();
      const match::Unit& unit = lattice_.units[begin];
      while (next_ < candidates_.all.size() && candidates_.all[next_].span.begin < unit.begin) ++next_;
      for (; next_ < candidates_.all.size() && candidates_.all[next_].span.begin < unit.end; ++next_) {
        add_known(sentence, begin, first, next_);
      }
      // The capital of "The" at the beginning of a sentence tells nothing.
      if (lattice_.true_cases[begin] != CaseReason::function_word) add_run_spans(begin, first);
      for (std::size_t i = first; i < lattice_.spans.size(); ++i) {
        LatticeSpan& span = lattice_.spans[i];
        if (span.end == begin + 1) lattice_.unit_kinds[begin] |= span.kinds;
      }
    }
    while (next_ < candidates_.all.size() && candidates_.all[next_].span.begin < text_end) ++next_;
  }

  /// `first` is the first span that begins at `begin`.
  void add_known(const LatticeSentence& sentence, std::uint32_t begin, std::size_t first, std::size_t number) {
    if (joins_two_names(text_, candidates_, number)) return;
    const match::Candidate& candidate = candidates_.all[number];
    std::uint32_t end = begin + 1;
    while (end < sentence.unit_end && lattice_.units[end].begin < candidate.span.end) ++end;
    const Kinds kinds = kinds_of(candidate, is_abbreviation(sentence, begin, end));
    if (kinds == 0) return;
    const auto same = std::find_if(lattice_.spans.begin() + static_cast<std::ptrdiff_t>(first), lattice_.spans.end(),
                                   [&](const LatticeSpan& span) { return span.end == end; });
    if (same != lattice_.spans.end()) {
      // Of what a list has a pattern says nothing new: "Nottingham Forest" is no wood.
      const bool is_listed = (same->kinds & kAllNames) != 0 && (same->kinds & kByPattern) == 0;
      if (!is_listed || (kinds & kByPattern) == 0) same->kinds |= kinds;
      return;
    }
    std::uint64_t words = 0;
    for (std::uint32_t i = begin; i < end; ++i) words = gazetteer::extended(words, lattice_.units[i].hash);
    add_span(begin, end, words, kinds, static_cast<std::uint32_t>(number));
  }

  void add_run_spans(std::uint32_t begin, std::size_t first) {
    if (!lattice_.units[begin].is_capital || is_silent(lattice_.units[begin].begin)) return;
    const match::Run run = lattice_.run_of[begin];
    const std::uint32_t stop = std::min(run.end, begin + kLongestSpan);
    const std::size_t known_end = lattice_.spans.size();
    std::uint64_t words = 0;
    for (std::uint32_t end = begin + 1; end <= stop; ++end) {
      words = gazetteer::extended(words, lattice_.units[end - 1].hash);
      if (!match::may_end_name(lattice_.units[end - 1])) continue;
      const bool is_known = std::any_of(lattice_.spans.begin() + static_cast<std::ptrdiff_t>(first),
                                        lattice_.spans.begin() + static_cast<std::ptrdiff_t>(known_end),
                                        [&](const LatticeSpan& span) { return span.end == end; });
      if (!is_known) add_span(begin, end, words, 0, kNone);
    }
  }

  void add_clusters(const LatticeSentence& sentence, std::uint32_t number) {
    Cluster cluster;
    cluster.sentence = number;
    for (std::uint32_t next = sentence.span_begin; next < sentence.span_end;) {
      cluster.unit_begin = lattice_.spans[next].begin;
      cluster.unit_end = lattice_.spans[next].end;
      cluster.span_begin = next;
      while (++next < sentence.span_end && lattice_.spans[next].begin < cluster.unit_end) {
        cluster.unit_end = std::max(cluster.unit_end, lattice_.spans[next].end);
      }
      cluster.span_end = next;
      nest(std::span(lattice_.spans).subspan(cluster.span_begin, cluster.span_end - cluster.span_begin));
      lattice_.clusters.push_back(cluster);
    }
  }

  /// Which spans of a cluster lie within known ones, and which hold some.
  static void nest(std::span<LatticeSpan> spans) {
    if (spans.size() == 1) return;
    std::uint32_t longest = 0;
    for (const LatticeSpan& span : spans) longest = std::max(longest, span.end - span.begin);
    std::size_t first = 0;  // that may hold the known one
    for (const LatticeSpan& known : spans) {
      while (spans[first].begin + longest < known.end) ++first;
      if ((known.kinds & kAllNames) == 0) continue;
      for (std::size_t i = first; i < spans.size() && spans[i].begin < known.end; ++i) {
        LatticeSpan& other = spans[i];
        if (&other == &known) continue;
        if (known.begin <= other.begin && other.end <= known.end) other.within_known = true;
        if (other.begin <= known.begin && known.end <= other.end) other.holds_known = true;
      }
    }
  }

  /// Asked by rising offset.
  [[nodiscard]] bool is_silent(std::size_t offset) {
    while (next_silent_ < silent_.size() && silent_[next_silent_].end <= offset) ++next_silent_;
    return next_silent_ < silent_.size() && silent_[next_silent_].begin <= offset;
  }

  /// `words` is the hash of its folded words.
  void add_span(std::uint32_t begin, std::uint32_t end, std::uint64_t words, Kinds kinds, std::uint32_t candidate) {
    LatticeSpan span;
    span.begin = begin;
    span.end = end;
    span.kinds = kinds;
    span.candidate = candidate;
    span.name = buffers_.names.number(words);
    ++buffers_.names.at(span.name).spans;
    lattice_.spans.push_back(span);
  }

  /// A few capitals among small letters: no shouted name, whatever else it may be (UGA is not Uga), except where a
  /// dateline or the like may begin (LIMA, Peru).
  [[nodiscard]] bool is_abbreviation(const LatticeSentence& sentence, std::uint32_t begin, std::uint32_t end) const {
    constexpr std::uint32_t kFewLetters = 4;
    const match::Unit& unit = lattice_.units[begin];
    return end == begin + 1 && unit.end - unit.begin <= kFewLetters && unit.is_all_capitals() &&
           begin != sentence.unit_begin && sentence.casing != Casing::capitals && sentence.section != Section::dateline;
  }

  [[nodiscard]] Kinds kinds_of(const match::Candidate& candidate, bool is_abbreviation) const {
    Kinds kinds = 0;
    for (const match::Reading& reading : candidates_.readings_of(candidate)) {
      if (is_abbreviation && reading.capitals) continue;
      kinds |= kind_of(reading.subtype, reading.population);
      if (reading.layer > 0) kinds |= yours(class_of(reading.subtype));
      if (reading.common) kinds |= kCommonWord;
      if (reading.capitals) kinds |= kInCapitals;
    }
    if (candidate.method == Method::pattern) kinds |= kByPattern;
    return kinds;
  }

  /// What only the whole article tells about a span.
  void mark_words_of_the_article() {
    mark_one_words();
    for (std::size_t i = 0; i < lattice_.units.size(); ++i) {
      const match::Unit& unit = lattice_.units[i];
      const bool is_small = unit.shape == match::Shape::small;
      const bool is_acronym = unit.shape == match::Shape::two_capitals || unit.shape == match::Shape::capitals;
      if (!(is_small || is_acronym) || !may_be_one_word(unit.hash)) continue;
      NameFacts* name = buffers_.names.find(gazetteer::extended(0, unit.hash));
      if (name == nullptr) continue;
      if (is_small) name->also_small = true;
      if (is_acronym && i > 0 && text_.text[lattice_.units[i - 1].begin] == '(') name->in_brackets = true;
    }
    for (LatticeSpan& span : lattice_.spans) {
      const NameFacts& name = buffers_.names.at(span.name);
      const bool is_one = span.end == span.begin + 1;
      span.also_small = is_one && name.also_small;
      span.in_brackets = is_one && name.in_brackets;
      span.repeated = name.spans > 1;
    }
  }

  /// Most words are no span: a bit tells of most of them.
  void mark_one_words() {
    constexpr std::size_t kWords = 128;
    buffers_.one_word.assign(kWords, 0);
    for (const LatticeSpan& span : lattice_.spans) {
      const std::uint64_t hash = lattice_.units[span.begin].hash;
      if (span.end == span.begin + 1) buffers_.one_word[hash / 64 % kWords] |= std::uint64_t{1} << (hash % 64);
    }
  }
  [[nodiscard]] bool may_be_one_word(std::uint64_t hash) const {
    return (buffers_.one_word[hash / 64 % buffers_.one_word.size()] >> (hash % 64) & 1U) != 0;
  }

  const match::Matcher& matcher_;
  const match::TokenizedText& text_;
  const match::Candidates& candidates_;
  match::Vocabulary& vocabulary_;
  std::span<const SectionSpan> sections_;
  std::span<const Span> silent_;
  Buffers& buffers_;
  TrueCaser& true_caser_;
  Lattice lattice_;
  std::size_t token_ = 0;
  std::size_t section_ = 0;
  std::size_t next_ = 0;  ///< candidate
  std::size_t next_silent_ = 0;
  std::size_t crossing_ = 0;  ///< candidate
  std::size_t furthest_ = 0;
};

LatticeBuilder::LatticeBuilder(const match::Matcher& matcher)
    : matcher_(matcher), true_caser_(std::make_unique<TrueCaser>()) {}
LatticeBuilder::LatticeBuilder(LatticeBuilder&&) noexcept = default;
LatticeBuilder::~LatticeBuilder() = default;

Lattice LatticeBuilder::build(const match::TokenizedText& text, const match::Candidates& candidates,
                              match::Vocabulary& vocabulary, std::span<const SectionSpan> sections,
                              std::span<const Span> silent) {
  return Run(matcher_, text, candidates, vocabulary, sections, silent, buffers_, *true_caser_).build();
}

}  // namespace gazet::resolve
