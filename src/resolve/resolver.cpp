// SPDX-License-Identifier: Apache-2.0

#include "resolve/resolver.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "resolve/explainer.h"
#include "resolve/kinds.h"
#include "resolve/link_chance.h"
#include "resolve/longest_names.h"
#include "resolve/short_forms.h"
#include "text/language_tag.h"

namespace gazet::resolve {
namespace {

/// Weights are fitted to English; a text too short to tell its language is taken for English. Expects a tag of
/// text::language_tag().
bool fits(std::string_view language) {
  return language.empty() || text::primary_language(language) == "en";
}

SubtypeNumber nameless(NameClass name_class) {
  constexpr std::array<Type, kNameClasses> kTypes = {Type::place, Type::group, Type::organisation, Type::person,
                                                     Type::person};
  return *subtype_number(kTypes[static_cast<std::size_t>(name_class)], "");
}

gazetteer::CountryCode code_of(std::string_view country) {
  return country.size() == 2 ? gazetteer::CountryCode{country[0], country[1]} : gazetteer::CountryCode{};
}

}  // namespace

/// One article that is weighed.
class Resolver::Article {
 public:
  Article(const Resolver& resolver, const match::TokenizedText& text, const match::Candidates& candidates,
          Workspace& workspace, const Extraction& extraction, bool explain)
      : resolver_(resolver),
        candidates_(candidates),
        decided_(workspace.decider->decide(workspace.builder.build(
            text, candidates, workspace.vocabulary, extraction.sections, silent(resolver.options_, extraction)))),
        links_(workspace.linker.link(decided_, candidates, explain)),
        forms_(short_forms(decided_)) {}

  [[nodiscard]] std::vector<Mention> mentions() {
    std::vector<Mention> mentions;
    for (std::uint32_t i = 0; i < decided_.decisions.size(); ++i) {
      if (is_wanted(decided_.decisions[i].name_class)) mentions.push_back(mention(i));
    }
    if (resolver_.options_.overlaps != Overlaps::longest) add_overlapping(mentions);
    return mentions;
  }

  [[nodiscard]] std::vector<Explanation> explanations(std::optional<std::size_t> at) {
    std::vector<Explanation> explanations;
    for (std::uint32_t i = 0; i < decided_.decisions.size(); ++i) {
      const Span span = bytes_of(decided_.decisions[i].span);
      if (!at || (span.begin <= *at && *at < span.end)) explanations.push_back(explanation(i));
    }
    if (at && explanations.empty()) {
      Explanation nothing = explainer().explain_nothing(*at);
      if (!nothing.interpretations.empty()) explanations.push_back(std::move(nothing));
    }
    return explanations;
  }

 private:
  static std::span<const Span> silent(const ExtractorOptions& options, const Extraction& extraction) {
    return options.keep_furniture ? std::span<const Span>() : extraction.furniture;
  }

  [[nodiscard]] bool is_wanted(NameClass name_class) const {
    return name_class != NameClass::other && (name_class != NameClass::person || resolver_.options_.persons);
  }

  [[nodiscard]] Span bytes_of(std::uint32_t number) const {
    return decided_.lattice.bytes_of(decided_.lattice.spans[number]);
  }

  [[nodiscard]] Mention mention(std::uint32_t number) {
    const Decision& decision = decided_.decisions[number];
    Mention mention;
    mention.span = bytes_of(decision.span);
    mention.subtype = nameless(decision.name_class);
    mention.method = Method::shape;
    mention.score = resolver_.weights_->score(decision.name_class, decision.margin);
    const Form form = forms_[number].form;
    const Link link = link_of(number);
    if (links_.meant[number] != nullptr) {
      mention.method = candidates_.all[decided_.lattice.spans[decision.span].candidate].method;
    } else if (form != Form::full) {
      mention.method = form == Form::acronym ? Method::acronym : Method::short_name;
    }
    if (link.reading != nullptr) name(*link.reading, link.chance, mention);
    if (resolver_.options_.explain) mention.explanation = std::make_shared<const Explanation>(explanation(number));
    return mention;
  }

  /// What a decision's name means, and the chance that it does; null when it means nothing known.
  struct Link {
    const match::Reading* reading = nullptr;
    float chance = 0;
  };

  [[nodiscard]] Link link_of(std::uint32_t number) const {
    const ShortForm& form = forms_[number];
    if (links_.meant[number] != nullptr || form.form == Form::full) {
      return {links_.meant[number], links_.chances[number]};
    }
    return {links_.meant[form.of], link_chance_of_short_form(links_.chances[form.of])};
  }

