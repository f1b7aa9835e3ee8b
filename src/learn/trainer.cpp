// SPDX-License-Identifier: Apache-2.0

#include "learn/trainer.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <numeric>
#include <optional>
#include <utility>

#include "learn/beginnings.h"
#include "learn/calibration.h"
#include "learn/crf.h"
#include "learn/examples.h"
#include "pipeline/analyser.h"
#include "resolve/decide.h"
#include "resolve/evidence.h"
#include "resolve/kinds.h"
#include "resolve/lattice.h"
#include "resolve/weights.h"
#include "text/case_shape.h"
#include "text/fold.h"

namespace gazet::learn {
namespace {

/// Integer weights to one nat; what rounds to less than kLeast in every class is dropped.
constexpr float kStepsPerNat = 256;
constexpr std::int16_t kLeast = 8;

constexpr std::uint32_t kInnerFolds = 3;

std::int16_t quantised(float weight) {
  constexpr float kMost = gazetteer::kMostWeight;
  return static_cast<std::int16_t>(std::lround(std::clamp(weight * kStepsPerNat, -kMost, kMost)));
}

gazetteer::WeightVector quantised(const Crf::Vector& weights) {
  gazetteer::WeightVector result{};
  for (std::size_t i = 0; i < kNameClasses; ++i) result[i] = quantised(weights[i]);
  return result;
}

bool matters(const gazetteer::WeightVector& weights) {
  return std::any_of(weights.begin(), weights.end(), [](std::int16_t it) { return it >= kLeast || it <= -kLeast; });
}

/// What the user names himself weighs this much for its class: more than most doubts, less than certainty.
constexpr std::int16_t kYours = 768;

void append_yours(std::vector<gazetteer::WeightRow>& rows) {
  for (const auto* kind : {"known", "known_long"}) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(NameClass::other); ++i) {
      gazetteer::WeightRow row{std::string(kind) + "=your_" + std::string(kNameClassNames[i]), {}};
      row.weights[i] = kYours;
      rows.push_back(std::move(row));
    }
  }
}

/// What is believed of known names before anything is learned, in nats: one of several words is hardly anything else,
/// the less the longer it is. Annotated articles have few of the long ones.
constexpr float kFewWords = 2.0F;
constexpr float kManyWords = 6.0F;
constexpr float kAnotherClass = -2.0F;

/// Believes that what a name of those words is known as is what it is.
void believe(EvidenceNumber standing, NameClass name_class, float weight, Crf& crf) {
  for (const NameClass other : {NameClass::place, NameClass::group, NameClass::organisation, NameClass::person}) {
    crf.begin_with(standing, other, other == name_class ? weight : kAnotherClass);
  }
}

void believe_long_names(EvidenceIndex& index, Crf& crf) {
  for (const NameClass name_class : {NameClass::place, NameClass::group, NameClass::organisation}) {
    resolve::LatticeSpan span;
    span.kinds = resolve::kind_of(*subtype_number(static_cast<Type>(name_class), ""), 0);
    for (const bool holds_known : {false, true}) {
      span.holds_known = holds_known;
      span.end = 2;
      believe(index.mark(resolve::EvidenceKind::standing, resolve::standing_mark(span)), name_class, kFewWords, crf);
      span.end = resolve::kLongestSpan;
      believe(index.mark(resolve::EvidenceKind::standing, resolve::standing_mark(span)), name_class, kManyWords, crf);
    }
  }
}

/// A fixed shuffle: the order of sorting by a hash.
std::vector<std::size_t> shuffled(std::vector<std::size_t> numbers, std::uint64_t seed) {
  const auto hash = [&](std::size_t number) {
    std::uint64_t x = (number + seed * 0x9E3779B97F4A7C15U) * 0xBF58476D1CE4E5B9U;
    x ^= x >> 31U;
    return x * 0x94D049BB133111EBU;
  };
  std::sort(numbers.begin(), numbers.end(), [&](std::size_t a, std::size_t b) { return hash(a) < hash(b); });
  return numbers;
}

/// The same article as a telegram or a headline would print it. Few annotated articles have much in capitals.
GoldDocument in_capitals(const GoldDocument& gold) {
  GoldDocument copy = gold;
  copy.document.text = text::in_capitals(gold.document.text);
  copy.document.title = text::in_capitals(gold.document.title);
  return copy;
}

