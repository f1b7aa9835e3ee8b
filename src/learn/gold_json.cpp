// SPDX-License-Identifier: Apache-2.0

#include <utility>

#include "json/value.h"
#include "learn/code_points.h"
#include "learn/gold_formats.h"

namespace gazet::learn {
namespace {

using json::Value;

/// One document while it is read.
class DocumentBuilder {
 public:
  DocumentBuilder(GoldFile& file, std::size_t line, std::string id, std::string text)
      : file_(file), line_(line), points_(text) {
    gold_.document.id = std::move(id);
    gold_.document.text = std::move(text);
  }

  /// Adds the mention unless it is faulty.
  void add(const json::Value& begin, const json::Value& end, const std::string& label, GoldMention mention = {}) {
    const std::optional<NameClass> name_class = class_of_label(label);
    mention.span = points_.span(begin.number(), end.number());
    if (mention.span.begin == mention.span.end) {
      file_.fault(line_, "span '" + std::string(begin.raw()) + "' to '" + std::string(end.raw()) +
                             "' (expected integers within the " + std::to_string(points_.count()) +
                             " code points of the text, the first less than the second)");
    } else if (!name_class) {
      file_.fault(line_, "type '" + label +
                             "' (expected place, group, organisation, person, other, or a label of "
                             "OntoNotes or CoNLL 2003)");
    } else {
      mention.name_class = *name_class;
      mention.label = label;
      gold_.mentions.push_back(std::move(mention));
    }
  }

  GoldDocument& gold() { return gold_; }

  void finish() { file_.documents.push_back(std::move(gold_)); }

 private:
  GoldFile& file_;
  std::size_t line_;
  CodePoints points_;
  GoldDocument gold_;
};

/// The types annotated throughout, or those that matter when the document does not say.
Annotated annotated_of(const json::Value& types) {
  if (!types.is_array()) return {true, true, true, false, false};
  Annotated annotated{};
  types.for_each_element([&](const json::Value& type) {
    if (const auto name_class = class_of_label(type.text())) annotated[static_cast<std::size_t>(*name_class)] = true;
  });
  return annotated;
}

std::string id_of(const json::Value& row, const GoldFile& file) {
  if (const auto id = row["id"].string()) return *id;
  const std::string_view number = row["id"].raw();
  return number.empty() ? std::to_string(file.documents.size() + 1) : std::string(number);
}

void add_entity(const json::Value& entity, DocumentBuilder& builder) {
  GoldMention mention;
  mention.fields = entity.raw();
  if (const auto lat = entity["lat"].number(), lon = entity["lon"].number(); lat && lon) {
    mention.coordinates = Coordinates{*lat, *lon};
  }
  if (const std::string_view id = entity["geonames_id"].raw(); !id.empty() && id != "null") {
    mention.id = "geonames:" + entity["geonames_id"].string().value_or(std::string(id));
  }
  mention.is_optional = entity["demonym"].is_true();
  const bool is_doccano = !entity["start_offset"].raw().empty();
  const std::string label = entity["type"].string() ? entity["type"].text() : entity["label"].text();
  builder.add(entity[is_doccano ? "start_offset" : "start"], entity[is_doccano ? "end_offset" : "end"], label,
              std::move(mention));
}

void add_triple(const json::Value& triple, DocumentBuilder& builder) {
  std::vector<json::Value> cells;
  triple.for_each_element([&](const json::Value& cell) { cells.push_back(cell); });
  cells.resize(3);
  builder.add(cells[0], cells[1], cells[2].text());
}

void read_row(const json::Value& row, std::size_t line, GoldFile& file) {
  const std::optional<std::string> text = row["text"].string();
  const json::Value entities = row["entities"];
  const json::Value triples = row["label"].is_array() ? row["label"] : row["labels"];
  if (!text || (!entities.is_array() && !triples.is_array())) {
    file.fault(line, "no annotated document (expected \"text\", and \"entities\" or \"label\")");
    return;
  }
  DocumentBuilder builder(file, line, id_of(row, file), *text);
  builder.gold().annotated = annotated_of(row["types"]);
  builder.gold().fields = row.raw();
  if (entities.is_array()) {
    entities.for_each_element([&](const json::Value& entity) { add_entity(entity, builder); });
  } else {
    triples.for_each_element([&](const json::Value& triple) { add_triple(triple, builder); });
  }
  builder.finish();
}

void read_task(const json::Value& task, GoldFile& file) {
  const std::optional<std::string> text = task["data"]["text"].string();
  if (!text) {
    file.fault(0, "task " + std::string(task["id"].raw()) + " has no \"data\" with \"text\"");
    return;
  }
  DocumentBuilder builder(file, 0, id_of(task, file), *text);
  builder.gold().annotated = annotated_of({});
  bool seen = false;
  task["annotations"].for_each_element([&](const json::Value& annotation) {
    if (std::exchange(seen, true)) return;  // a second annotator's view of the same text
    annotation["result"].for_each_element([&](const json::Value& result) {
      const json::Value value = result["value"];
      std::string label;
      value["labels"].for_each_element([&](const json::Value& it) { label = label.empty() ? it.text() : label; });
      if (!label.empty()) builder.add(value["start"], value["end"], label);
    });
  });
  builder.finish();
}

}  // namespace

void read_json_lines(std::string_view content, GoldFile& file) {
  for (std::size_t line = 1; !content.empty(); ++line) {
    const std::size_t end = content.find('\n');
    const std::string_view row = content.substr(0, end);
    content = end == std::string_view::npos ? std::string_view() : content.substr(end + 1);
    if (row.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const std::optional<json::Value> value = json::Value::parse(row);
    if (value && value->is_object()) {
      read_row(*value, line, file);
    } else {
      file.fault(line, "not a JSON object");
    }
  }
}

void read_label_studio(std::string_view content, GoldFile& file) {
  const std::optional<json::Value> tasks = json::Value::parse(content);
  if (!tasks) {
    file.fault(0, "not JSON (expected an array of annotated tasks)");
    return;
  }
  tasks->for_each_element([&](const json::Value& task) { read_task(task, file); });
}

}  // namespace gazet::learn
