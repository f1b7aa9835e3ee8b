// SPDX-License-Identifier: Apache-2.0
//
// Annotated articles: what training learns from and evaluation compares with.

#ifndef GAZET_LEARN_GOLD_H_
#define GAZET_LEARN_GOLD_H_

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/document.h"
#include "gazet/entity.h"
#include "gazet/evidence.h"
#include "gazet/span.h"

namespace gazet::learn {

/// One name that an annotator marked.
struct GoldMention {
  Span span;  ///< bytes of the document's text
  NameClass name_class = NameClass::place;
  std::string label;                       ///< the annotator's own word for it
  std::string id;                          ///< `geonames:N`, when given
  std::optional<Coordinates> coordinates;  ///< of a place, when given
  bool is_optional = false;                ///< `demonym`: a place for some, a group for others; nobody learns from it
  std::string fields;                      ///< the annotation as the file has it: a JSON object, or empty
};

/// A class is either annotated throughout a document or not at all.
using Annotated = std::array<bool, kNameClasses>;

struct GoldDocument {
  Document document;
  std::vector<GoldMention> mentions;  ///< by begin; none is empty
  Annotated annotated{};
  std::string fields;  ///< the document as the file has it: a JSON object, or empty
};

/// The documents of a file; its format shows in its content:
///   JSONL    one document a line: `id`, `text`, `entities` of `start`, `end` (code points, half open) and `type` (or
///            `label`), and `types`, the types annotated throughout (without it: all)
///   doccano  JSONL with `text` and `label`, triples of begin, end (code points) and label
///   Label Studio  a JSON array of tasks with `data` and `annotations`
///   CoNLL    one word a line, its last column B-, I-, E-, S- or O; an empty line ends a sentence
/// Types may be written as gazet, OntoNotes or CoNLL 2003 write them (place, GPE, LOC …). A document that leaves out
/// person and other has them annotated when the file has any.
/// Throws DictionaryError with every fault (file, line, what was expected), or when the file cannot be read.
[[nodiscard]] std::vector<GoldDocument> read_gold(const std::filesystem::path& path);

/// The same for the content of a file; `name` stands for it in messages.
[[nodiscard]] std::vector<GoldDocument> parse_gold(std::string_view content, const std::string& name);

/// The class of a type or label as any of the formats writes it, or nothing.
[[nodiscard]] std::optional<NameClass> class_of_label(std::string_view label);

}  // namespace gazet::learn

#endif  // GAZET_LEARN_GOLD_H_
