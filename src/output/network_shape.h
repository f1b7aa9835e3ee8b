// SPDX-License-Identifier: Apache-2.0
//
// The network of entities as XML that Gephi, networkx, igraph and others read: GEXF 1.2 or GraphML.

#ifndef GAZET_OUTPUT_NETWORK_SHAPE_H_
#define GAZET_OUTPUT_NETWORK_SHAPE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "output/document_format.h"
#include "output/labels.h"
#include "output/network.h"

namespace gazet::output {

enum class NetworkFormat : std::uint8_t { gexf, graphml };

class NetworkShape : public DocumentShape {
 public:
  NetworkShape(NetworkFormat format, Together together, LabelSet labels)
      : format_(format), together_(together), labels_(labels) {}

  void write(const Document& document, const Extraction& extraction, std::string& to) const override;
  [[nodiscard]] std::unique_ptr<Assembly> assembly() const override;

 private:
  NetworkFormat format_;
  Together together_;
  LabelSet labels_;
};

/// Appends text as it may stand in XML's text and attributes; what XML cannot hold becomes U+FFFD.
void append_xml(std::string_view utf8, std::string& to);

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_NETWORK_SHAPE_H_
