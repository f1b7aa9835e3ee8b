// SPDX-License-Identifier: Apache-2.0
//
// The report: one HTML page that holds everything it needs, the articles as data and a script that shows them. The page
// is made of the files in report/, which become part of the program.

#ifndef GAZET_OUTPUT_HTML_SHAPE_H_
#define GAZET_OUTPUT_HTML_SHAPE_H_

#include <memory>
#include <string>

#include "output/document_format.h"

namespace gazet::output {

class HtmlShape : public DocumentShape {
 public:
  void write(const Document& document, const Extraction& extraction, std::string& to) const override;
  [[nodiscard]] std::unique_ptr<Assembly> assembly() const override;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_HTML_SHAPE_H_
