// SPDX-License-Identifier: Apache-2.0

#include "resolve/weigher.h"

#include <algorithm>

namespace gazet::resolve {

void SumSink::add_pairs() {
  // Branch-free: the predictor cannot learn which pairs weigh something. Most weigh nothing.
  std::size_t count = 0;
  for (const Pair& pair : pairs_) {
    pairs_[count] = pair;
    count += weights_.may_weigh(pair.key) ? 1 : 0;
  }
  pairs_.resize(count);
  for (const Pair& pair : pairs_) weights_.prefetch(pair.key);
  for (const Pair& pair : pairs_) {
    if (const gazetteer::WeightVector* weights = weights_.find(pair.key)) pair.sums->add(WideWeights(*weights));
  }
  pairs_.clear();
}

/// The spans of one cluster.
class Weigher::Run {
 public:
  Run(const Lattice& lattice, const Cluster& cluster, SumSink& sink, Places& places)
      : lattice_(lattice),
        sentence_(lattice.sentences[cluster.sentence]),
        cluster_(cluster),
        sink_(sink),
        places_(places) {}

  /// `sums` are those of the whole lattice, this cluster's still 0.
  void weigh(std::vector<Sums>& sums) {
    if (cluster_.span_end - cluster_.span_begin == 1) {
      sink_.add_to(sums[cluster_.span_begin]);
      all_evidence(lattice_, sentence_, lattice_.spans[cluster_.span_begin], sink_);
      return;
    }
    mark_places();
    weigh_places();
    sink_.add_pairs();
    for (std::uint32_t i = cluster_.span_begin; i < cluster_.span_end; ++i) {
      sink_.add_to(sums[i]);
      whole_evidence(lattice_, sentence_, lattice_.spans[i], sink_);
      add_places(lattice_.spans[i], sums[i]);
    }
  }

 private:
  void mark_places() {
    const std::size_t count = place_of(cluster_.unit_end) + 1;
    for (std::vector<char>* marks : {&places_.is_begin, &places_.is_end, &places_.is_member}) marks->assign(count, 0);
    for (const LatticeSpan& span : lattice_.spans_of(cluster_)) {
      const std::size_t begin = place_of(span.begin);
      const std::size_t end = place_of(span.end);
      places_.is_begin[begin] = 1;
      places_.is_end[end] = 1;
      if (end - begin > 1)
        std::fill_n(places_.is_member.begin() + static_cast<std::ptrdiff_t>(begin), end - begin, char{1});
    }
    for (std::vector<Sums>* sums : {&places_.begins, &places_.ends, &places_.long_begins, &places_.long_ends,
                                    &places_.members, &places_.inners}) {
      if (sums->size() < count + 1) sums->resize(count + 1);
    }
  }

  [[nodiscard]] std::size_t place_of(std::uint32_t unit) const { return unit - cluster_.unit_begin; }

  void weigh_places() {
    places_.members[0] = {};
    places_.inners[0] = {};
    for (std::size_t i = 0; i < places_.is_begin.size(); ++i) {
      const auto unit = static_cast<std::uint32_t>(cluster_.unit_begin + i);
      if (places_.is_begin[i] != 0) weigh_begin(unit, i);
      if (places_.is_end[i] != 0) weigh_end(unit, i);
      places_.members[i + 1] = places_.members[i];
      places_.inners[i + 1] = places_.inners[i];
      if (places_.is_member[i] == 0) continue;
      sink_.add_to(places_.members[i + 1]);
      member_evidence(unit, sink_);
      sink_.add_to(places_.inners[i + 1]);
      inner_evidence(unit, sink_);
    }
  }

  void weigh_begin(std::uint32_t unit, std::size_t place) {
    sink_.add_to(places_.begins[place] = {});
    begin_evidence(lattice_, sentence_, unit, sink_);
    sink_.add_to(places_.long_begins[place] = {});
    long_begin_evidence(lattice_, sentence_, unit, sink_);
  }

  void weigh_end(std::uint32_t unit, std::size_t place) {
    sink_.add_to(places_.ends[place] = {});
    end_evidence(lattice_, sentence_, unit, sink_);
    sink_.add_to(places_.long_ends[place] = {});
    long_end_evidence(lattice_, unit, sink_);
  }

  void add_places(const LatticeSpan& span, Sums& sum) const {
    const std::size_t begin = place_of(span.begin);
    const std::size_t end = place_of(span.end);
    sum += places_.begins[begin];
    sum += places_.ends[end];
    if (end - begin == 1) return;
    sum += places_.long_begins[begin];
    sum += places_.long_ends[end];
    sum += places_.members[end];
    sum -= places_.members[begin];
    sum += places_.inners[end - 1];
    sum -= places_.inners[begin + 1];
  }

  const Lattice& lattice_;
  const LatticeSentence& sentence_;
  const Cluster& cluster_;
  SumSink& sink_;
  Places& places_;
};

std::vector<Sums> Weigher::sums_of(const Lattice& lattice) {
  std::vector<Sums> sums(lattice.spans.size());
  pairs_.clear();
  SumSink sink(weights_, word_weights_, lattice, pairs_);
  for (const Cluster& cluster : lattice.clusters) Run(lattice, cluster, sink, places_).weigh(sums);
  sink.add_pairs();
  return sums;
}

}  // namespace gazet::resolve
