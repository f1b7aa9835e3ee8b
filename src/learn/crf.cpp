// SPDX-License-Identifier: Apache-2.0

#include "learn/crf.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gazet::learn {
namespace {

using Vector = Crf::Vector;

constexpr float kImpossible = -1e30F;

void add(const Vector& from, Vector& to) {
  for (std::size_t i = 0; i < kNameClasses; ++i) to[i] += from[i];
}
void subtract(const Vector& from, Vector& to) {
  for (std::size_t i = 0; i < kNameClasses; ++i) to[i] -= from[i];
}

/// log(exp(a) + exp(b))
float log_add(float a, float b) {
  const float high = std::max(a, b);
  const float low = std::min(a, b);
  if (low < high - 20.0F) return high;
  return high + std::log1p(std::exp(low - high));
}

/// log of the sum of exp(weight) over the classes of the set.
float log_sum(const Vector& weights, ClassBits classes) {
  float high = kImpossible;
  for (std::size_t i = 0; i < kNameClasses; ++i) {
    if ((classes >> i & 1U) != 0) high = std::max(high, weights[i]);
  }
  if (high == kImpossible) return kImpossible;
  float sum = 0;
  for (std::size_t i = 0; i < kNameClasses; ++i) {
    if ((classes >> i & 1U) != 0) sum += std::exp(weights[i] - high);
  }
  return high + std::log(sum);
}

}  // namespace

/// One sentence of an article, weighed by the field.
class Crf::Sentence {
 public:
  Sentence(Crf& crf, const ArticleExample& article, bool with_memory)
      : crf_(crf), article_(article), with_memory_(with_memory) {}

  void learn(const SentenceExample& sentence) {
    if (sentence.span_begin == sentence.span_end) return;
    sentence_ = &sentence;
    weigh();
    gradients_.assign(sums_.size(), {});
    for (std::size_t i = 0; i < sums_.size(); ++i) arcs_[i] = log_sum(sums_[i], kAllClasses);
    expect(false);
    expect(true);
    update();
  }

 private:
  [[nodiscard]] const SpanExample& span(std::size_t number) const {
    return article_.spans[sentence_->span_begin + number];
  }
  [[nodiscard]] const PlaceExample& place(std::size_t number) const {
    return article_.places[sentence_->place_begin + number];
  }

  void add_weights(EvidenceRange range, Vector& to) const {
    for (const EvidenceNumber number : article_.of(range)) add(crf_.parameters_[number].weights, to);
  }

  void weigh() {
    const std::size_t places = sentence_->units + 1;
    begins_.assign(places, {});
    long_begins_.assign(places, {});
    ends_.assign(places, {});
    long_ends_.assign(places, {});
    members_.assign(places + 1, {});
    inners_.assign(places + 1, {});
    for (std::size_t i = 0; i < places; ++i) {
      add_weights(place(i).begin, begins_[i]);
      add_weights(place(i).long_begin, long_begins_[i]);
      add_weights(place(i).end, ends_[i]);
      add_weights(place(i).long_end, long_ends_[i]);
      members_[i + 1] = members_[i];
      add_weights(place(i).member, members_[i + 1]);
      inners_[i + 1] = inners_[i];
      add_weights(place(i).inner, inners_[i + 1]);
    }
    const std::size_t count = sentence_->span_end - sentence_->span_begin;
    sums_.assign(count, {});
    arcs_.resize(count);
    for (std::size_t i = 0; i < count; ++i) weigh_span(span(i), sums_[i]);
  }

  void weigh_span(const SpanExample& it, Vector& sum) const {
    add_weights(it.whole, sum);
    if (with_memory_) add_weights(it.memory, sum);
    add(begins_[it.begin], sum);
    add(ends_[it.end], sum);
    if (it.end - it.begin == 1) return;
    add(long_begins_[it.begin], sum);
    add(long_ends_[it.end], sum);
    add(members_[it.end], sum);
    subtract(members_[it.begin], sum);
    add(inners_[it.end - 1], sum);
    subtract(inners_[it.begin + 1], sum);
  }

  /// Adds to the gradients how often each span and class is expected in a reading: less if the annotator has no say,
  /// more if only what he allows counts.
  void expect(bool as_annotated) {
    const std::size_t places = sentence_->units + 1;
    taken_.assign(places, 0);
    if (as_annotated) forbid_skips();
    forward_.assign(places, kImpossible);
    back_.assign(places, kImpossible);
    forward_[0] = 0;
    back_[places - 1] = 0;
    if (as_annotated) {
      for (std::size_t i = 0; i < sums_.size(); ++i) arcs_[i] = log_sum(sums_[i], span(i).allowed);
    }
    std::size_t next = 0;
    for (std::size_t at = 0; at + 1 < places; ++at) {
      if (taken_[at] == 0) forward_[at + 1] = log_add(forward_[at + 1], forward_[at]);
      for (; next < sums_.size() && span(next).begin == at; ++next) {
        float& end = forward_[span(next).end];
        end = log_add(end, forward_[at] + arcs_[next]);
      }
    }
    next = sums_.size();
    for (std::size_t at = places - 1; at-- > 0;) {
      if (taken_[at] == 0) back_[at] = back_[at + 1];
      for (; next > 0 && span(next - 1).begin == at; --next) {
        back_[at] = log_add(back_[at], arcs_[next - 1] + back_[span(next - 1).end]);
      }
    }
    add_expectations(as_annotated, forward_.back());
  }

