// SPDX-License-Identifier: Apache-2.0

#include "resolve/explainer.h"

#include <algorithm>
#include <string>
#include <utility>

#include "gazetteer/weights.h"
#include "resolve/evidence.h"
#include "text/fold.h"

namespace gazet::resolve {
namespace {

/// Of readings that lost, so many are shown.
constexpr std::size_t kRivalsShown = 3;

/// The Sink that writes evidence out, with what it weighs for one class.
class NameSink {
 public:
  NameSink(const Weights& weights, const Lattice& lattice, NameClass name_class, std::vector<Evidence>& to)
      : weights_(weights), words_(lattice), class_(static_cast<std::size_t>(name_class)), to_(to) {}

  void word(EvidenceKind kind, std::uint32_t unit) {
    add(kind, words_.written(unit), weights_.find(gazetteer::evidence_key(hash_of(kind), words_.hash(unit))));
  }
  void words(EvidenceKind kind, std::uint32_t first, std::uint32_t second) {
    add(kind, words_.written(first) + " " + words_.written(second),
        weights_.find(gazetteer::evidence_key(hash_of(kind), words_.hash(first), words_.hash(second))));
  }
  void affix(EvidenceKind kind, std::uint32_t unit) {
    const std::string affix(words_.affix(kind, unit));
    add(kind, affix, weights_.find(gazetteer::evidence_key(hash_of(kind), text::hash_folded(affix))));
  }
  void mark(EvidenceKind kind, std::size_t number) {
    add(kind, mark_name(kind, number), weights_.mark(kind, number).of[class_]);
  }

 private:
  void add(EvidenceKind kind, const std::string& rest, const gazetteer::WeightVector* weights) {
    if (weights != nullptr) add(kind, rest, (*weights)[class_]);
  }
  void add(EvidenceKind kind, const std::string& rest, std::int16_t weight) {
    if (weight == 0) return;
    to_.push_back({std::string(kEvidenceKindNames[static_cast<std::size_t>(kind)]) + "=" + rest, weight});
  }

  const Weights& weights_;
  EvidenceWords words_;
  std::size_t class_;
  std::vector<Evidence>& to_;
};

Calibration calibration_of(const Weights& weights, NameClass name_class, std::int32_t margin) {
  Calibration calibration;
  calibration.low_margin = std::max(margin, 0) / kMarginStep * kMarginStep;
  calibration.high_margin = calibration.low_margin + kMarginStep;
  calibration.low_score = weights.score(name_class, calibration.low_margin);
  calibration.high_score = weights.score(name_class, calibration.high_margin);
  calibration.score = weights.score(name_class, margin);
  return calibration;
}

}  // namespace

Explainer::Explainer(const Weights& weights, const Decided& decided) : weights_(weights), decided_(decided) {
  memory_.remember(decided.lattice, decided.first_look);
}

Explanation Explainer::explain(const Decision& decision) {
  const LatticeSpan& span = decided_.lattice.spans[decision.span];
  const Cluster& cluster = *cluster_at(span.begin);
  std::vector<Rival> rivals = rivals_of(cluster, span.begin, span.end);
  std::erase_if(rivals,
                [&](const Rival& it) { return it.span == decision.span && it.name_class == decision.name_class; });
  rivals.insert(rivals.begin(), {decision.span, decision.name_class, decision.margin});
  return explained(decided_.lattice.sentences[cluster.sentence], std::move(rivals), true);
}

Explanation Explainer::explain_nothing(std::size_t byte) {
  const std::vector<match::Unit>& units = decided_.lattice.units;
  const auto unit =
      std::partition_point(units.begin(), units.end(), [&](const match::Unit& it) { return it.end <= byte; });
  if (unit == units.end() || unit->begin > byte) return {};
  const auto number = static_cast<std::uint32_t>(unit - units.begin());
  const Cluster* cluster = cluster_at(number);
  if (cluster == nullptr) return {};
  return explained(decided_.lattice.sentences[cluster->sentence], rivals_of(*cluster, number, number + 1), false);
}

Explanation Explainer::explained(const LatticeSentence& sentence, std::vector<Rival> rivals, bool first_is_chosen) {
  Explanation explanation;
  const std::vector<match::Unit>& units = decided_.lattice.units;
  if (sentence.unit_begin < sentence.unit_end) {
    explanation.sentence = {units[sentence.unit_begin].begin, units[sentence.unit_end - 1].end};
  }
  rivals.resize(std::min(rivals.size(), kRivalsShown + 1));
  for (const Rival& rival : rivals) explanation.interpretations.push_back(interpretation(sentence, rival));
  if (first_is_chosen) {
    explanation.interpretations.front().chosen = true;
    explanation.calibration = calibration_of(weights_, rivals.front().name_class, rivals.front().margin);
  }
  return explanation;
}

std::vector<Explainer::Rival> Explainer::rivals_of(const Cluster& cluster, std::uint32_t unit_begin,
                                                   std::uint32_t unit_end) const {
  std::vector<Rival> rivals;
  for (std::uint32_t i = cluster.span_begin; i < cluster.span_end; ++i) {
    const LatticeSpan& span = decided_.lattice.spans[i];
    if (span.end <= unit_begin || span.begin >= unit_end) continue;
    for (std::size_t c = 0; c < kNameClasses; ++c) {
      const auto name_class = static_cast<NameClass>(c);
      rivals.push_back({i, name_class, path_.margin(decided_.lattice, cluster, decided_.sums, i, name_class)});
    }
  }
  std::stable_sort(rivals.begin(), rivals.end(), [](const Rival& a, const Rival& b) { return a.margin > b.margin; });
  return rivals;
}

Interpretation Explainer::interpretation(const LatticeSentence& sentence, const Rival& rival) const {
  const LatticeSpan& span = decided_.lattice.spans[rival.span];
  Interpretation result;
  result.span = decided_.lattice.bytes_of(span);
  result.name_class = rival.name_class;
  result.sum = decided_.sums[rival.span].of[static_cast<std::size_t>(rival.name_class)];
  result.margin = rival.margin;
  NameSink sink(weights_, decided_.lattice, rival.name_class, result.evidence);
  all_evidence(decided_.lattice, sentence, span, sink);
  memory_.evidence(span, rival.span, sink);
  std::stable_sort(result.evidence.begin(), result.evidence.end(),
                   [](const Evidence& a, const Evidence& b) { return std::abs(a.weight) > std::abs(b.weight); });
  return result;
}

/// The cluster that holds the unit, ready for margins, or null.
const Cluster* Explainer::cluster_at(std::uint32_t unit) {
  const auto& clusters = decided_.lattice.clusters;
  const auto found =
      std::partition_point(clusters.begin(), clusters.end(), [&](const Cluster& it) { return it.unit_end <= unit; });
  if (found == clusters.end() || found->unit_begin > unit) return nullptr;
  if (cluster_ != &*found) {
    cluster_ = &*found;
    path_.prepare(decided_.lattice, *cluster_, decided_.sums);
  }
  return cluster_;
}

}  // namespace gazet::resolve
