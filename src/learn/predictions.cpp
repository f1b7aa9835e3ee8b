// SPDX-License-Identifier: Apache-2.0

#include "learn/predictions.h"

#include <cmath>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "gazet/error.h"
#include "json/value.h"
#include "learn/code_points.h"

namespace gazet::learn {
namespace {

using json::Value;

/// One file of records while it is read.
class PredictionReader {
 public:
  PredictionReader(const std::string& name, const std::vector<GoldDocument>& gold)
      : name_(name), gold_(gold), predictions_(gold.size()), points_(gold.size()) {
    for (std::size_t i = 0; i < gold.size(); ++i) numbers_.emplace(gold[i].document.id, i);
  }

  void read_line(std::string_view line, std::size_t number) {
    line_ = number;
    const std::optional<json::Value> row = json::Value::parse(line);
    if (!row || !row->is_object()) return fault("not a JSON object");
    const auto found = numbers_.find((*row)["doc"].text());
    if (found == numbers_.end()) return fault("no gold document '" + (*row)["doc"].text() + "'");
    const std::optional<NameClass> name_class = class_of(*row);
    if (!name_class) return fault("type '" + (*row)["type"].text() + "' (expected place, group or organisation)");
    if (*name_class == NameClass::person || *name_class == NameClass::other) return;
    add(found->second, *row, *name_class);
  }

  std::vector<std::vector<Prediction>> finish() {
    if (!faults_.empty()) throw DictionaryError(std::move(faults_));
    return std::move(predictions_);
  }

 private:
  /// A label decides, and one that is unknown or null stands for something else.
  static std::optional<NameClass> class_of(const json::Value& row) {
    if (row["label"].raw().empty()) return class_of_label(row["type"].text());
    return class_of_label(row["label"].text()).value_or(NameClass::other);
  }

  void add(std::size_t document, const json::Value& row, NameClass name_class) {
    auto& points = points_[document];
    if (!points) points = std::make_unique<CodePoints>(gold_[document].document.text);
    Prediction prediction;
    prediction.span = points->span(row["start"].number(), row["end"].number());
    if (prediction.span.empty()) {
      return fault("span '" + std::string(row["start"].raw()) + "' to '" + std::string(row["end"].raw()) +
                   "' (expected integers within the " + std::to_string(points->count()) + " code points of the text)");
    }
    if (!seen_.emplace(document, prediction.span.begin, prediction.span.end, name_class).second) {
      return fault("the same mention a second time");
    }
    prediction.name_class = name_class;
    prediction.id = row["id"].text();
    prediction.score = row["score"].number();
    const auto lat = row["lat"].number();
    const auto lon = row["lon"].number();
    constexpr double kMostLat = 90;
    constexpr double kMostLon = 180;
    if (lat.has_value() != lon.has_value() || (lat && !(std::abs(*lat) <= kMostLat && std::abs(*lon) <= kMostLon))) {
      return fault("coordinates (expected lat within 90 and lon within 180 degrees, or neither)");
    }
    if (lat) prediction.coordinates = Coordinates{*lat, *lon};
    predictions_[document].push_back(std::move(prediction));
  }

  void fault(std::string message) { faults_.push_back({Severity::error, name_, line_, std::move(message)}); }

  const std::string& name_;
  const std::vector<GoldDocument>& gold_;
  std::size_t line_ = 0;
  std::unordered_map<std::string, std::size_t> numbers_;
  std::vector<std::vector<Prediction>> predictions_;
  std::vector<std::unique_ptr<const CodePoints>> points_;  ///< by document, made on demand
  std::set<std::tuple<std::size_t, std::size_t, std::size_t, NameClass>> seen_;
  std::vector<Diagnostic> faults_;
};

}  // namespace

std::vector<std::vector<Prediction>> parse_predictions(std::string_view content, const std::string& name,
                                                       const std::vector<GoldDocument>& gold) {
  PredictionReader reader(name, gold);
  for (std::size_t number = 1; !content.empty(); ++number) {
    const std::size_t end = content.find('\n');
    const std::string_view line = content.substr(0, end);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) reader.read_line(line, number);
    content = end == std::string_view::npos ? std::string_view() : content.substr(end + 1);
  }
  return reader.finish();
}

std::vector<std::vector<Prediction>> read_predictions(const std::filesystem::path& path,
                                                      const std::vector<GoldDocument>& gold) {
  std::ifstream stream(path, std::ios::binary);
  const std::string content{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (!stream.is_open() || stream.bad()) throw DictionaryError(path.string() + ": cannot be read");
  return parse_predictions(content, path.string(), gold);
}

}  // namespace gazet::learn
