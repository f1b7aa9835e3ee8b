// SPDX-License-Identifier: Apache-2.0
//
// What two gazetteers find differently in an article: the records of the mentions that one of them alone finds, each
// with a key `change` in front.

#ifndef GAZET_CLI_DIFF_WRITER_H_
#define GAZET_CLI_DIFF_WRITER_H_

#include <string>

#include "gazet/extractor.h"
#include "output/writer.h"

namespace gazet::cli {

/// Is given what the old gazetteer finds. Keeps a reference to the Extractor of the new one.
class DiffWriter : public output::Writer {
 public:
  explicit DiffWriter(const Extractor& after) : after_(after) {}

  output::Written write(const Document& document, const Extraction& extraction, std::string& to) const override;
  output::Written write_window(const Document& document, const Extraction& extraction, std::string& to) override;

 private:
  const Extractor& after_;
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_DIFF_WRITER_H_
