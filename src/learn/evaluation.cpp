// SPDX-License-Identifier: Apache-2.0

#include "learn/evaluation.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <set>

#include "json/value.h"

namespace gazet::learn {
namespace {

constexpr double kNearKilometres = 161;

double quotient(double a, double b) {
  return b == 0 ? 0 : a / b;
}

using Spans = std::set<std::pair<std::size_t, std::size_t>>;

template <typename Items>
Spans spans_of(const Items& items) {
  Spans spans;
  for (const auto* item : items) spans.emplace(item->span.begin, item->span.end);
  return spans;
}

Rate same_spans(const Spans& gold, const Spans& predicted) {
  const auto both = static_cast<std::size_t>(
      std::count_if(gold.begin(), gold.end(), [&](const auto& it) { return predicted.contains(it); }));
  return {gold.size(), predicted.size(), both, both};
}

template <typename Items>
bool overlaps_any(const Span& span, const Items& items) {
  return std::any_of(items.begin(), items.end(), [&](const auto* it) { return overlaps(span, it->span); });
}

/// False, null, nothing, zero and what is empty are not set.
bool is_set(std::string_view json) {
  return !json.empty() && json != "false" && json != "null" && json != "0" && json != "0.0" && json != R"("")" &&
         json != "[]" && json != "{}";
}

template <typename Item>
std::vector<const Item*> of_class(const std::vector<const Item*>& items, std::size_t name_class) {
  std::vector<const Item*> its;
  std::copy_if(items.begin(), items.end(), std::back_inserter(its),
               [&](const Item* it) { return static_cast<std::size_t>(it->name_class) == name_class; });
  return its;
}

}  // namespace

/// What of a document counts.
struct Tally::Chosen {
  std::array<bool, kEvaluated> types{};
  std::vector<const GoldMention*> gold;
  std::vector<const Prediction*> predictions;
};

double Rate::precision() const {
  return quotient(static_cast<double>(right), static_cast<double>(predicted));
}
double Rate::recall() const {
  return quotient(static_cast<double>(gold_hit), static_cast<double>(gold));
}
double Rate::f1() const {
  return quotient(2 * precision() * recall(), precision() + recall());
}
Rate& Rate::operator+=(const Rate& other) {
  gold += other.gold;
  predicted += other.predicted;
  gold_hit += other.gold_hit;
  right += other.right;
  return *this;
}

std::size_t ToponymFigures::near() const {
  return static_cast<std::size_t>(
      std::count_if(kilometres.begin(), kilometres.end(), [](double km) { return km <= kNearKilometres; }));
}

double ToponymFigures::median() const {
  if (kilometres.empty()) return 0;
  std::vector<double> sorted = kilometres;
  std::sort(sorted.begin(), sorted.end());
  const std::size_t middle = sorted.size() / 2;
  return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

double ToponymFigures::mean() const {
  const long double sum = std::accumulate(kilometres.begin(), kilometres.end(), 0.0L);
  return kilometres.empty() ? 0 : static_cast<double>(sum / static_cast<long double>(kilometres.size()));
}

double ToponymFigures::area_under_curve() const {
  std::vector<double> logs;
  for (const double km : kilometres) logs.push_back(std::log(1 + km));
  std::sort(logs.begin(), logs.end());
  const double sum = std::accumulate(logs.begin(), logs.end(), 0.0);
  const double worst = std::log(kFarthest);
  if (logs.size() < 2) return sum / worst;
  return (sum - (logs.front() + logs.back()) / 2) / (worst * static_cast<double>(logs.size() - 1));
}

bool Tally::is_optional(const GoldMention& mention) const {
  if (options_.optional.empty()) return false;
  const auto fields = json::Value::parse(mention.fields);
  return fields && is_set((*fields)[options_.optional].raw());
}

void Tally::add(const GoldDocument& gold, const std::vector<Prediction>& predictions) {
  Chosen chosen;
  Spans spare;
  for (std::size_t i = 0; i < kEvaluated; ++i) {
    chosen.types[i] = options_.types[i] && gold.annotated[i];
    seen[i] = seen[i] || chosen.types[i];
  }
  const auto counts = [&](NameClass name_class) {
    return static_cast<std::size_t>(name_class) < kEvaluated && chosen.types[static_cast<std::size_t>(name_class)];
  };
  for (const GoldMention& mention : gold.mentions) {
    if (is_optional(mention)) {
      spare.emplace(mention.span.begin, mention.span.end);
    } else if (counts(mention.name_class)) {
      chosen.gold.push_back(&mention);
    }
  }
  for (const Prediction& prediction : predictions) {
    if (counts(prediction.name_class) && !spare.contains({prediction.span.begin, prediction.span.end})) {
      chosen.predictions.push_back(&prediction);
    }
  }
  ++documents;
  left_out += predictions.size() - chosen.predictions.size();
  for (std::size_t i = 0; i < kEvaluated; ++i) {
    if (chosen.types[i]) add_class(i, chosen);
  }
  span += same_spans(spans_of(chosen.gold), spans_of(chosen.predictions));
  if (chosen.types[static_cast<std::size_t>(NameClass::place)]) add_toponyms(chosen);
  add_scores(chosen);
}

void Tally::add_class(std::size_t name_class, const Chosen& chosen) {
  const auto gold = of_class(chosen.gold, name_class);
  const auto predictions = of_class(chosen.predictions, name_class);
  exact[name_class] += same_spans(spans_of(gold), spans_of(predictions));
  Rate rate{gold.size(), predictions.size(), 0, 0};
  for (const GoldMention* it : gold) rate.gold_hit += overlaps_any(it->span, predictions) ? 1 : 0;
  for (const Prediction* it : predictions) rate.right += overlaps_any(it->span, gold) ? 1 : 0;
  overlap += rate;
}

void Tally::add_toponyms(const Chosen& chosen) {
  for (const GoldMention* gold : chosen.gold) {
    if (gold->name_class != NameClass::place || !gold->coordinates) continue;
    ++toponyms.gold;
    const auto found = std::find_if(chosen.predictions.rbegin(), chosen.predictions.rend(), [&](const Prediction* it) {
      return it->name_class == NameClass::place && it->span == gold->span;
    });
    if (found == chosen.predictions.rend()) continue;
    const Prediction& prediction = **found;
    if (!prediction.coordinates) ++toponyms.unlocated;
    toponyms.kilometres.push_back(prediction.coordinates ? kilometres(*gold->coordinates, *prediction.coordinates)
                                                         : kFarthest);
    const bool is_same = !gold->id.empty() && prediction.id == gold->id;
    if (is_same || toponyms.kilometres.back() <= kNearKilometres) ++toponyms.right;
  }
}

void Tally::add_scores(const Chosen& chosen) {
  for (const Prediction* it : chosen.predictions) {
    if (!it->score) continue;
    const auto number = std::min(static_cast<std::size_t>(std::max(*it->score, 0.0) * 10), bins.size() - 1);
    ScoreBin& bin = bins[number];
    ++bin.count;
    bin.scores += *it->score;
    bin.right += std::any_of(chosen.gold.begin(), chosen.gold.end(),
                             [&](const GoldMention* gold) {
                               return gold->span == it->span && gold->name_class == it->name_class;
                             })
                     ? 1
                     : 0;
  }
}

Rate Tally::micro() const {
  Rate sum;
  for (const Rate& rate : exact) sum += rate;
  return sum;
}

std::optional<double> Tally::calibration_gap() const {
  double gap = 0;
  std::size_t count = 0;
  for (const ScoreBin& bin : bins) {
    gap += std::abs(bin.scores - static_cast<double>(bin.right));
    count += bin.count;
  }
  if (count == 0) return std::nullopt;
  return gap / static_cast<double>(count);
}

double kilometres(const Coordinates& a, const Coordinates& b) {
  constexpr double kRadius = 6371.009;
  constexpr double kDegree = std::numbers::pi / 180;
  const double lat_a = a.lat * kDegree;
  const double lat_b = b.lat * kDegree;
  const double half_lat = std::sin((lat_b - lat_a) / 2);
  const double half_lon = std::sin((b.lon - a.lon) * kDegree / 2);
  const double haversine = half_lat * half_lat + std::cos(lat_a) * std::cos(lat_b) * (half_lon * half_lon);
  return 2 * kRadius * std::asin(std::min(1.0, std::sqrt(haversine)));
}

}  // namespace gazet::learn