  /// `chance`: that the reading's entity is the one meant.
  void name(const match::Reading& reading, float chance, Mention& mention) const {
    mention.subtype = reading.subtype;
    const Entity entity = resolver_.matcher_.entity(reading);
    if (entity.id.empty()) return;
    mention.entity = entity;
    mention.link = chance;
  }

  [[nodiscard]] Explanation explanation(std::uint32_t number) {
    Explanation explanation = explainer().explain(decided_.decisions[number]);
    explanation.options = std::move(links_.options[number]);
    const Link link = link_of(number);
    const bool is_known = link.reading != nullptr && !resolver_.matcher_.entity(*link.reading).id.empty();
    if (is_known) explanation.link = link.chance;
    return explanation;
  }

  /// Names of the gazetteer that were not chosen although more speaks for them than against them. `mentions` are in
  /// order and do not overlap.
  void add_overlapping(std::vector<Mention>& mentions) const {
    std::vector<Mention> more;
    for (std::uint32_t i = 0; i < decided_.lattice.spans.size(); ++i) {
      if (decided_.lattice.spans[i].candidate != kNone) add_unchosen(i, mentions, more);
    }
    mentions.insert(mentions.end(), more.begin(), more.end());
    std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
  }

  /// Of one span's readings the first that was not chosen: of each class when all overlaps are wanted, else of a span
  /// that no mention holds.
  void add_unchosen(std::uint32_t number, const std::vector<Mention>& mentions, std::vector<Mention>& more) const {
    const bool all = resolver_.options_.overlaps == Overlaps::all;
    const Span bytes = bytes_of(number);
    const Mention* holder = holder_of(bytes, mentions);
    if (holder != nullptr && !all) return;
    std::array<bool, kNameClasses> has{};
    if (holder != nullptr && holder->span == bytes) has[static_cast<std::size_t>(class_of(holder->subtype))] = true;
    const match::Candidate& candidate = candidates_.all[decided_.lattice.spans[number].candidate];
    for (const match::Reading& reading : candidates_.readings_of(candidate)) {
      const NameClass name_class = class_of(reading.subtype);
      const auto class_number = static_cast<std::size_t>(name_class);
      if (has[class_number] || decided_.sums[number].of[class_number] <= 0 || !is_wanted(name_class)) continue;
      has[class_number] = true;
      Mention& mention = more.emplace_back();
      mention.span = bytes;
      mention.score = resolver_.weights_->score(name_class, 0);
      mention.method = candidate.method;
      name(reading, link_chance_of_name(reading.subtype), mention);
      if (!all) return;
    }
  }

  /// The mention that all of the span lies in, or null.
  static const Mention* holder_of(const Span& span, const std::vector<Mention>& mentions) {
    const auto it = std::partition_point(mentions.begin(), mentions.end(),
                                         [&](const Mention& mention) { return mention.span.end < span.end; });
    return it != mentions.end() && it->span.begin <= span.begin ? &*it : nullptr;
  }

  [[nodiscard]] Explainer& explainer() {
    if (!explainer_) explainer_.emplace(*resolver_.weights_, decided_);
    return *explainer_;
  }

  const Resolver& resolver_;
  const match::Candidates& candidates_;
  Decided decided_;
  Links links_;
  std::vector<ShortForm> forms_;
  std::optional<Explainer> explainer_;  ///< made when something has to be explained
};

Resolver::Resolver(const match::Matcher& matcher, const gazetteer::WeightTable& weights,
                   const ExtractorOptions& options)
    : matcher_(matcher), options_(options) {
  if (weights.any() && !options.names_only) weights_.emplace(weights);
}

bool Resolver::weighs(const Extraction& extraction) const {
  return weights_ && fits(extraction.language);
}

Resolver::Workspace::Workspace(const Resolver& resolver)
    : vocabulary(resolver.matcher_),
      builder(resolver.matcher_),
      linker(resolver.matcher_, code_of(resolver.options_.country)) {
  if (resolver.weights_) decider.emplace(*resolver.weights_);
}

void Resolver::resolve(const match::TokenizedText& text, const match::Candidates& candidates, Workspace& workspace,
                       Extraction& extraction) const {
  extraction.is_weighed = weighs(extraction);
  extraction.mentions = extraction.is_weighed
                            ? Article(*this, text, candidates, workspace, extraction, options_.explain).mentions()
                            : longest_names(matcher_, options_, text, candidates, extraction.sections);
}

std::vector<Explanation> Resolver::explain(const match::TokenizedText& text, const match::Candidates& candidates,
                                           Workspace& workspace, const Extraction& extraction,
                                           std::optional<std::size_t> at) const {
  if (!weighs(extraction)) return {};
  return Article(*this, text, candidates, workspace, extraction, true).explanations(at);
}

}  // namespace gazet::resolve
