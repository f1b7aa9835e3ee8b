// SPDX-License-Identifier: Apache-2.0
//
// countries [DICTIONARY...] <ARTICLE: how often an article names places and people of each country, most often first.

#include <algorithm>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <vector>

#include "gazet/error.h"
#include "gazet/extractor.h"
#include "gazet/library.h"

namespace {

/// The gazetteer that comes with gazet, and the user's own dictionaries on top.
gazet::Extractor open_extractor(const std::vector<std::filesystem::path>& dictionaries) {
  std::vector<std::shared_ptr<const gazet::Gazetteer>> layers;
  layers.push_back(std::make_shared<const gazet::Gazetteer>(gazet::Gazetteer::open(gazet::default_gazetteer())));
  if (!dictionaries.empty()) {
    layers.push_back(std::make_shared<const gazet::Gazetteer>(gazet::compile_dictionaries(dictionaries)));
  }
  return gazet::Extractor(layers);
}

std::map<std::string, int> count_countries(const gazet::Extraction& extraction) {
  std::map<std::string, int> counts;
  for (const gazet::Mention& mention : extraction.mentions) {
    if (mention.entity && !mention.entity->country.empty()) ++counts[std::string(mention.entity->country)];
  }
  return counts;
}

}  // namespace

int main(int argument_count, char** arguments) {
  try {
    const gazet::Extractor extractor = open_extractor({arguments + 1, arguments + argument_count});
    gazet::Document article;
    article.id = "article";
    article.text.assign(std::istreambuf_iterator<char>(std::cin), {});
    const auto counts = count_countries(extractor.extract(article));
    std::vector<std::pair<std::string, int>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::greater(), &std::pair<std::string, int>::second);
    for (const auto& [country, count] : sorted) std::cout << country << ' ' << count << '\n';
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
