// SPDX-License-Identifier: Apache-2.0

#include "cli/command_train.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <utility>

#include "cli/gazetteers.h"
#include "cli/output.h"
#include "flags/value_readers.h"
#include "gazet/error.h"
#include "gazet/extractor.h"
#include "gazet/version.h"
#include "gazetteer/compiler.h"
#include "gazetteer/weights_file.h"
#include "learn/trainer.h"
#include "output/record_writer.h"

namespace gazet::cli {

using namespace flags;

namespace {

std::uint32_t read_folds(const std::string& text) {
  constexpr std::size_t kMostFolds = 100;
  const std::size_t folds = read_count(text);
  if (folds < 2 || folds > kMostFolds) throw BadValue("invalid value '" + text + "' (expected 2 to 100)");
  return static_cast<std::uint32_t>(folds);
}

constexpr auto kTrainFlags = std::to_array<FlagRow<TrainingOptions>>({
    {{.name = "folds",
      .value_name = "K",
      .help = "cross-validate: decide each Kth of the articles by the others",
      .long_help = "What the weights are worth on articles that they have not seen: gazet eval compares the "
                   "predictions with the gold.",
      .example = "gazet train --folds 2 --predictions unseen.jsonl gold.jsonl"},
     [](TrainingOptions& options, const std::string& value) { options.folds = read_folds(value); }},
    {{.name = "predictions",
      .value_name = "FILE",
      .help = "with --folds: where the mention records go",
      .values = kFile},
     [](TrainingOptions& options, const std::string& value) { options.predictions = read_name(value); }},
});

std::vector<learn::GoldDocument> read_all(const std::vector<std::string>& files) {
  std::vector<learn::GoldDocument> gold;
  for (const std::string& file : files) {
    std::vector<learn::GoldDocument> documents = learn::read_gold(file);
    std::move(documents.begin(), documents.end(), std::back_inserter(gold));
  }
  return gold;
}

std::string comment_of(const TrainingOptions& options, std::size_t articles) {
  std::string names;
  for (const std::string& file : options.gold) names += " " + std::filesystem::path(file).filename().string();
  return "Weights of evidence, fitted by gazet train to " + std::to_string(articles) + " articles of" + names;
}

void write_weights(const TrainingOptions& options, const learn::Trainer& trainer, std::size_t articles) {
  Output output(options.file);
  const std::string bytes = gazetteer::write_weights(trainer.train(), comment_of(options, articles));
  if (output.sink().write(bytes) && output.sink().flush()) output.complete();
}

/// The mention records of each article, by weights that have not seen it; in the order of the articles.
void write_predictions(const TrainingOptions& options, const learn::Trainer& trainer, const Layers& layers,
                       const std::vector<learn::GoldDocument>& gold) {
  Output output({.output = options.predictions, .overwrite = options.file.overwrite});
  std::vector<std::string> records(gold.size());
  for (std::uint32_t fold = 0; fold < options.folds; ++fold) {
    std::vector<bool> left_out;
    left_out.reserve(gold.size());
    for (const learn::GoldDocument& document : gold)
      left_out.push_back(learn::fold_of(document, options.folds) == fold);
    Layers with_weights = layers;
    with_weights.push_back(weights_layer(trainer.train(left_out), "the weights of a fold"));
    const Extractor extractor(with_weights);
    output::OutputOptions record_options;
    record_options.gazetteer = fingerprint(with_weights);
    record_options.version = kVersion;
    const output::RecordWriter writer(record_options);
    for (std::size_t i = 0; i < gold.size(); ++i) {
      if (left_out[i]) writer.write_mentions(gold[i].document, extractor.extract(gold[i].document), records[i]);
    }
  }
  for (const std::string& record : records) {
    if (!output.sink().write(record)) return;
  }
  if (output.sink().flush()) output.complete();
}

constexpr auto kTrainExamples = std::to_array<Example>({
    {"weights of your own", "gazet train gold.jsonl -o mine.weights && gazet --weights mine.weights article.txt"},
    {"the mentions of each article by weights that have not seen it, for gazet eval",
     "gazet train --folds 2 --predictions tried.jsonl gold.jsonl"},
});

}  // namespace

Syntax describe_train(TrainingOptions& options) {
  return {.flags = joined({bound(kTrainFlags, options), gazetteer_flags(options.gazetteer), output_flags(options.file),
                           common_flags(options.common)}),
          .operands = {"GOLD", &options.gold}};
}

void check_train(const TrainingOptions& options) {
  check(options.common);
  check(options.gazetteer);
  if (options.gold.empty()) throw UsageError("no annotated articles given");
  if (options.folds == 0 && options.file.output.empty()) throw UsageError("no output given (expected --output FILE)");
  if ((options.folds == 0) != options.predictions.empty()) {
    throw UsageError("--folds and --predictions go together");
  }
}

ExitStatus run_train(const TrainingOptions& options, Session& session) {
  const Layers layers = open_layers(options.gazetteer, session.program);
  const std::vector<learn::GoldDocument> gold = read_all(options.gold);
  const learn::Trainer trainer(layers, gold, {});
  session.log.inform("articles: " + std::to_string(gold.size()));
  if (options.folds > 0) write_predictions(options, trainer, layers, gold);
  if (!options.file.output.empty()) write_weights(options, trainer, gold.size());
  return ExitStatus::success;
}

using TrainSteps = CommandSteps<TrainingOptions, describe_train, check_train, run_train>;

extern constinit const Command kTrainCommand = {
    .usage =
        {
            .name = "train",
            .synopsis = "[OPTIONS] GOLD... -o FILE",
            .summary = "fit the weights of the evidence to annotated articles",
            .description =
                "GOLD is gazet's own JSONL (id, text, entities of start, end and type), an export of doccano\n"
                "or Label Studio, or CoNLL columns. With --folds nothing is kept: each article is decided by\n"
                "weights that have not seen it, and --predictions takes the mention records, for gazet eval.\n",
            .operands = kFile,
            .examples = kTrainExamples,
            .flags = TrainSteps::describe_flags,
        },
    .parse = TrainSteps::parse_job,
};

}  // namespace gazet::cli
