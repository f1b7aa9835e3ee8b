// SPDX-License-Identifier: Apache-2.0
//
// Which entities are named together: nodes with counts, and undirected edges weighted by in how many sentences or
// documents both are named.

#ifndef GAZET_OUTPUT_NETWORK_H_
#define GAZET_OUTPUT_NETWORK_H_

#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "gazet/document.h"
#include "gazet/extraction.h"
#include "output/entity_sums.h"
#include "output/options.h"
#include "output/packed.h"

namespace gazet::output {

/// Leaves the nodes and edges of one document for Network::add().
void pack_network(const Document& document, const Extraction& extraction, Together together, Packer& packer);

class Network {
 public:
  struct Edge {
    std::uint32_t source;  ///< number of a node
    std::uint32_t target;  ///< above source
    std::uint64_t weight;
  };

  /// Adds what pack_network() left of one document.
  void add(Unpacker& packed);

  [[nodiscard]] const std::vector<EntitySum>& nodes() const { return nodes_.entities(); }

  /// By source, then by target.
  [[nodiscard]] std::vector<Edge> edges() const;

 private:
  EntitySums nodes_;
  std::unordered_map<std::uint64_t, std::uint64_t> weights_;  ///< by source and target, 32 bits each
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_NETWORK_H_
