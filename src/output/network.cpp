// SPDX-License-Identifier: Apache-2.0

#include "output/network.h"

#include <algorithm>
#include <charconv>
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

/// Reads a number and the blank behind it.
std::uint64_t take_number(std::string_view& line) {
  std::uint64_t value = 0;
  const char* const end = std::from_chars(line.data(), line.data() + line.size(), value).ptr;
  line.remove_prefix(std::min(line.size(), static_cast<std::size_t>(end - line.data()) + 1));
  return value;
}

}  // namespace

void write_network(const Document& document, const Extraction& extraction, Together together, LabelSet labels,
                   std::string& to) {
  const DocumentEntities entities(document, extraction);
  entities.write(labels, to);
  for (const auto& [pair, weight] : pairs_of(extraction, entities, together)) {
    to += std::to_string(pair.first) + ' ' + std::to_string(pair.second) + ' ' + std::to_string(weight) + ' ';
  }
  to += '\n';
}

void Network::add(std::string_view lines) {
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(line.size() + 1);
    if (line.starts_with('{')) {
      of_document_.push_back(nodes_.add(line));
    } else {
      add_edges(line);
    }
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

void Network::add_edges(std::string_view line) {
  while (!line.empty()) {
    const std::uint64_t a = of_document_[take_number(line)];
    const std::uint64_t b = of_document_[take_number(line)];
    weights_[(std::min(a, b) << kHalf) | std::max(a, b)] += take_number(line);
  }
  of_document_.clear();
}

}  // namespace gazet::output
