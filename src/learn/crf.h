// SPDX-License-Identifier: Apache-2.0
//
// A semi-Markov conditional random field without transitions: the weight of a reading of a sentence is the sum of the
// weights of the spans it takes as names (Sarawagi and Cohen 2004,
// https://papers.nips.cc/paper/2648-semi-markov-conditional-random-fields-for-information-extraction).
//
// What it climbs is the likelihood that a reading is one of those that the annotator allows; where some classes were
// not annotated that is many readings, and the field is free to choose among them (Tsuboi et al. 2008,
// https://aclanthology.org/C08-1113/). It climbs a sentence at a time, by AdaGrad (Duchi et al. 2011,
// https://jmlr.org/papers/v12/duchi11a.html).

#ifndef GAZET_LEARN_CRF_H_
#define GAZET_LEARN_CRF_H_

#include <array>
#include <cstdint>
#include <vector>

#include "gazet/evidence.h"
#include "gazetteer/weights.h"
#include "learn/examples.h"

namespace gazet::learn {

struct CrfOptions {
  float rate = 0.3F;    ///< of the first step
  float decay = 1e-4F;  ///< L2: what a weight loses at each step that its evidence takes part in, times the rate
};

/// Deterministic: the same sentences in the same order give the same weights.
class Crf {
 public:
  Crf(std::size_t evidence, const CrfOptions& options);

  /// Begins with this weight of that evidence instead of 0.
  void begin_with(EvidenceNumber number, NameClass name_class, float weight) {
    parameters_[number].weights[static_cast<std::size_t>(name_class)] = weight;
  }

  /// One step for each sentence of the article. With memory, what was decided elsewhere counts too.
  void learn(const ArticleExample& article, bool with_memory);

  using Vector = std::array<float, kNameClasses>;

  /// The weights of that evidence, in nats.
  [[nodiscard]] const Vector& weights(EvidenceNumber number) const { return parameters_[number].weights; }

 private:
  struct Parameter {
    Vector weights{};
    Vector squares{};  ///< sum of squared gradients
  };
  class Sentence;

  void step(EvidenceNumber number, const Vector& gradient);

  std::vector<Parameter> parameters_;
  CrfOptions options_;
};

}  // namespace gazet::learn

#endif  // GAZET_LEARN_CRF_H_