/// The same article as headlines are written: long words with a capital each. Bytes stay where they are.
GoldDocument in_title_case(const GoldDocument& gold) {
  constexpr std::size_t kLongWord = 4;
  GoldDocument copy = gold;
  std::string& text = copy.document.text;
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; };
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && is_letter(text[end])) ++end;
    const bool is_behind_apostrophe = begin > 0 && text[begin - 1] == '\'';
    if (end - begin >= kLongWord && text[begin] >= 'a' && text[begin] <= 'z' && !is_behind_apostrophe) {
      text[begin] = static_cast<char>(text[begin] - 'a' + 'A');
    }
    begin = end + 1;
  }
  return copy;
}

/// True when the decision is right; nothing when the annotator does not say.
std::optional<bool> judge(const GoldDocument& gold, const resolve::Lattice& lattice,
                          const resolve::Decision& decision) {
  if (!gold.annotated[static_cast<std::size_t>(decision.name_class)]) return std::nullopt;
  const Span bytes = lattice.bytes_of(lattice.spans[decision.span]);
  const auto own = std::find_if(gold.mentions.begin(), gold.mentions.end(),
                                [&](const GoldMention& mention) { return mention.span == bytes; });
  if (own != gold.mentions.end() && own->is_optional) return std::nullopt;
  return std::any_of(gold.mentions.begin(), gold.mentions.end(), [&](const GoldMention& mention) {
    return mention.span == bytes && mention.name_class == decision.name_class;
  });
}

}  // namespace

/// All articles as they are learned from.
class Trainer::Articles {
 public:
  Articles(const std::vector<std::shared_ptr<const Gazetteer>>& layers, std::span<const GoldDocument> gold,
           const TrainOptions& options)
      : analyser_(layers, {}), vocabulary_(analyser_.matcher()), options_(options) {
    resolve::LatticeBuilder builder(analyser_.matcher());
    for (std::size_t i = 0; i < gold.size(); ++i) {
      index_.begin_article();
      add(gold[i], i, false, builder);
      const auto is_chosen = [&](std::uint32_t every, std::uint32_t fold) {
        return every > fold && fold_of(gold[i], every) == fold;
      };
      if (is_chosen(options.capitals_every, 0)) add_copy(in_capitals(gold[i]), i, builder);
      if (is_chosen(options.titles_every, 1)) add_copy(in_title_case(gold[i]), i, builder);
      if (options.beginnings_every == 0) continue;
      if (auto copy = sentences_from_names(gold[i], options.beginnings_every)) add_copy(*std::move(copy), i, builder);
    }
    const std::vector<EvidenceNumber> numbers = index_.prune(options_.least_articles);
    for (ArticleExample& example : examples_) renumber(numbers, example);
  }

