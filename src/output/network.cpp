// SPDX-License-Identifier: Apache-2.0

#include "output/network.h"

#include <algorithm>
#include <map>

namespace gazet::output {
namespace {

using Pair = std::pair<std::uint32_t, std::uint32_t>;

constexpr unsigned kHalf = 32;

/// Counts each pair of different entities of the group once.
void count_pairs(std::vector<std::uint32_t>& group, std::map<Pair, std::uint64_t>& weights) {
  std::ranges::sort(group);
  group.erase(std::unique(group.begin(), group.end()), group.end());
  for (std::size_t i = 0; i < group.size(); ++i) {
    for (std::size_t j = i + 1; j < group.size(); ++j) ++weights[{group[i], group[j]}];
  }
  group.clear();
}

std::map<Pair, std::uint64_t> pairs_of(const Extraction& extraction, const DocumentEntities& entities,
                                       Together together) {
  std::map<Pair, std::uint64_t> weights;
  std::vector<std::uint32_t> group;
  std::uint32_t sentence = 0;
  for (std::size_t i = 0; i < extraction.mentions.size(); ++i) {
    if (together == Together::sentence && extraction.mentions[i].sentence != sentence) count_pairs(group, weights);
    sentence = extraction.mentions[i].sentence;
    group.push_back(entities.of_mentions()[i]);
  }
  count_pairs(group, weights);
  return weights;
}

}  // namespace

void pack_network(const Document& document, const Extraction& extraction, Together together, Packer& packer) {
  const DocumentEntities entities(document, extraction);
  entities.pack(packer);
  const auto pairs = pairs_of(extraction, entities, together);
  packer.number(pairs.size());
  for (const auto& [pair, weight] : pairs) {
    packer.number(pair.first);
    packer.number(pair.second);
    packer.number(weight);
  }
}

void Network::add(Unpacker& packed) {
  const std::vector<std::uint32_t> numbers = nodes_.add(packed);
  for (std::uint64_t left = packed.number(); left > 0; --left) {
    const std::uint64_t a = numbers[packed.number()];
    const std::uint64_t b = numbers[packed.number()];
    weights_[(std::min(a, b) << kHalf) | std::max(a, b)] += packed.number();
  }
}

std::vector<Network::Edge> Network::edges() const {
  std::vector<Edge> edges;
  edges.reserve(weights_.size());
  for (const auto& [pair, weight] : weights_) {
    edges.push_back({static_cast<std::uint32_t>(pair >> kHalf), static_cast<std::uint32_t>(pair), weight});
  }
  std::ranges::sort(edges, {}, [](const Edge& edge) { return Pair(edge.source, edge.target); });
  return edges;
}

}  // namespace gazet::output
