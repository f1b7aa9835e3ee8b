// SPDX-License-Identifier: Apache-2.0

#include "coverage.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "gazet/extraction.h"
#include "gazet/extractor.h"
#include "match/matcher.h"
#include "text/words.h"

namespace gazet::accuracy {
namespace {

/// Which measured types a string has when it is all there is: names by the case rule of their row, and patterns. The
/// policy common is no part of the question.
class Known {
 public:
  explicit Known(std::shared_ptr<const Gazetteer> gazetteer)
      : matcher_({std::move(gazetteer)}, {}), vocabulary_(matcher_) {}

  const std::set<std::string_view>& types_of(const std::string& name) {
    const auto [entry, is_new] = seen_.try_emplace(name);
    if (is_new) look_up(name, entry->second);
    return entry->second;
  }

 private:
  void look_up(const std::string& name, std::set<std::string_view>& types) {
    std::vector<Token> tokens;
    tokenizer_.tokenize(name, tokens);
    const std::vector<std::uint32_t> sentence_ends = {static_cast<std::uint32_t>(name.size())};
    const match::Candidates found = matcher_.candidates({name, tokens, sentence_ends}, vocabulary_);
    for (const match::Candidate& candidate : found.all) {
      if (candidate.span != Span{0, name.size()}) continue;
      for (const match::Reading& reading : found.readings_of(candidate)) types.insert(measured_type(reading.subtype));
    }
  }

  match::Matcher matcher_;
  match::Vocabulary vocabulary_;
  text::Tokenizer tokenizer_;
  std::unordered_map<std::string, std::set<std::string_view>> seen_;
};

std::string text_of(const GoldArticle& article, Span span) {
  return article.text.substr(span.begin, span.size());
}

void count_known(const GoldArticle& article, Known& known, Coverage& coverage) {
  for (const std::string_view type : kMeasured) {
    if (!article.annotates(type)) continue;
    for (const GoldMention& mention : article.mentions) {
      if (mention.type != type) continue;
      const std::string text = text_of(article, mention.span);
      const bool is_known = known.types_of(text).contains(type);
      ++coverage.known[type].all;
      if (is_known)
        ++coverage.known[type].good;
      else
        ++coverage.missed[{type, text}];
    }
  }
}

void count_right(const GoldArticle& article, const Extractor& extractor, Coverage& coverage) {
  Document document;
  document.text = article.text;
  for (const Mention& mention : extractor.extract(document).mentions) {
    const std::string_view type = measured_type(mention.subtype);
    if (type.empty() || !article.annotates(type)) continue;
    const bool is_gold = std::any_of(article.mentions.begin(), article.mentions.end(), [&](const GoldMention& gold) {
      return gold.span == mention.span && gold.type == type;
    });
    ++coverage.precision[type].all;
    if (is_gold)
      ++coverage.precision[type].good;
    else
      ++coverage.wrong[{type, text_of(article, mention.span)}];
  }
}

}  // namespace

std::string_view measured_type(SubtypeNumber subtype) {
  const std::string_view label = label_of(subtype);
  if (label == "GPE" || label == "LOC" || label == "FAC") return "place";
  if (label == "NORP") return "group";
  return label == "ORG" ? "organisation" : "";
}

Coverage measure(const std::shared_ptr<const Gazetteer>& gazetteer, const std::vector<GoldArticle>& articles) {
  Coverage coverage;
  Known known(gazetteer);
  ExtractorOptions options;
  options.names_only = true;
  const Extractor extractor({gazetteer}, options);
  for (const GoldArticle& article : articles) {
    count_known(article, known, coverage);
    count_right(article, extractor, coverage);
  }
  return coverage;
}

}  // namespace gazet::accuracy
