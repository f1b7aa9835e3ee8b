// SPDX-License-Identifier: Apache-2.0
//
// One article as it was read. A source longer than --max-document arrives as several Documents of the same id, one a
// window, whose origins say where in the whole text each begins.

#ifndef GAZET_DOCUMENT_H_
#define GAZET_DOCUMENT_H_

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "gazet/span.h"

namespace gazet {

/// Which part of an article a mention stands in.
enum class Section : std::uint8_t { title, dateline, body };

/// The way from bytes of a Document's text back to bytes of its source. Implemented by the format that read it.
class SourceMap {
 public:
  virtual ~SourceMap() = default;

  /// The source bytes of the text span; both in bytes, the result within the file, member or line string.
  [[nodiscard]] virtual Span source_span(Span text_span) const = 0;
};

/// One article, or one window of it. Owns the text that all spans, tokens and mentions point into.
struct Document {
  std::string id;      ///< the record's `doc`
  std::string source;  ///< the file or member it came from, `-` for standard input
  std::string text;    ///< valid UTF-8
  std::string title;   ///< as declared by the source, empty when none was; where it stands in `text` it is a prefix
  std::string published;
  std::string url;
  std::string language;  ///< BCP 47, as given; empty: to be detected

  /// Fields that --keep copies into every record: name and raw JSON value, in the order asked for.
  std::vector<std::pair<std::string, std::string>> kept;

  TextPosition origin;                          ///< where this window begins in the whole text
  std::uint32_t first_sentence = 0;             ///< number of this window's first sentence in the whole text
  bool continues = false;                       ///< a further window of the same document follows
  std::shared_ptr<const SourceMap> source_map;  ///< null: the text's own bytes are the source's
};

}  // namespace gazet

#endif  // GAZET_DOCUMENT_H_
