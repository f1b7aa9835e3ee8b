// SPDX-License-Identifier: Apache-2.0
//
// accuracy_coverage GAZETTEER GOLD.jsonl [COUNT]: prints what coverage.h measures, and the COUNT most frequent misses.

#include <algorithm>
#include <exception>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "coverage.h"
#include "gazet/gazetteer.h"
#include "gold.h"

namespace {

using gazet::accuracy::Count;
using gazet::accuracy::Coverage;
using Misses = std::map<std::pair<std::string_view, std::string>, std::size_t>;

void print(const char* what, const std::map<std::string_view, Count>& counts) {
  for (const std::string_view type : gazet::accuracy::kMeasured) {
    const auto count = counts.find(type);
    if (count == counts.end()) continue;
    const auto [good, all] = count->second;
    std::cout << what << ' ' << std::left << std::setw(13) << type << std::right << std::setw(6) << good << " of "
              << std::setw(6) << all << std::setw(7) << 100.0 * static_cast<double>(good) / static_cast<double>(all)
              << " %\n";
  }
}

void print_most_frequent(const char* what, const Misses& misses, std::size_t wanted) {
  std::vector<std::pair<Misses::key_type, std::size_t>> sorted(misses.begin(), misses.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first.first, b.second) < std::tie(b.first.first, a.second);
  });
  std::string_view type;
  std::size_t printed = 0;
  for (const auto& [key, count] : sorted) {
    printed = key.first == type ? printed + 1 : 1;
    type = key.first;
    if (printed <= wanted) std::cout << what << '\t' << type << '\t' << count << '\t' << key.second << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc < 3) throw std::runtime_error("expected GAZETTEER GOLD.jsonl [COUNT]");
    const auto gazetteer = std::make_shared<const gazet::Gazetteer>(gazet::Gazetteer::open(argv[1]));
    std::ifstream lines(argv[2]);
    if (!lines) throw std::runtime_error(std::string("cannot read ") + argv[2]);
    const Coverage coverage = gazet::accuracy::measure(gazetteer, gazet::accuracy::read_gold(lines));
    const std::size_t wanted = argc > 3 ? std::stoul(argv[3]) : 0;
    std::cout << std::fixed << std::setprecision(1);
    print("known", coverage.known);
    print("right", coverage.precision);
    print_most_frequent("missed", coverage.missed, wanted);
    print_most_frequent("wrong", coverage.wrong, wanted);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "accuracy_coverage: " << error.what() << '\n';
    return 2;
  }
}
