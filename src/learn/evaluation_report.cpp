// SPDX-License-Identifier: Apache-2.0

#include "learn/evaluation_report.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace gazet::learn {
namespace {

constexpr double kHundred = 100;

std::string fixed(double value, int decimals) {
  std::array<char, 64> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, decimals).ptr;
  return {digits.data(), end};
}

std::string shortest(double value) {
  std::array<char, 64> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  std::string text(digits.data(), end);
  return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

std::string percent(double value) {
  return fixed(value * kHundred, 2) + "%";
}

std::string padded(const std::string& text, std::size_t width) {
  return std::string(width - std::min(width, text.size()), ' ') + text;
}

std::string row(std::string label, const Rate& rate) {
  constexpr std::size_t kLabel = 22;
  constexpr std::size_t kCell = 8;
  label.resize(std::max(kLabel, label.size()), ' ');
  for (const std::size_t count : {rate.gold, rate.predicted, rate.right}) label += padded(std::to_string(count), kCell);
  for (const double share : {rate.precision(), rate.recall(), rate.f1()}) label += padded(percent(share), kCell);
  return label + "\n";
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string toponym_lines(const ToponymFigures& it) {
  const std::size_t found = it.kilometres.size();
  std::string lines = "toponyms: " + std::to_string(it.gold) + " with coordinates, " + std::to_string(found) +
                      " found (recall " + percent(share(found, it.gold)) + "), " + std::to_string(it.unlocated) +
                      " of them without coordinates\n";
  if (found == 0) return lines;
  const std::size_t located = found - it.unlocated;
  lines += "  accuracy@161 km " + percent(share(it.near(), found)) + " (of those with coordinates " +
           percent(share(it.near(), located)) + ", of all gold " + percent(share(it.near(), it.gold)) + "), right " +
           percent(share(it.right, found)) + " (of those with coordinates " + percent(share(it.right, located)) +
           ", of all gold " + percent(share(it.right, it.gold)) + "), median " + fixed(it.median(), 1) + " km, mean " +
           fixed(it.mean(), 1) + " km, AUC " + fixed(it.area_under_curve(), 3) + "\n";
  return lines;
}

std::string calibration_lines(const Tally& tally) {
  const std::optional<double> gap = tally.calibration_gap();
  if (!gap) return {};
  std::string lines = "calibration: mean gap " + fixed(*gap, 3) + " of score and share of right mentions\n";
  for (std::size_t i = 0; i < tally.bins.size(); ++i) {
    const ScoreBin& bin = tally.bins[i];
    if (bin.count == 0) continue;
    const auto count = static_cast<double>(bin.count);
    lines += "  score " + fixed(static_cast<double>(i) / 10, 1) + " to " + fixed(static_cast<double>(i + 1) / 10, 1) +
             padded(std::to_string(bin.count), 8) + " mentions, mean score " + fixed(bin.scores / count, 3) +
             ", right " + fixed(static_cast<double>(bin.right) / count, 3) + "\n";
  }
  return lines;
}

std::string json_of(const Rate& rate) {
  return R"({"gold": )" + std::to_string(rate.gold) + R"(, "predicted": )" + std::to_string(rate.predicted) +
         R"(, "right": )" + std::to_string(rate.right) + R"(, "precision": )" + shortest(rate.precision()) +
         R"(, "recall": )" + shortest(rate.recall()) + R"(, "f1": )" + shortest(rate.f1()) + "}";
}

std::string json_of(const ToponymFigures& it) {
  const std::size_t found = it.kilometres.size();
  std::string json = R"({"gold": )" + std::to_string(it.gold) + R"(, "found": )" + std::to_string(found) +
                     R"(, "recall": )" + shortest(share(found, it.gold)) + R"(, "without_coordinates": )" +
                     std::to_string(it.unlocated);
  if (found == 0) return json + "}";
  const std::size_t located = found - it.unlocated;
  const auto add = [&](std::string_view key, double value) {
    json.append(", \"").append(key).append("\": ").append(shortest(value));
  };
  add("accuracy_161km", share(it.near(), found));
  add("accuracy_161km_of_located", share(it.near(), located));
  add("recall_161km", share(it.near(), it.gold));
  add("right", share(it.right, found));
  add("right_of_located", share(it.right, located));
  add("recall_right", share(it.right, it.gold));
  add("median_km", it.median());
  add("mean_km", it.mean());
  add("auc", it.area_under_curve());
  return json + "}";
}

}  // namespace

std::string table_of(std::string_view name, const Tally& tally) {
  std::string table(name);
  table += ": " + std::to_string(tally.documents) + " documents, " + std::to_string(tally.left_out) +
           " predictions left out of account\n";
  table += std::string(22, ' ') + "    gold    pred   right       P       R      F1\n";
  for (std::size_t i = 0; i < kEvaluated; ++i) {
    if (tally.seen[i]) table += row("exact " + std::string(kNameClassNames[i]), tally.exact[i]);
  }
  table += row("exact micro", tally.micro());
  table += row("overlap micro", tally.overlap);
  table += row("span only", tally.span);
  if (tally.toponyms.gold > 0) table += toponym_lines(tally.toponyms);
  return table + calibration_lines(tally);
}

std::string json_of(const Tally& tally) {
  std::string json = R"({"documents": )" + std::to_string(tally.documents) + R"(, "predictions_left_out": )" +
                     std::to_string(tally.left_out) + R"(, "exact": {)";
  std::string_view between;
  for (std::size_t i = 0; i < kEvaluated; ++i) {
    if (!tally.seen[i]) continue;
    json.append(between).append("\"").append(kNameClassNames[i]).append("\": ").append(json_of(tally.exact[i]));
    between = ", ";
  }
  json += R"(}, "micro": )" + json_of(tally.micro()) + R"(, "overlap": )" + json_of(tally.overlap) + R"(, "span": )" +
          json_of(tally.span);
  if (tally.toponyms.gold > 0) json += R"(, "toponyms": )" + json_of(tally.toponyms);
  if (const auto gap = tally.calibration_gap()) json += R"(, "calibration_gap": )" + shortest(*gap);
  return json + "}";
}

}  // namespace gazet::learn
