// SPDX-License-Identifier: Apache-2.0

#include "learn/examples.h"

#include <algorithm>
#include <utility>

#include "gazetteer/weights.h"
#include "resolve/kinds.h"
#include "resolve/memory.h"
#include "resolve/weights.h"
#include "text/fold.h"

namespace gazet::learn {
namespace {

using resolve::EvidenceKind;
using resolve::kNone;
using resolve::Lattice;
using resolve::LatticeSentence;
using resolve::LatticeSpan;

std::string named(EvidenceKind kind, std::string_view rest) {
  std::string name(resolve::kEvidenceKindNames[static_cast<std::size_t>(kind)]);
  return name.append("=").append(rest);
}

/// The Sink that numbers evidence.
class NumberSink {
 public:
  NumberSink(const Lattice& lattice, EvidenceIndex& index, std::vector<EvidenceNumber>& to)
      : words_(lattice), index_(index), to_(to) {}

  void word(EvidenceKind kind, std::uint32_t unit) {
    add(gazetteer::evidence_key(resolve::hash_of(kind), words_.hash(unit)),
        [&] { return named(kind, words_.written(unit)); });
  }
  void words(EvidenceKind kind, std::uint32_t first, std::uint32_t second) {
    add(gazetteer::evidence_key(resolve::hash_of(kind), words_.hash(first), words_.hash(second)),
        [&] { return named(kind, words_.written(first) + " " + words_.written(second)); });
  }
  void affix(EvidenceKind kind, std::uint32_t unit) {
    const std::string_view affix = words_.affix(kind, unit);
    add(gazetteer::evidence_key(resolve::hash_of(kind), text::hash_folded(affix)), [&] { return named(kind, affix); });
  }
  void mark(EvidenceKind kind, std::size_t mark) { to_.push_back(index_.mark(kind, mark)); }

  /// What came since the last call.
  EvidenceRange take() {
    const auto end = static_cast<std::uint32_t>(to_.size());
    return {std::exchange(begin_, end), end};
  }

 private:
  template <typename Name>
  void add(std::uint64_t key, Name&& name) {
    to_.push_back(index_.number(key, std::forward<Name>(name)));
  }

  resolve::EvidenceWords words_;
  EvidenceIndex& index_;
  std::vector<EvidenceNumber>& to_;
  std::uint32_t begin_ = static_cast<std::uint32_t>(to_.size());
};

constexpr ClassBits bit(NameClass name_class) {
  return static_cast<ClassBits>(1U << static_cast<unsigned>(name_class));
}

/// What the annotator allows each span to be.
class Allowance {
 public:
  Allowance(const GoldDocument& gold, const Lattice& lattice) : gold_(gold), is_part_(gold.mentions.size()) {
    resolve::Kinds free_names = 0;
    for (std::size_t i = 0; i < kNameClasses; ++i) {
      if (gold.annotated[i]) continue;
      free_ |= bit(static_cast<NameClass>(i));
      if (i < resolve::kNameKinds.size()) free_names |= resolve::kNameKinds[i];
    }
    for (const LatticeSpan& span : lattice.spans) {
      if ((span.kinds & free_names) != 0) mark_parts(lattice.bytes_of(span));
    }
  }

  void set(Span bytes, SpanExample& span) const {
    span.allowed = free_;
    for (auto mention = first_behind(bytes.begin); mention != gold_.mentions.end() && mention->span.begin < bytes.end;
         ++mention) {
      if (mention->is_optional || is_part_[static_cast<std::size_t>(mention - gold_.mentions.begin())]) {
        if (mention->span == bytes) span.allowed = kAllClasses;
        continue;
      }
      const ClassBits its = bit(mention->name_class);
      if (mention->span == bytes) {
        span.is_required = (its & free_) == 0;
        span.allowed = span.is_required ? its : free_;
        return;
      }
      if ((its & free_) == 0) span.allowed = 0;
    }
  }

 private:
  /// Who marks places alone marks the one in "Ohio State University" too: that does not say that the longer name is
  /// none.
  void mark_parts(Span longer) {
    for (auto mention = first_behind(longer.begin); mention != gold_.mentions.end() && mention->span.begin < longer.end;
         ++mention) {
      const bool is_part =
          longer.begin <= mention->span.begin && mention->span.end <= longer.end && mention->span != longer;
      if (is_part) is_part_[static_cast<std::size_t>(mention - gold_.mentions.begin())] = true;
    }
  }

  /// The first mention that ends behind the offset.
  [[nodiscard]] std::vector<GoldMention>::const_iterator first_behind(std::size_t offset) const {
    return std::partition_point(gold_.mentions.begin(), gold_.mentions.end(),
                                [&](const GoldMention& it) { return it.span.end <= offset; });
  }

  const GoldDocument& gold_;
  std::vector<bool> is_part_;  ///< of each mention: a longer name of a class that is not annotated holds it
  ClassBits free_ = 0;
};

/// One sentence of an article.
class SentenceReader {
 public:
  SentenceReader(const Lattice& lattice, NumberSink& sink, ArticleExample& article)
      : lattice_(lattice), sink_(sink), article_(article) {}

