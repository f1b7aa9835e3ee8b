// SPDX-License-Identifier: Apache-2.0
//
// The whole pipeline as one object: article in, mentions out.

#ifndef GAZET_EXTRACTOR_H_
#define GAZET_EXTRACTOR_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gazet/document.h"
#include "gazet/evidence.h"
#include "gazet/extraction.h"
#include "gazet/gazetteer.h"

namespace gazet {

/// Which mentions may share bytes: none (the longest wins), all, or all but those inside a longer one.
enum class Overlaps : std::uint8_t { longest, all, no_sub };

struct ExtractorOptions {
  bool names_only = false;      ///< stop after matching: longest names and patterns, no evidence (--resolve names)
  bool keep_furniture = false;  ///< mentions in page furniture too
  bool ignore_case = false;     ///< match lower-case text
  bool persons = false;         ///< yield mentions of type person too
  bool detect_language = true;  ///< where a document does not say its own; weighing wants it, names_only does not
  bool explain = false;         ///< tell with every mention why it was chosen
  Overlaps overlaps = Overlaps::longest;
  std::string country;             ///< where the articles come from, ISO 3166-1 alpha-2; empty: unknown
  std::vector<std::string> deny;   ///< ids and surface forms that are never yielded
  std::vector<std::string> allow;  ///< if any: nothing but these ids and surface forms is yielded
};

/// Owns the stages in their order. Immutable: one Extractor serves any number of threads.
class Extractor {
 public:
  /// `gazetteer` is the first layer; further layers override it, the last one most.
  explicit Extractor(const std::vector<std::shared_ptr<const Gazetteer>>& layers, const ExtractorOptions& options = {});
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;
  ~Extractor();

  /// Everything found in the document. Never throws on account of the text.
  [[nodiscard]] Extraction extract(const Document& document) const;

  /// Why each name of the document was read as it was, persons and other names too; with a byte of the text, why what
  /// stands there was. Nothing when the document is not weighed (Extraction::is_weighed).
  [[nodiscard]] std::vector<Explanation> explain(const Document& document, std::optional<std::size_t> at) const;

  /// What stands where, without looking for names: sections, furniture and sentences.
  [[nodiscard]] Extraction outline(const Document& document) const;

 private:
  class Stages;
  std::unique_ptr<const Stages> stages_;
};

}  // namespace gazet

#endif  // GAZET_EXTRACTOR_H_
