// SPDX-License-Identifier: Apache-2.0
//
// The first stages of the pipeline, which extracting and training share: an article becomes sections, sentences, words
// and candidates. What of it is a mention is decided later.

#ifndef GAZET_PIPELINE_ANALYSER_H_
#define GAZET_PIPELINE_ANALYSER_H_

#include <memory>
#include <vector>

#include "article/outline.h"
#include "gazet/document.h"
#include "gazet/extraction.h"
#include "gazet/gazetteer.h"
#include "gazet/options.h"
#include "gazet/token.h"
#include "match/candidate.h"
#include "match/matcher.h"
#include "match/vocabulary.h"
#include "text/language.h"
#include "text/sentences.h"
#include "text/words.h"

namespace gazet {

/// What stands in one article before anything is decided.
struct Analysis {
  Extraction extraction;  ///< without mentions
  std::vector<Token> tokens;
  match::Candidates candidates;

  /// The view that matching and deciding work on.
  [[nodiscard]] match::TokenizedText text_of(const Document& document) const {
    return {document.text, tokens, extraction.sentence_ends};
  }
};

/// Immutable; one serves any number of threads.
class Analyser {
 public:
  Analyser(const std::vector<std::shared_ptr<const Gazetteer>>& layers, const ExtractorOptions& options);

  /// Sections, furniture and sentences alone.
  [[nodiscard]] Extraction outline(const Document& document) const;

  /// `vocabulary` is one of this analyser's matcher.
  [[nodiscard]] Analysis analyse(const Document& document, match::Vocabulary& vocabulary) const;

  [[nodiscard]] const match::Matcher& matcher() const { return matcher_; }

 private:
  bool keep_furniture_;
  bool detect_language_;
  article::Outliner outliner_;
  text::SentenceFinder sentences_;
  text::Tokenizer tokenizer_;
  text::LanguageDetector languages_;
  match::Matcher matcher_;
};

}  // namespace gazet

#endif  // GAZET_PIPELINE_ANALYSER_H_