  void read(const LatticeSentence& sentence, const Allowance& allowance) {
    SentenceExample example;
    example.units = sentence.unit_end - sentence.unit_begin;
    example.place_begin = static_cast<std::uint32_t>(article_.places.size());
    example.span_begin = static_cast<std::uint32_t>(article_.spans.size());
    article_.places.resize(article_.places.size() + example.units + 1);
    const auto places = std::span(article_.places).subspan(example.place_begin);
    for (const LatticeSpan& span : lattice_.spans_of(sentence)) {
      SpanExample& it = article_.spans.emplace_back();
      it.begin = span.begin - sentence.unit_begin;
      it.end = span.end - sentence.unit_begin;
      allowance.set(lattice_.bytes_of(span), it);
      resolve::whole_evidence(lattice_, sentence, span, sink_);
      it.whole = sink_.take();
      read_ends(sentence, span, places[it.begin], places[it.end]);
      for (std::uint32_t i = span.begin; it.end - it.begin > 1 && i < span.end; ++i) {
        read_member(i, places[i - sentence.unit_begin]);
      }
    }
    example.span_end = static_cast<std::uint32_t>(article_.spans.size());
    article_.sentences.push_back(example);
  }

 private:
  void read_ends(const LatticeSentence& sentence, const LatticeSpan& span, PlaceExample& begin, PlaceExample& end) {
    if (begin.begin.end == 0) {
      resolve::begin_evidence(lattice_, sentence, span.begin, sink_);
      begin.begin = sink_.take();
      resolve::long_begin_evidence(lattice_, sentence, span.begin, sink_);
      begin.long_begin = sink_.take();
    }
    if (end.end.end == 0) {
      resolve::end_evidence(lattice_, sentence, span.end, sink_);
      end.end = sink_.take();
      resolve::long_end_evidence(lattice_, span.end, sink_);
      end.long_end = sink_.take();
    }
  }

  void read_member(std::uint32_t unit, PlaceExample& place) {
    if (place.member.end != 0) return;
    resolve::member_evidence(unit, sink_);
    place.member = sink_.take();
    resolve::inner_evidence(unit, sink_);
    place.inner = sink_.take();
  }

  const Lattice& lattice_;
  NumberSink& sink_;
  ArticleExample& article_;
};

}  // namespace

EvidenceIndex::EvidenceIndex() {
  for (std::size_t i = 0; i < resolve::kEvidenceKinds; ++i) {
    const auto kind = static_cast<EvidenceKind>(i);
    mark_begins_.push_back(names_.size());
    for (std::size_t mark = 0; mark < resolve::mark_count(kind); ++mark) {
      names_.push_back(named(kind, resolve::mark_name(kind, mark)));
      seen_.push_back({});
    }
  }
  mark_count_ = names_.size();
}

EvidenceNumber EvidenceIndex::mark(EvidenceKind kind, std::size_t mark) {
  return static_cast<EvidenceNumber>(mark_begins_[static_cast<std::size_t>(kind)] + mark);
}

std::vector<EvidenceNumber> EvidenceIndex::prune(std::uint32_t least_articles) {
  std::vector<EvidenceNumber> numbers(names_.size(), kNoEvidence);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (i >= mark_count_ && seen_[i].articles < least_articles) continue;
    numbers[i] = static_cast<EvidenceNumber>(kept);
    if (kept != i) {
      names_[kept] = std::move(names_[i]);
      seen_[kept] = seen_[i];
    }
    ++kept;
  }
  names_.resize(kept);
  seen_.resize(kept);
  numbers_.clear();
  return numbers;
}

ArticleExample example_of(const Lattice& lattice, const GoldDocument& gold, EvidenceIndex& index) {
  ArticleExample article;
  article.spans.reserve(lattice.spans.size());
  NumberSink sink(lattice, index, article.evidence);
  SentenceReader reader(lattice, sink, article);
  const Allowance allowance(gold, lattice);
  for (const LatticeSentence& sentence : lattice.sentences) reader.read(sentence, allowance);
  return article;
}

void renumber(std::span<const EvidenceNumber> numbers, ArticleExample& article) {
  std::vector<std::uint32_t> moved(article.evidence.size() + 1);
  std::uint32_t kept = 0;
  for (std::size_t i = 0; i < article.evidence.size(); ++i) {
    moved[i] = kept;
    const EvidenceNumber number = numbers[article.evidence[i]];
    if (number != kNoEvidence) article.evidence[kept++] = number;
  }
  moved.back() = kept;
  article.evidence.resize(kept);
  article.evidence.shrink_to_fit();
  const auto move = [&](EvidenceRange& range) { range = {moved[range.begin], moved[range.end]}; };
  for (PlaceExample& place : article.places) {
    for (EvidenceRange* range :
         {&place.begin, &place.long_begin, &place.end, &place.long_end, &place.member, &place.inner}) {
      move(*range);
    }
  }
  for (SpanExample& span : article.spans) move(span.whole);
}

void remember(const Lattice& lattice, std::span<const resolve::Decision> decisions, EvidenceIndex& index,
              ArticleExample& article) {
  resolve::Memory memory;
  memory.remember(lattice, decisions);
  if (!article.spans.empty() && article.spans.front().memory.end != 0) {
    article.evidence.resize(article.spans.front().memory.begin);
  }
  NumberSink sink(lattice, index, article.evidence);
  for (std::uint32_t i = 0; i < article.spans.size(); ++i) {
    memory.evidence(lattice.spans[i], i, sink);
    article.spans[i].memory = sink.take();
  }
}

}  // namespace gazet::learn
