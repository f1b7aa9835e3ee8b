// SPDX-License-Identifier: Apache-2.0

#include "resolve/weights.h"

#include <algorithm>
#include <span>
#include <string>

#include "text/fold.h"

namespace gazet::resolve {
namespace {

constexpr auto kKindHashes = [] {
  std::array<std::uint64_t, kEvidenceKinds> hashes{};
  for (std::size_t i = 0; i < kEvidenceKinds; ++i) hashes[i] = gazetteer::kind_hash(kEvidenceKindNames[i]);
  return hashes;
}();

/// The sums of one sentence's spans. What depends on one end of a span alone is added up once an end.
class SentenceSums {
 public:
  SentenceSums(const Weights& weights, const Lattice& lattice) : lattice_(lattice), sink_(weights, lattice) {}

  void append(const LatticeSentence& sentence, std::vector<Sums>& sums) {
    if (sentence.span_begin == sentence.span_end) return;
    mark_places(sentence);
    weigh_places(sentence);
    weigh_spans(sentence);
    sink_.settle();
    add_up_units();
    for (std::uint32_t i = sentence.span_begin; i < sentence.span_end; ++i) {
      const LatticeSpan& span = lattice_.spans[i];
      Sums sum = wholes_[i - sentence.span_begin];
      const std::size_t begin = span.begin - sentence.unit_begin;
      const std::size_t end = span.end - sentence.unit_begin;
      sum += begins_[begin];
      sum += ends_[end];
      if (span.end - span.begin > 1) {
        sum += long_begins_[begin];
        sum += long_ends_[end];
        sum += members_[end];
        sum -= members_[begin];
        sum += inners_[end - 1];
        sum -= inners_[begin + 1];
      }
      sums.push_back(sum);
    }
  }

 private:
  void mark_places(const LatticeSentence& sentence) {
    const std::size_t places = sentence.unit_end - sentence.unit_begin + 1;
    is_begin_.assign(places, 0);
    is_end_.assign(places, 0);
    is_member_.assign(places, 0);
    for (const LatticeSpan& span : lattice_.spans_of(sentence)) {
      const std::size_t begin = span.begin - sentence.unit_begin;
      const std::size_t end = span.end - sentence.unit_begin;
      is_begin_[begin] = 1;
      is_end_[end] = 1;
      if (end - begin > 1) std::fill_n(is_member_.begin() + static_cast<std::ptrdiff_t>(begin), end - begin, char{1});
    }
  }

  void weigh_places(const LatticeSentence& sentence) {
    const std::size_t places = is_begin_.size();
    for (std::vector<Sums>* sums : {&begins_, &ends_, &long_begins_, &long_ends_}) sums->assign(places, {});
    members_.assign(places + 1, {});
    inners_.assign(places + 1, {});
    for (std::size_t i = 0; i < places; ++i) {
      const auto unit = static_cast<std::uint32_t>(sentence.unit_begin + i);
      if (is_begin_[i] != 0) weigh_begin(sentence, unit, i);
      if (is_end_[i] != 0) weigh_end(sentence, unit, i);
      if (is_member_[i] == 0) continue;
      sink_.add_to(members_[i + 1]);
      member_evidence(unit, sink_);
      sink_.add_to(inners_[i + 1]);
      inner_evidence(unit, sink_);
    }
  }

  void weigh_begin(const LatticeSentence& sentence, std::uint32_t unit, std::size_t place) {
    sink_.add_to(begins_[place]);
    begin_evidence(lattice_, sentence, unit, sink_);
    sink_.add_to(long_begins_[place]);
    long_begin_evidence(lattice_, sentence, unit, sink_);
  }

  void weigh_end(const LatticeSentence& sentence, std::uint32_t unit, std::size_t place) {
    sink_.add_to(ends_[place]);
    end_evidence(lattice_, sentence, unit, sink_);
    sink_.add_to(long_ends_[place]);
    long_end_evidence(lattice_, unit, sink_);
  }

  void weigh_spans(const LatticeSentence& sentence) {
    const std::span<const LatticeSpan> spans = lattice_.spans_of(sentence);
    wholes_.assign(spans.size(), {});
    for (std::size_t i = 0; i < spans.size(); ++i) {
      sink_.add_to(wholes_[i]);
      whole_evidence(lattice_, sentence, spans[i], sink_);
    }
  }

  void add_up_units() {
    for (std::size_t i = 1; i < members_.size(); ++i) {
      members_[i] += members_[i - 1];
      inners_[i] += inners_[i - 1];
    }
  }

  const Lattice& lattice_;
  SumSink sink_;
  std::vector<char> is_begin_;
  std::vector<char> is_end_;
  std::vector<char> is_member_;
  std::vector<Sums> wholes_;  ///< by span, what depends on both ends
  std::vector<Sums> begins_;
  std::vector<Sums> ends_;
  std::vector<Sums> long_begins_;
  std::vector<Sums> long_ends_;
  std::vector<Sums> members_;  ///< of all units before
  std::vector<Sums> inners_;
};

}  // namespace

std::uint64_t hash_of(EvidenceKind kind) {
  return kKindHashes[static_cast<std::size_t>(kind)];
}

Weights::Weights(const gazetteer::WeightTable& table) : table_(table) {
  for (std::size_t i = 0; i < kEvidenceKinds; ++i) {
    const auto kind = static_cast<EvidenceKind>(i);
    begins_[i] = marks_.size();
    for (std::size_t mark = 0; mark < mark_count(kind); ++mark) {
      const std::uint64_t key = gazetteer::evidence_key(hash_of(kind), text::hash_folded(mark_name(kind, mark)));
      const gazetteer::WeightVector* weights = table_.find(key);
      marks_.push_back(weights != nullptr ? *weights : gazetteer::WeightVector{});
    }
  }
  for (std::size_t step = 0; step <= kMarginSteps; ++step) {
    const gazetteer::WeightVector* weights = table_.find(gazetteer::evidence_key("score=" + std::to_string(step)));
    calibration_.push_back(weights != nullptr ? *weights : gazetteer::WeightVector{});
  }
}

int Weights::thousandths(NameClass name_class, std::int32_t margin) const {
  const auto number = static_cast<std::size_t>(name_class);
  const auto within = static_cast<std::size_t>(std::max(margin, 0));
  const std::size_t step = std::min<std::size_t>(within / kMarginStep, kMarginSteps);
  const int low = calibration_[step][number];
  if (step == kMarginSteps) return low;
  const int high = calibration_[step + 1][number];
  return low + (high - low) * static_cast<int>(within % kMarginStep) / kMarginStep;
}

std::vector<Sums> sums_of(const Weights& weights, const Lattice& lattice) {
  std::vector<Sums> sums;
  sums.reserve(lattice.spans.size());
  SentenceSums sentence_sums(weights, lattice);
  for (const LatticeSentence& sentence : lattice.sentences) sentence_sums.append(sentence, sums);
  return sums;
}

}  // namespace gazet::resolve
