// SPDX-License-Identifier: Apache-2.0

#include "output/spacy_shape.h"

#include <algorithm>
#include <vector>

#include "output/json_text.h"
#include "output/offset_walker.h"
#include "output/tokens.h"

namespace gazet::output {
namespace {

/// The white space between two tokens, as spaCy has it: a token is followed by one blank or none, and what is left is a
/// token of its own, the last blank of which follows it.
void add_space(std::string_view text, Span gap, bool is_first, std::vector<Span>& tokens) {
  if (!is_first && !gap.empty() && text[gap.begin] == ' ') ++gap.begin;
  if (gap.size() > 1 && text[gap.end - 1] == ' ') --gap.end;
  if (!gap.empty()) tokens.push_back(gap);
}

/// Tokens that, with the blanks that follow them, are the whole text.
std::vector<Span> spacy_tokens(std::string_view text, const std::vector<MentionToken>& tokens) {
  std::vector<Span> all;
  all.reserve(tokens.size() + tokens.size() / 8);
  std::size_t behind = 0;
  for (const MentionToken& token : tokens) {
    add_space(text, {behind, token.span.begin}, behind == 0, all);
    all.push_back(token.span);
    behind = token.span.end;
  }
  add_space(text, {behind, text.size()}, behind == 0, all);
  return all;
}

/// Sentences from their first token's beginning to their last one's end. One that ends within a token ends behind it.
std::vector<Span> spacy_sentences(const std::vector<Span>& tokens, const std::vector<std::uint32_t>& ends) {
  std::vector<Span> sentences;
  auto end = ends.begin();
  bool is_new = true;
  for (const Span token : tokens) {
    while (end != ends.end() && token.begin >= *end) {
      ++end;
      is_new = true;
    }
    if (is_new) {
      sentences.push_back(token);
    } else {
      sentences.back().end = token.end;
    }
    is_new = false;
  }
  return sentences;
}

void write_span(const SpanPositions& positions, JsonText& json) {
  json.raw(R"("start":)");
  json.number(positions.begin.code_points);
  json.raw(R"(,"end":)");
  json.number(positions.end.code_points);
}

}  // namespace

void SpacyShape::write(const Document& document, const Extraction& extraction, std::string& to) const {
  const std::vector<const Mention*> mentions = flat_mentions(extraction);
  const std::vector<Span> tokens = spacy_tokens(document.text, tokens_of(document.text, tokenizer_, mentions));
  JsonText json(to);
  json.raw(R"({"text":)");
  json.quoted(document.text);
  json.raw(R"(,"ents":[)");
  OffsetWalker ents(document, false);
  for (const Mention* mention : mentions) {
    json.raw(mention == mentions.front() ? "{" : ",{");
    write_span(ents.at(mention->span), json);
    json.raw(R"(,"label":)");
    json.quoted(label_of(mention->subtype, labels_));
    json.raw(R"(,"id":"","kb_id":)");
    json.quoted(mention->entity ? mention->entity->id : "");
    json.raw("}");
  }
  json.raw(R"(],"sents":[)");
  OffsetWalker sents(document, false);
  std::string_view between = "{";
  for (const Span sentence : spacy_sentences(tokens, extraction.sentence_ends)) {
    json.raw(between);
    write_span(sents.at(sentence), json);
    json.raw("}");
    between = ",{";
  }
  json.raw(R"(],"tokens":[)");
  OffsetWalker walker(document, false);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    json.raw(i == 0 ? R"({"id":)" : R"(,{"id":)");
    json.number(i);
    json.raw(",");
    write_span(walker.at(tokens[i]), json);
    json.raw("}");
  }
  json.raw("]}\n");
}

}  // namespace gazet::output
