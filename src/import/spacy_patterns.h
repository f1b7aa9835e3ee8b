// SPDX-License-Identifier: Apache-2.0
//
// The phrase patterns of spaCy's EntityRuler (JSONL: label, pattern, perhaps id) become rows.

#ifndef GAZET_IMPORT_SPACY_PATTERNS_H_
#define GAZET_IMPORT_SPACY_PATTERNS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/entity.h"
#include "import/session.h"

namespace gazet::importers {

struct SpacyOptions {
  std::string source = "spaCy patterns";  ///< for the source column
};

/// Phrases are strings; patterns of tokens are reported. A label that no subtype has is reported too. Phrases of the
/// same label and id are names of one row, so memory is needed for those that have an id; the id becomes
/// `spacy:LABEL/ID` with hyphens for spaces.
void import_spacy_patterns(const std::vector<std::string>& files, const SpacyOptions& options, Session& session);

/// What the OntoNotes label (or PER, ORGANIZATION, LANGUAGE) stands for.
[[nodiscard]] std::optional<SubtypeNumber> subtype_of_label(std::string_view label);

}  // namespace gazet::importers

#endif  // GAZET_IMPORT_SPACY_PATTERNS_H_
