// SPDX-License-Identifier: Apache-2.0
//
// How good mentions are, against annotated articles: precision, recall and F1 by type; how far places are off; whether
// scores are the chances they claim to be.
//
// exact     the same span and type
// overlap   precision: mentions that overlap a gold one of their type; recall: the same the other way round
// span      the same span, whatever the type
// toponyms  gold places with coordinates: recall is the share found as an exact place, the other figures are over those
//           found; one without coordinates counts as half the Earth's circumference off. "Right" is within 161 km or
//           the same identifier. AUC is the area under the sorted curve of ln(1 + km), 0 at best and 1 at worst (Gritta
//           et al. 2018, https://doi.org/10.1007/s10579-017-9385-8).

#ifndef GAZET_LEARN_EVALUATION_H_
#define GAZET_LEARN_EVALUATION_H_

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/entity.h"
#include "gazet/span.h"
#include "learn/gold.h"

namespace gazet::learn {

/// The classes that are evaluated: place, group, organisation.
inline constexpr std::size_t kEvaluated = 3;

/// One mention to be judged.
struct Prediction {
  Span span;  ///< bytes of the document's text
  NameClass name_class = NameClass::place;
  std::string id;
  std::optional<Coordinates> coordinates;
  std::optional<double> score;
};

/// Precision and recall from counts.
struct Rate {
  std::size_t gold = 0;
  std::size_t predicted = 0;
  std::size_t gold_hit = 0;
  std::size_t right = 0;

  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
  Rate& operator+=(const Rate& other);
};

struct ToponymFigures {
  std::size_t gold = 0;
  std::size_t unlocated = 0;
  std::size_t right = 0;
  std::vector<double> kilometres;  ///< of those found, in the order of the articles

  [[nodiscard]] std::size_t near() const;
  [[nodiscard]] double median() const;
  [[nodiscard]] double mean() const;
  [[nodiscard]] double area_under_curve() const;
};

/// One of ten bins of mentions by their score.
struct ScoreBin {
  std::size_t count = 0;
  std::size_t right = 0;
  double scores = 0;  ///< their sum
};

struct EvaluationOptions {
  std::array<bool, kEvaluated> types = {true, true, true};
  std::string optional;  ///< gold mentions that have this field set need not be found; empty: all must
};

/// Counts over some documents.
class Tally {
 public:
  explicit Tally(EvaluationOptions options) : options_(std::move(options)) {}

  void add(const GoldDocument& gold, const std::vector<Prediction>& predictions);

  std::size_t documents = 0;
  std::size_t left_out = 0;  ///< predictions of types that a document does not annotate, or that are optional
  std::array<Rate, kEvaluated> exact{};
  std::array<bool, kEvaluated> seen{};  ///< types that any document annotates
  Rate overlap;
  Rate span;
  ToponymFigures toponyms;
  std::array<ScoreBin, 10> bins{};

  [[nodiscard]] Rate micro() const;
  /// Mean distance of a bin's mean score and its share of right mentions, weighted by count; nothing without scores.
  [[nodiscard]] std::optional<double> calibration_gap() const;

 private:
  struct Chosen;

  [[nodiscard]] bool is_optional(const GoldMention& mention) const;
  void add_class(std::size_t name_class, const Chosen& chosen);
  void add_toponyms(const Chosen& chosen);
  void add_scores(const Chosen& chosen);

  EvaluationOptions options_;
};

/// Half the circumference, in kilometres.
inline constexpr double kFarthest = 20039.0;

/// The great-circle distance in kilometres.
[[nodiscard]] double kilometres(const Coordinates& a, const Coordinates& b);

}  // namespace gazet::learn

#endif  // GAZET_LEARN_EVALUATION_H_
