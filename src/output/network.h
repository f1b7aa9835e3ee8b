// SPDX-License-Identifier: Apache-2.0
//
// Which entities are named together: nodes with counts, and undirected edges weighted by in how many sentences or
// documents both are named.

#ifndef GAZET_OUTPUT_NETWORK_H_
#define GAZET_OUTPUT_NETWORK_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "gazet/document.h"
#include "gazet/extraction.h"
#include "output/entity_sums.h"
#include "output/labels.h"
#include "output/options.h"

namespace gazet::output {

/// Appends the nodes and edges of one document, as lines for Network::add().
void write_network(const Document& document, const Extraction& extraction, Together together, LabelSet labels,
                   std::string& to);

class Network {
 public:
  struct Edge {
    std::uint32_t source;  ///< number of a node
    std::uint32_t target;  ///< above source
    std::uint64_t weight;
  };

  /// Adds what write_network() appended for one or more documents.
  void add(std::string_view lines);

  [[nodiscard]] const std::vector<EntitySum>& nodes() const { return nodes_.entities(); }

  /// By source, then by target.
  [[nodiscard]] std::vector<Edge> edges() const;

 private:
  void add_edges(std::string_view line);

  EntitySums nodes_;
  std::vector<std::uint32_t> of_document_;                    ///< the numbers of the nodes read since the last edges
  std::unordered_map<std::uint64_t, std::uint64_t> weights_;  ///< by source and target, 32 bits each
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_NETWORK_H_
