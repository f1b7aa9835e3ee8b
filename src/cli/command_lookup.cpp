// SPDX-License-Identifier: Apache-2.0

#include "cli/command_lookup.h"

#include <algorithm>
#include <array>
#include <set>

#include "cli/gazetteers.h"
#include "cli/output.h"
#include "flags/value_readers.h"
#include "gazet/error.h"
#include "gazetteer/image.h"
#include "match/name_filter.h"
#include "output/json_text.h"

namespace gazet::cli {

using namespace flags;

namespace {

constexpr auto kLookupFlags = std::to_array<FlagRow<LookupOptions>>({
    {{.name = "stats",
      .help = "print how much the gazetteer has of what, and its fingerprint",
      .example = "gazet lookup --stats"},
     [](LookupOptions& options, const std::string& value) { options.stats = read_switch(value); }},
});

void append_kind(SubtypeNumber subtype, output::JsonText& json) {
  json.raw(R"(,"type":)");
  json.quoted(to_string(type_of(subtype)));
  json.raw(R"(,"subtype":)");
  json.quoted_or_null(subtype_name(subtype));
  json.raw(R"(,"label":)");
  json.quoted_or_null(label_of(subtype));
}

void append_location(const Entity& entity, output::JsonText& json) {
  json.raw(R"(,"country":)");
  json.quoted_or_null(entity.country);
  json.raw(R"(,"lat":)");
  entity.coordinates ? json.degrees(entity.coordinates->lat) : json.raw("null");
  json.raw(R"(,"lon":)");
  entity.coordinates ? json.degrees(entity.coordinates->lon) : json.raw("null");
  json.raw(R"(,"population":)");
  entity.population > 0 ? json.number(entity.population) : json.raw("null");
}

void append_entity(std::string_view surface, const Entity& entity, std::string& to) {
  output::JsonText json(to);
  json.raw(R"({"surface":)");
  json.quoted(surface);
  json.raw(R"(,"name":)");
  json.quoted(entity.name);
  json.raw(R"(,"id":)");
  json.quoted(entity.id);
  append_kind(entity.subtype, json);
  append_location(entity, json);
  json.raw("}\n");
}

/// Appends each entity of that name that is not filtered out, of the same id only the one of the overriding layer.
/// False when there is none.
bool append_known(const std::string& name, const Layers& layers, const match::NameFilter& filter, std::string& to) {
  std::set<std::string_view> ids;
  std::size_t shown = 0;
  for (const auto& layer : Layers(layers.rbegin(), layers.rend())) {
    for (const KnownName& known : layer->lookup(name)) {
      const Entity entity = layer->entity(known.entity);
      if (!ids.insert(entity.id).second || !filter.passes(name, entity.id)) continue;
      append_entity(known.surface, entity, to);
      ++shown;
    }
  }
  return shown > 0;
}

void append_count(std::string_view what, std::size_t count, output::JsonText& json) {
  json.raw(",");
  json.quoted(what);
  json.raw(":");
  json.number(count);
}

void append_stats(const Gazetteer& layer, std::string& to) {
  std::array<std::size_t, kTypeNames.size()> entities{};
  for (std::size_t i = 0; i < layer.entity_count(); ++i) {
    ++entities[static_cast<std::size_t>(type_of(layer.entity(static_cast<EntityNumber>(i)).subtype))];
  }
  const auto is_name = [](const gazetteer::NameRecord& record) { return record.is_name(); };
  const GazetteerImage& image = layer.image();
  output::JsonText json(to);
  json.raw(R"({"fingerprint":)");
  json.quoted(layer.fingerprint());
  append_count("entities", layer.entity_count(), json);
  // All types but the last: cues are no entities.
  for (std::size_t type = 0; type + 1 < entities.size(); ++type) append_count(kTypeNames[type], entities[type], json);
  append_count("names", static_cast<std::size_t>(std::ranges::count_if(image.names().records(), is_name)), json);
  append_count("patterns", image.pattern_count(), json);
  append_count("cues", image.cues().records().size(), json);
  json.raw("}\n");
}

constexpr auto kLookupExamples = std::to_array<Example>({
    {"all that is called Georgia", "gazet lookup Georgia"},
    {"how much the gazetteer knows", "gazet lookup --stats"},
});

}  // namespace

Syntax describe_lookup(LookupOptions& options) {
  return {
      .flags = joined({bound(kLookupFlags, options), gazetteer_flags(options.gazetteer), common_flags(options.common)}),
      .operands = {"NAME", &options.names}};
}

void check_lookup(const LookupOptions& options) {
  check(options.common);
  check(options.gazetteer);
  if (options.names.empty() && !options.stats) throw UsageError("no name given");
}

ExitStatus run_lookup(const LookupOptions& options, Session& session) {
  const Layers layers = open_layers(options.gazetteer, session.program);
  const NameLists lists = read_name_lists(options.gazetteer);
  const match::NameFilter filter(lists.deny, lists.allow);
  std::string records;
  ExitStatus status = ExitStatus::success;
  if (options.stats) {
    for (const auto& layer : layers) append_stats(*layer, records);
  }
  for (const std::string& name : options.names) {
    if (append_known(name, layers, filter, records)) continue;
    session.log.error("unknown name '" + name + "'");
    status = ExitStatus::failure;
  }
  print(records);
  return status;
}

extern constinit const Command kLookupCommand = {
    .usage =
        {
            .name = "lookup",
            .synopsis = "[OPTIONS] NAME...",
            .summary = "print what the gazetteer knows under a name, best first",
            .description =
                "One JSON object an entity: surface (the name as the dictionary writes it), name, id, type,\n"
                "subtype, label, country, lat, lon and population. Case and accents do not matter. The exit\n"
                "status is 1 when a name is unknown.\n",
            .operands = {},
            .examples = kLookupExamples,
            .flags = LookupSteps::describe_flags,
        },
    .parse = LookupSteps::parse_job,
};

}  // namespace gazet::cli