  void add_expectations(bool as_annotated, float total) {
    for (std::size_t i = 0; i < sums_.size(); ++i) {
      const SpanExample& it = span(i);
      const float around = forward_[it.begin] + back_[it.end] - total;
      if (around + arcs_[i] < -16.0F) continue;
      const ClassBits classes = as_annotated ? it.allowed : kAllClasses;
      for (std::size_t c = 0; c < kNameClasses; ++c) {
        if ((classes >> c & 1U) == 0) continue;
        const float expected = std::exp(around + sums_[i][c]);
        gradients_[i][c] += as_annotated ? expected : -expected;
      }
    }
  }

  /// Units of names that the annotator requires cannot be left out.
  void forbid_skips() {
    for (std::size_t i = 0; i < sums_.size(); ++i) {
      if (!span(i).is_required) continue;
      std::fill(taken_.begin() + span(i).begin, taken_.begin() + span(i).end, char{1});
    }
  }

  void update() {
    const std::size_t places = sentence_->units + 1;
    for (auto* sums : {&begins_, &long_begins_, &ends_, &long_ends_}) sums->assign(places, {});
    members_.assign(places + 1, {});
    inners_.assign(places + 1, {});
    for (std::size_t i = 0; i < sums_.size(); ++i) update_span(span(i), gradients_[i]);
    Vector member{};
    Vector inner{};
    for (std::size_t i = 0; i < places; ++i) {
      add(members_[i], member);
      add(inners_[i], inner);
      step(place(i).begin, begins_[i]);
      step(place(i).long_begin, long_begins_[i]);
      step(place(i).end, ends_[i]);
      step(place(i).long_end, long_ends_[i]);
      step(place(i).member, member);
      step(place(i).inner, inner);
    }
  }

  void update_span(const SpanExample& it, const Vector& gradient) {
    if (gradient == Vector{}) return;
    step(it.whole, gradient);
    if (with_memory_) step(it.memory, gradient);
    add(gradient, begins_[it.begin]);
    add(gradient, ends_[it.end]);
    if (it.end - it.begin == 1) return;
    add(gradient, long_begins_[it.begin]);
    add(gradient, long_ends_[it.end]);
    add(gradient, members_[it.begin]);
    subtract(gradient, members_[it.end]);
    add(gradient, inners_[it.begin + 1]);
    subtract(gradient, inners_[it.end - 1]);
  }

  void step(EvidenceRange range, const Vector& gradient) {
    for (const EvidenceNumber number : article_.of(range)) crf_.step(number, gradient);
  }

  Crf& crf_;
  const ArticleExample& article_;
  bool with_memory_;
  const SentenceExample* sentence_ = nullptr;
  std::vector<Vector> begins_;  ///< by place: weights first, gradients later
  std::vector<Vector> long_begins_;
  std::vector<Vector> ends_;
  std::vector<Vector> long_ends_;
  std::vector<Vector> members_;
  std::vector<Vector> inners_;
  std::vector<Vector> sums_;  ///< by span
  std::vector<Vector> gradients_;
  std::vector<float> arcs_;  ///< by span, over its classes
  std::vector<float> forward_;
  std::vector<float> back_;
  std::vector<char> taken_;
};

Crf::Crf(std::size_t evidence, const CrfOptions& options) : parameters_(evidence), options_(options) {}

void Crf::learn(const ArticleExample& article, bool with_memory) {
  Sentence sentence(*this, article, with_memory);
  for (const SentenceExample& example : article.sentences) sentence.learn(example);
}

void Crf::step(EvidenceNumber number, const Vector& gradient) {
  constexpr float kSmall = 1e-2F;
  Parameter& parameter = parameters_[number];
  for (std::size_t i = 0; i < kNameClasses; ++i) {
    const float slope = gradient[i] - options_.decay * parameter.weights[i];
    if (slope < 1e-6F && slope > -1e-6F) continue;
    parameter.squares[i] += slope * slope;
    parameter.weights[i] += options_.rate * slope / (std::sqrt(parameter.squares[i]) + kSmall);
  }
}

}  // namespace gazet::learn
