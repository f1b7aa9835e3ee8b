// SPDX-License-Identifier: Apache-2.0

#include "resolve/weights.h"

#include <algorithm>
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
    prepare(sentence);
    for (std::uint32_t i = sentence.span_begin; i < sentence.span_end; ++i) {
      const LatticeSpan& span = lattice_.spans[i];
      whole_evidence(lattice_, sentence, span, sink_);
      Sums sum = sink_.take();
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
  void prepare(const LatticeSentence& sentence) {
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
    begins_.resize(places);
    ends_.resize(places);
    long_begins_.resize(places);
    long_ends_.resize(places);
    members_.assign(places + 1, {});
    inners_.assign(places + 1, {});
    for (std::size_t i = 0; i < places; ++i) {
      const auto unit = static_cast<std::uint32_t>(sentence.unit_begin + i);
      if (is_begin_[i] != 0) weigh_begin(sentence, unit, i);
      if (is_end_[i] != 0) weigh_end(sentence, unit, i);
      if (is_member_[i] != 0) {
        member_evidence(unit, sink_);
        members_[i + 1] = sink_.take();
        inner_evidence(unit, sink_);
        inners_[i + 1] = sink_.take();
      }
      members_[i + 1] += members_[i];
      inners_[i + 1] += inners_[i];
    }
  }

  void weigh_begin(const LatticeSentence& sentence, std::uint32_t unit, std::size_t place) {
    begin_evidence(lattice_, sentence, unit, sink_);
    begins_[place] = sink_.take();
    long_begin_evidence(lattice_, sentence, unit, sink_);
    long_begins_[place] = sink_.take();
  }

  void weigh_end(const LatticeSentence& sentence, std::uint32_t unit, std::size_t place) {
    end_evidence(lattice_, sentence, unit, sink_);
    ends_[place] = sink_.take();
    long_end_evidence(lattice_, unit, sink_);
    long_ends_[place] = sink_.take();
  }

  const Lattice& lattice_;
  SumSink sink_;
  std::vector<char> is_begin_;
  std::vector<char> is_end_;
  std::vector<char> is_member_;
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