  std::vector<gazetteer::WeightRow> train(const std::vector<bool>& left_out) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      if (left_out.empty() || !left_out[articles_[i].number]) all.push_back(i);
    }
    const std::vector<Judged> judged = look_with_folds(all);
    Crf crf = new_crf();
    learn(all, options_.epochs, true, crf);
    std::vector<gazetteer::WeightRow> rows = rows_of(crf);
    append_yours(rows);
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.evidence < b.evidence; });
    const std::vector<gazetteer::WeightRow> scores = calibration_rows(judged);
    rows.insert(rows.end(), scores.begin(), scores.end());
    return rows;
  }

 private:
  struct Article {
    const GoldDocument* gold;
    std::size_t number;  ///< of the article as it was given
    bool is_copy;        ///< written as a headline
  };

  void add_copy(GoldDocument copy, std::size_t number, resolve::LatticeBuilder& builder) {
    copies_.push_back(std::move(copy));
    add(copies_.back(), number, true, builder);
  }

  void add(const GoldDocument& gold, std::size_t number, bool is_copy, resolve::LatticeBuilder& builder) {
    articles_.push_back({&gold, number, is_copy});
    const Analysis analysis = analyser_.analyse(gold.document, vocabulary_);
    lattices_.push_back(builder.build(analysis.text_of(gold.document), analysis.candidates, vocabulary_,
                                      analysis.extraction.sections, analysis.extraction.furniture));
    examples_.push_back(example_of(lattices_.back(), gold, index_));
  }

  [[nodiscard]] Crf new_crf() {
    Crf crf(index_.size(), {options_.rate, options_.decay});
    believe_long_names(index_, crf);
    return crf;
  }

  /// Epochs over the articles; with memory, every other one.
  void learn(const std::vector<std::size_t>& articles, std::uint32_t epochs, bool with_memory, Crf& crf) const {
    for (std::uint32_t epoch = 0; epoch < epochs; ++epoch) {
      for (const std::size_t number : shuffled(articles, epoch)) {
        crf.learn(examples_[number], with_memory && epoch % 2 == 1);
      }
    }
  }

  /// What is decided about each article by those who have not seen it, first without memory, which then is the memory
  /// that is learned from; then with it, which tells what a margin is worth.
  std::vector<Judged> look_with_folds(const std::vector<std::size_t>& articles) {
    std::vector<Crf> crfs;
    for (std::uint32_t fold = 0; fold < kInnerFolds; ++fold) {
      Crf& crf = crfs.emplace_back(new_crf());
      learn(part(articles, fold, false), options_.epochs / 2, false, crf);
      Decider decider(rows_of(crf));
      for (const std::size_t number : part(articles, fold, true)) {
        remember(lattices_[number], decider.decide(lattices_[number]), index_, examples_[number]);
      }
    }
    std::vector<Judged> judged;
    for (std::uint32_t fold = 0; fold < kInnerFolds; ++fold) {
      learn(part(articles, fold, false), options_.epochs / 2, true, crfs[fold]);
      Decider decider(rows_of(crfs[fold]));
      for (const std::size_t number : part(articles, fold, true)) {
        if (articles_[number].is_copy) continue;  // margins are smaller there
        for (const resolve::Decision& decision : decider.decide(lattices_[number])) {
          if (const auto right = judge(*articles_[number].gold, lattices_[number], decision)) {
            judged.push_back({decision.name_class, decision.margin, *right});
          }
        }
      }
    }
    return judged;
  }

  /// The articles of a fold, or all the others.
  [[nodiscard]] std::vector<std::size_t> part(const std::vector<std::size_t>& articles, std::uint32_t fold,
                                              bool is_in) const {
    std::vector<std::size_t> chosen;
    std::copy_if(articles.begin(), articles.end(), std::back_inserter(chosen),
                 [&](std::size_t number) { return (fold_of(*articles_[number].gold, kInnerFolds) == fold) == is_in; });
    return chosen;
  }

  [[nodiscard]] std::vector<gazetteer::WeightRow> rows_of(const Crf& crf) const {
    std::vector<gazetteer::WeightRow> rows;
    for (EvidenceNumber i = 0; i < index_.size(); ++i) {
      const gazetteer::WeightVector weights = quantised(crf.weights(i));
      if (matters(weights)) rows.push_back({index_.name(i), weights});
    }
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.evidence < b.evidence; });
    return rows;
  }

  /// Decides as the program does.
  class Decider {
   public:
    explicit Decider(const std::vector<gazetteer::WeightRow>& rows)
        : slots_(gazetteer::weight_slots(rows)), weights_(gazetteer::WeightTable(slots_)), decider_(weights_) {}

    [[nodiscard]] std::vector<resolve::Decision> decide(const resolve::Lattice& lattice) {
      return decider_.decide(lattice).decisions;
    }

   private:
    std::vector<gazetteer::WeightSlot> slots_;
    resolve::Weights weights_;
    resolve::Decider decider_;
  };

  std::deque<GoldDocument> copies_;  ///< of some articles, written as headlines
  std::vector<Article> articles_;
  Analyser analyser_;
  match::Vocabulary vocabulary_;  ///< of all lattices
  TrainOptions options_;
  EvidenceIndex index_;
  std::vector<resolve::Lattice> lattices_;
  std::vector<ArticleExample> examples_;
};

Trainer::Trainer(const std::vector<std::shared_ptr<const Gazetteer>>& layers, std::span<const GoldDocument> gold,
                 const TrainOptions& options)
    : articles_(std::make_unique<Articles>(layers, gold, options)), options_(options) {}
Trainer::~Trainer() = default;

std::vector<gazetteer::WeightRow> Trainer::train(const std::vector<bool>& left_out) const {
  return articles_->train(left_out);
}

std::uint32_t fold_of(const GoldDocument& gold, std::uint32_t folds) {
  return static_cast<std::uint32_t>((text::hash_folded(gold.document.id) >> 32U) % folds);
}

}  // namespace gazet::learn
