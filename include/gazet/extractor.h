// SPDX-License-Identifier: Apache-2.0
//
// The whole pipeline as one object: article in, mentions out.

#ifndef GAZET_EXTRACTOR_H_
#define GAZET_EXTRACTOR_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "gazet/document.h"
#include "gazet/evidence.h"
#include "gazet/extraction.h"
#include "gazet/gazetteer.h"
#include "gazet/options.h"

namespace gazet {

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
