// SPDX-License-Identifier: Apache-2.0
//
// The formats that write a document as a whole: its text or its sentences, or sums over its mentions. --limit counts
// documents here.

#ifndef GAZET_OUTPUT_DOCUMENT_FORMAT_H_
#define GAZET_OUTPUT_DOCUMENT_FORMAT_H_

#include <memory>
#include <string>
#include <string_view>

#include "output/options.h"
#include "output/writer.h"

namespace gazet::output {

/// How a document is written. Immutable, shared by all threads.
class DocumentShape {
 public:
  virtual ~DocumentShape() = default;

  /// Appends the document. The extraction holds only the mentions that are wanted.
  virtual void write(const Document& document, const Extraction& extraction, std::string& to) const = 0;

  /// As Writer::assembly().
  [[nodiscard]] virtual std::unique_ptr<Assembly> assembly() const { return nullptr; }
};

/// Windows of a long document are joined before they are written: memory then grows with the document.
class DocumentFormat : public Writer {
 public:
  DocumentFormat(MentionFilter filter, std::unique_ptr<const DocumentShape> shape)
      : filter_(filter), shape_(std::move(shape)) {}

  Written write(const Document& document, const Extraction& extraction, std::string& to) const override;
  Written write_window(const Document& document, const Extraction& extraction, std::string& to) override;

  [[nodiscard]] std::string_view first_records(std::string_view written, std::uint64_t count) const override;
  [[nodiscard]] std::unique_ptr<Assembly> assembly() const override { return shape_->assembly(); }

 private:
  void join(const Document& window, const Extraction& extraction);

  MentionFilter filter_;
  std::unique_ptr<const DocumentShape> shape_;
  Document document_;  ///< the windows so far, joined
  Extraction extraction_;
};

/// The mentions without those that overlap a longer one or one before them.
[[nodiscard]] std::vector<const Mention*> flat_mentions(const Extraction& extraction);

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_DOCUMENT_FORMAT_H_
