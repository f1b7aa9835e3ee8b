// SPDX-License-Identifier: Apache-2.0
//
// From annotated articles to weights.

#ifndef GAZET_LEARN_TRAINER_H_
#define GAZET_LEARN_TRAINER_H_

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "gazet/gazetteer.h"
#include "gazetteer/weights.h"
#include "learn/gold.h"

namespace gazet::learn {

/// What may be varied; the defaults were found by cross-validation.
struct TrainOptions {
  std::uint32_t least_articles = 2;    ///< evidence seen in fewer is dropped
  std::uint32_t capitals_every = 8;    ///< one article of so many is learned from in capitals too; 0: none
  std::uint32_t titles_every = 8;      ///< and another one of so many in title case; 0: none
  std::uint32_t beginnings_every = 5;  ///< one name of so many begins a copy of its sentence; 0: none
  std::uint32_t epochs = 10;
  float rate = 0.03F;
  float decay = 1e-4F;
};

/// Learns weights from annotated articles, with the names of a gazetteer at hand. What it was given outlives it.
class Trainer {
 public:
  Trainer(const std::vector<std::shared_ptr<const Gazetteer>>& layers, std::span<const GoldDocument> gold,
          const TrainOptions& options);
  Trainer(const Trainer&) = delete;
  Trainer& operator=(const Trainer&) = delete;
  ~Trainer();

  /// The rows of a weights file, in a fixed order. Deterministic: the same articles in the same order give the same
  /// rows. Articles that `left_out` (one flag an article, or empty) marks are not learned from.
  [[nodiscard]] std::vector<gazetteer::WeightRow> train(const std::vector<bool>& left_out = {}) const;

 private:
  class Articles;
  std::unique_ptr<Articles> articles_;
  TrainOptions options_;
};

/// Which of `folds` folds an article is in; articles of a file are dealt out by a hash of their id.
[[nodiscard]] std::uint32_t fold_of(const GoldDocument& gold, std::uint32_t folds);

}  // namespace gazet::learn

#endif  // GAZET_LEARN_TRAINER_H_
