// SPDX-License-Identifier: Apache-2.0
//
// What the user wants to see of an extraction: which mentions, which kinds of record, which keys.

#ifndef GAZET_OUTPUT_OPTIONS_H_
#define GAZET_OUTPUT_OPTIONS_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gazet/entity.h"
#include "gazet/mention.h"
#include "output/labels.h"

namespace gazet::output {

/// Which mentions are written and counted (--types, --min-score).
struct MentionFilter {
  /// By Type. Persons only when asked for, cues never.
  std::array<bool, kTypeNames.size()> types = {true, true, true, false, false};

  /// Compared with the score as it is printed, so that --min-score 0.9 keeps 0.90. A mention without a score was not
  /// judged (--resolve names) and passes.
  std::optional<double> min_score;

  [[nodiscard]] bool accepts(const Mention& mention) const;
};

/// BIO: B- for a mention's first token, I- for the others, O outside. BIOES: also E- for its last, S- for its only one.
enum class TagScheme : std::uint8_t { bio, bioes };

/// Within what two entities must be named to be linked.
enum class Together : std::uint8_t { sentence, document };

struct OutputOptions {
  bool emit_mentions = true;
  bool emit_entities = false;
  bool emit_documents = false;

  bool byte_offsets = false;
  bool utf16_offsets = false;
  bool source_offsets = false;
  LabelSet labels = LabelSet::ontonotes;
  TagScheme tags = TagScheme::bio;         ///< format conll
  Together together = Together::sentence;  ///< formats gexf, graphml
  bool colour = false;                     ///< for a terminal: formats jsonl, json, table, highlight
  bool context = false;                    ///< the sentence's text in every mention record

  MentionFilter filter;
  std::vector<std::string> keep;  ///< names of the fields in Document::kept, for formats that name their columns first

  std::string file;           ///< format sqlite: which is written
  bool replace_file = false;  ///< the same: anew, whatever is there

  std::string gazetteer;  ///< fingerprint, for document records; empty: null
  std::string version;    ///< of gazet, for document records; empty: null

  [[nodiscard]] constexpr int emitted_kinds() const {
    return (emit_mentions ? 1 : 0) + (emit_entities ? 1 : 0) + (emit_documents ? 1 : 0);
  }
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_OPTIONS_H_
