// SPDX-License-Identifier: Apache-2.0
//
// Articles as numbers, ready to learn from: the evidence of each span by its number, and what the annotator allows.
//
// As in scoring, evidence of one end of a span is kept once an end (resolve/evidence.h).

#ifndef GAZET_LEARN_EXAMPLES_H_
#define GAZET_LEARN_EXAMPLES_H_

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "learn/gold.h"
#include "resolve/best_path.h"
#include "resolve/evidence.h"
#include "resolve/lattice.h"

namespace gazet::learn {

/// The number of a piece of evidence.
using EvidenceNumber = std::uint32_t;
inline constexpr EvidenceNumber kNoEvidence = std::numeric_limits<EvidenceNumber>::max();

/// All evidence seen, numbered in order of appearance.
class EvidenceIndex {
 public:
  EvidenceIndex();

  /// From now on evidence belongs to another article: it counts once for each.
  void begin_article() { ++article_; }

  /// The number of the evidence with that key; `name()` writes it when it is new.
  template <typename Name>
  EvidenceNumber number(std::uint64_t key, Name&& name) {
    const auto [place, is_new] = numbers_.try_emplace(key, static_cast<EvidenceNumber>(names_.size()));
    if (is_new) {
      names_.push_back(name());
      seen_.push_back({});
    }
    count(place->second);
    return place->second;
  }

  /// The same for a mark.
  EvidenceNumber mark(resolve::EvidenceKind kind, std::size_t mark);

  /// Forgets what fewer articles than that have; marks stay. Returns the new number of each, kNoEvidence for the
  /// forgotten.
  [[nodiscard]] std::vector<EvidenceNumber> prune(std::uint32_t least_articles);

  [[nodiscard]] std::size_t size() const { return names_.size(); }
  [[nodiscard]] const std::string& name(EvidenceNumber number) const { return names_[number]; }

 private:
  struct Seen {
    std::uint32_t articles = 0;
    std::uint32_t last = 0;
  };

  void count(EvidenceNumber number) {
    Seen& seen = seen_[number];
    if (seen.last == article_) return;
    seen.last = article_;
    ++seen.articles;
  }

  std::unordered_map<std::uint64_t, EvidenceNumber> numbers_;
  std::vector<std::string> names_;
  std::vector<Seen> seen_;
  std::uint32_t article_ = 0;
  std::vector<std::size_t> mark_begins_;
  std::size_t mark_count_ = 0;
};

/// A stretch of ArticleExample::evidence.
struct EvidenceRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// The evidence at one place between two units, and of the unit behind it.
struct PlaceExample {
  EvidenceRange begin;       ///< of spans that begin here
  EvidenceRange long_begin;  ///< if they have several units
  EvidenceRange end;         ///< of spans that end here
  EvidenceRange long_end;
  EvidenceRange member;  ///< of the unit behind this place in spans of several units
  EvidenceRange inner;   ///< if it neither begins nor ends the span
};

/// The bit of each class.
using ClassBits = std::uint8_t;
inline constexpr ClassBits kAllClasses = (1U << kNameClasses) - 1;

struct SpanExample {
  std::uint32_t begin = 0;  ///< units of the sentence
  std::uint32_t end = 0;
  EvidenceRange whole;
  EvidenceRange memory;      ///< what was decided elsewhere in the article, once that is known
  ClassBits allowed = 0;     ///< classes that do not contradict the annotator
  bool is_required = false;  ///< the annotator says that it is one of them
};

struct SentenceExample {
  std::uint32_t units = 0;
  std::uint32_t place_begin = 0;  ///< `units` + 1 places
  std::uint32_t span_begin = 0;
  std::uint32_t span_end = 0;
};

struct ArticleExample {
  std::vector<EvidenceNumber> evidence;
  std::vector<PlaceExample> places;
  std::vector<SpanExample> spans;  ///< those of the lattice, in its order
  std::vector<SentenceExample> sentences;

  [[nodiscard]] std::span<const EvidenceNumber> of(EvidenceRange range) const {
    return std::span(evidence).subspan(range.begin, range.end - range.begin);
  }
};

/// The article's evidence, entered into the index, and what its annotator allows.
[[nodiscard]] ArticleExample example_of(const resolve::Lattice& lattice, const GoldDocument& gold,
                                        EvidenceIndex& index);

/// Writes new numbers for old ones and drops those that are kNoEvidence.
void renumber(std::span<const EvidenceNumber> numbers, ArticleExample& article);

/// Sets the evidence of what was decided elsewhere in the article.
void remember(const resolve::Lattice& lattice, std::span<const resolve::Decision> decisions, EvidenceIndex& index,
              ArticleExample& article);

}  // namespace gazet::learn

#endif  // GAZET_LEARN_EXAMPLES_H_
