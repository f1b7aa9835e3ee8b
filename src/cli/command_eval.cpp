// SPDX-License-Identifier: Apache-2.0

#include "cli/command_eval.h"

#include <array>
#include <map>

#include "cli/gazetteers.h"
#include "cli/output.h"
#include "flags/value_readers.h"
#include "gazet/error.h"
#include "gazet/extractor.h"
#include "json/value.h"
#include "learn/evaluation_report.h"
#include "learn/gold.h"
#include "learn/predictions.h"
#include "output/json_text.h"

namespace gazet::cli {

using namespace flags;

namespace {

using Predictions = std::vector<std::vector<learn::Prediction>>;

std::vector<std::string_view> judged_types() {
  return {kNameClassNames.begin(), kNameClassNames.begin() + learn::kEvaluated};
}

std::vector<Word> judged_type_words() {
  return words_named(judged_types());
}

void read_judged_types(EvalOptions& options, const std::string& value) {
  const std::vector<bool> chosen = read_some(judged_types(), value);
  for (std::size_t i = 0; i < chosen.size(); ++i) options.evaluation.types[i] = chosen[i];
}

constexpr auto kEvalFormats = std::to_array<Choice<bool>>({{"text", false}, {"json", true}});

constexpr auto kEvalFlags = std::to_array<FlagRow<EvalOptions>>({
    {{.name = "types",
      .value_name = "LIST",
      .help = "of place, group, organisation: judge these",
      .default_value = "all",
      .values = {ValueKind::list, judged_type_words},
      .example = "gazet eval --types place gold.jsonl predictions.jsonl"},
     [](EvalOptions& options, const std::string& value) { read_judged_types(options, value); }},
    {{.name = "optional",
      .value_name = "FIELD",
      .help = "annotations that have this field set need not be found, and finding them is no fault",
      .example = "gazet eval --optional demonym gold.jsonl predictions.jsonl"},
     [](EvalOptions& options, const std::string& value) { options.evaluation.optional = read_name(value); }},
    {{.name = "by",
      .value_name = "FIELD",
      .help = "also a table for each value of this field of the documents",
      .example = "gazet eval --by region gold.jsonl predictions.jsonl"},
     [](EvalOptions& options, const std::string& value) { options.by = read_name(value); }},
    {{.name = "format",
      .value_name = "FORMAT",
      .help = "text, or json",
      .default_value = "text",
      .values = kOneOf<kEvalFormats>},
     [](EvalOptions& options, const std::string& value) { options.json = read_choice(kEvalFormats, value); }},
});

/// As the labels of records have it: a party or an armed group is an organisation.
std::optional<NameClass> class_of(const Mention& mention) {
  return learn::class_of_label(label_of(mention.subtype));
}

Predictions extracted(const EvalOptions& options, const std::vector<learn::GoldDocument>& gold, Session& session) {
  const Layers layers = open_layers(options.gazetteer, session.program);
  warn_without_weights(options.gazetteer, layers, session.log);
  ExtractorOptions extractor_options;
  set_name_lists(options.gazetteer, extractor_options);
  const Extractor extractor(layers, extractor_options);
  Predictions predictions;
  for (const learn::GoldDocument& document : gold) {
    std::vector<learn::Prediction>& its = predictions.emplace_back();
    for (const Mention& mention : extractor.extract(document.document).mentions) {
      const auto name_class = class_of(mention);
      if (!name_class) continue;
      learn::Prediction& prediction = its.emplace_back();
      prediction.span = mention.span;
      prediction.name_class = *name_class;
      prediction.score = mention.score;
      if (!mention.entity) continue;
      prediction.id = mention.entity->id;
      prediction.coordinates = mention.entity->coordinates;
    }
  }
  return predictions;
}

std::string field_of(const learn::GoldDocument& gold, const std::string& field) {
  const auto fields = json::Value::parse(gold.fields);
  if (!fields || (*fields)[field].raw().empty()) return "?";
  return (*fields)[field].string().value_or(std::string((*fields)[field].raw()));
}

std::string report(const EvalOptions& options, const learn::Tally& all,
                   const std::map<std::string, learn::Tally>& parts) {
  std::string text;
  if (!options.json) {
    for (const auto& [name, tally] : parts) text += learn::table_of(name, tally) + "\n";
    return text + learn::table_of("all", all);
  }
  text = R"({"all": )" + learn::json_of(all);
  if (!options.by.empty()) {
    output::JsonText json(text);
    json.raw(", ");
    json.quoted("by_" + options.by);
    json.raw(": {");
    std::string_view between;
    for (const auto& [name, tally] : parts) {
      json.raw(between);
      json.quoted(name);
      json.raw(": ");
      json.raw(learn::json_of(tally));
      between = ", ";
    }
    json.raw("}");
  }
  return text + "}\n";
}

constexpr auto kEvalExamples = std::to_array<Example>({
    {"how good gazet is on articles of your own", "gazet eval gold.jsonl"},
    {"how good another program is", "gazet eval gold.jsonl predictions.jsonl"},
});

}  // namespace

Syntax describe_eval(EvalOptions& options) {
  return {
      .flags = joined({bound(kEvalFlags, options), gazetteer_flags(options.gazetteer), common_flags(options.common)}),
      .operands = {"GOLD", &options.files}};
}

void check_eval(const EvalOptions& options) {
  check(options.common);
  check(options.gazetteer);
  if (options.files.empty()) throw UsageError("no annotated articles given");
  if (options.files.size() > 2) throw UsageError("more than two files given (expected GOLD and PREDICTIONS)");
}

ExitStatus run_eval(const EvalOptions& options, Session& session) {
  const std::vector<learn::GoldDocument> gold = learn::read_gold(options.files.front());
  const Predictions predictions = options.files.size() > 1 ? learn::read_predictions(options.files.back(), gold)
                                                           : extracted(options, gold, session);
  learn::Tally all(options.evaluation);
  std::map<std::string, learn::Tally> parts;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    all.add(gold[i], predictions[i]);
    if (options.by.empty()) continue;
    parts.try_emplace(field_of(gold[i], options.by), options.evaluation).first->second.add(gold[i], predictions[i]);
  }
  print(report(options, all, parts));
  return ExitStatus::success;
}

using EvalSteps = CommandSteps<EvalOptions, describe_eval, check_eval, run_eval>;

extern constinit const Command kEvalCommand = {
    .usage =
        {
            .name = "eval",
            .synopsis = "[OPTIONS] GOLD [PREDICTIONS]",
            .summary = "print precision, recall and F1 against annotated articles",
            .description =
                "GOLD is what gazet train reads; PREDICTIONS are mention records. Without them the articles\n"
                "are read by gazet as it is. Types that a document does not annotate are left out of account.\n",
            .operands = kFile,
            .examples = kEvalExamples,
            .flags = EvalSteps::describe_flags,
        },
    .parse = EvalSteps::parse_job,
};

}  // namespace gazet::cli
