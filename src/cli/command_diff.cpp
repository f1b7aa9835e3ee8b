// SPDX-License-Identifier: Apache-2.0

#include "cli/command_diff.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include "cli/batch_command.h"
#include "cli/diff_writer.h"
#include "cli/gazetteers.h"
#include "cli/output.h"
#include "flags/value_readers.h"
#include "gazet/error.h"
#include "gazet/extractor.h"
#include "gazetteer/diff.h"
#include "output/json_text.h"

namespace gazet::cli {

using namespace flags;

namespace {

using gazetteer::EntityChange;
using gazetteer::EntityState;

/// How many operands are not sources: OLD and NEW.
constexpr std::size_t kGazetteers = 2;

/// No degrees.
constexpr double kNowhere = 1000;

template <class Strings>
void append_list(const Strings& strings, output::JsonText& json) {
  std::string_view separator = "[";
  for (const std::string_view string : strings) {
    json.raw(separator);
    json.quoted(string);
    separator = ",";
  }
  json.raw(strings.empty() ? "[]" : "]");
}

void append_state(const std::optional<EntityState>& state, output::JsonText& json) {
  if (!state) return json.raw("null");
  const Entity& entity = state->entity;
  json.raw(R"({"name":)");
  json.quoted_or_null(entity.name);
  json.raw(R"(,"type":)");
  json.quoted(to_string(type_of(entity.subtype)));
  json.raw(R"(,"subtype":)");
  json.quoted_or_null(subtype_name(entity.subtype));
  json.raw(R"(,"country":)");
  json.quoted_or_null(entity.country);
  json.raw(R"(,"lat":)");
  entity.coordinates ? json.degrees(entity.coordinates->lat) : json.raw("null");
  json.raw(R"(,"lon":)");
  entity.coordinates ? json.degrees(entity.coordinates->lon) : json.raw("null");
  json.raw(R"(,"population":)");
  entity.population > 0 ? json.number(entity.population) : json.raw("null");
  json.raw(R"(,"policy":)");
  json.quoted_or_null(to_string(state->policy));
  json.raw(R"(,"names":)");
  append_list(state->names, json);
  json.raw("}");
}

/// The keys of append_state() whose values differ.
std::vector<std::string_view> changed_fields(const EntityState& before, const EntityState& after) {
  std::vector<std::string_view> fields;
  const auto compare = [&](std::string_view field, auto value_of) {
    if (value_of(before) != value_of(after)) fields.push_back(field);
  };
  const auto coordinates = [](const EntityState& state) { return state.entity.coordinates; };
  compare("name", [](const EntityState& state) { return state.entity.name; });
  compare("type", [](const EntityState& state) { return type_of(state.entity.subtype); });
  compare("subtype", [](const EntityState& state) { return subtype_name(state.entity.subtype); });
  compare("country", [](const EntityState& state) { return state.entity.country; });
  compare("lat", [&](const EntityState& state) { return coordinates(state) ? coordinates(state)->lat : kNowhere; });
  compare("lon", [&](const EntityState& state) { return coordinates(state) ? coordinates(state)->lon : kNowhere; });
  compare("population", [](const EntityState& state) { return state.entity.population; });
  compare("policy", [](const EntityState& state) { return to_string(state.policy); });
  compare("names", [](const EntityState& state) { return std::vector(state.names.begin(), state.names.end()); });
  return fields;
}

void append_change(const EntityChange& change, std::string& to) {
  const EntityState& state = change.after ? *change.after : *change.before;
  std::vector<std::string_view> fields;
  std::string_view kind = change.after ? "added" : "removed";
  if (change.before && change.after) {
    kind = "changed";
    fields = changed_fields(*change.before, *change.after);
  }
  output::JsonText json(to);
  json.raw(R"({"change":)");
  json.quoted(kind);
  json.raw(R"(,"id":)");
  json.quoted_or_null(state.entity.id);
  json.raw(R"(,"fields":)");
  append_list(fields, json);
  json.raw(R"(,"old":)");
  append_state(change.before, json);
  json.raw(R"(,"new":)");
  append_state(change.after, json);
  json.raw("}\n");
}

/// What is behind the two gazetteers are sources.
SourceOptions input_of(const DiffOptions& options) {
  SourceOptions input = options.input;
  input.sources.assign(options.operands.begin() + kGazetteers, options.operands.end());
  return input;
}

struct Gazetteers {
  std::shared_ptr<const Gazetteer> before;
  std::shared_ptr<const Gazetteer> after;
};

ExitStatus compare_entities(const Gazetteers& gazetteers, const FileOptions& file, Log& log) {
  Output output(file);
  std::string records;
  std::size_t changes = 0;
  bool is_read = true;
  gazetteer::for_each_change(*gazetteers.before, *gazetteers.after, [&](const EntityChange& change) {
    records.clear();
    append_change(change, records);
    is_read = is_read && output.sink().write(records);
    ++changes;
  });
  if (is_read && output.sink().flush()) output.complete();
  log.inform("changes: " + std::to_string(changes));
  return ExitStatus::success;
}

constexpr auto kDiffExamples = std::to_array<Example>({
    {"what changed between two versions of a list", "gazet diff old.tsv mylist.tsv"},
    {"which mentions that makes appear or vanish", "gazet diff old.tsv mylist.tsv articles"},
});

}  // namespace

Syntax describe_diff(DiffOptions& options) {
  return {.flags = joined({input_flags(options.input), output_flags(options.file), common_flags(options.common)}),
          .operands = {"OLD NEW", &options.operands}};
}

void check_diff(const DiffOptions& options) {
  check(options.common);
  if (options.operands.size() < kGazetteers) throw UsageError("two gazetteers or dictionaries are needed: OLD and NEW");
  check(input_of(options));
}

ExitStatus run_diff(const DiffOptions& options, Session& session) {
  const SourceOptions input = input_of(options);
  if (input.list_sources) {
    if (const auto status = answer_instead(input, session)) return *status;
  }
  check_output(options.file, input.resume);
  const Layers both = open_each({options.operands[0], options.operands[1]});
  const Gazetteers gazetteers{both[0], both[1]};
  if (input.sources.empty()) return compare_entities(gazetteers, options.file, session.log);
  const Extractor before({gazetteers.before});
  const Extractor after({gazetteers.after});
  DiffWriter writer(after);
  const auto extract = [&](const Document& document) { return before.extract(document); };
  return run_batch(input, options.file, {extract, writer}, session,
                   {{"OLD", gazetteers.before->fingerprint()}, {"NEW", gazetteers.after->fingerprint()}});
}

extern constinit const Command kDiffCommand = {
    .usage =
        {
            .name = "diff",
            .synopsis = "[OPTIONS] OLD NEW [SOURCE...]",
            .summary = "print what changed between two gazetteers or dictionaries",
            .description =
                "OLD and NEW are compiled gazetteers (*.gaz) or dictionaries, each taken alone. Without a\n"
                "SOURCE, one JSON object an entity, by id: change (added, removed, changed), id, fields (what\n"
                "changed), old and new (the entity with its names, or null). With SOURCEs, the records of the\n"
                "mentions that only one of them finds in these articles, with the key change in front\n"
                "(vanished, appeared).\n",
            .operands = kFile,
            .examples = kDiffExamples,
            .flags = DiffSteps::describe_flags,
        },
    .parse = DiffSteps::parse_job,
};

}  // namespace gazet::cli
