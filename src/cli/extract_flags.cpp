// SPDX-License-Identifier: Apache-2.0

#include "cli/extract_flags.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_extract.h"
#include "flags/value_readers.h"

namespace gazet::cli {

using namespace flags;

namespace {

std::vector<Word> format_words() {
  return words_named(output::format_names());
}

const output::Format* read_format(const std::string& text) {
  return &output::formats()[index_among(output::format_names(), text)];
}

/// All types but the last, which are cues.
std::vector<std::string_view> emitted_types() {
  return {kTypeNames.begin(), kTypeNames.end() - 1};
}

std::vector<Word> emitted_type_words() {
  return words_named(emitted_types());
}

/// --types: the filter of the writer, and whether persons are worth looking for.
void read_emitted_types(ExtractOptions& options, const std::string& text) {
  const std::vector<bool> chosen = read_some(emitted_types(), text);
  for (std::size_t i = 0; i < chosen.size(); ++i) options.records.filter.types[i] = chosen[i];
  options.extractor.persons = chosen[static_cast<std::size_t>(Type::person)];
}

constexpr auto kRecords = std::to_array<Choice<bool output::OutputOptions::*>>({
    {"mentions", &output::OutputOptions::emit_mentions},
    {"entities", &output::OutputOptions::emit_entities},
    {"documents", &output::OutputOptions::emit_documents},
});

constexpr auto kOffsets = std::to_array<Choice<bool output::OutputOptions::*>>({
    {"byte", &output::OutputOptions::byte_offsets},
    {"utf16", &output::OutputOptions::utf16_offsets},
    {"source", &output::OutputOptions::source_offsets},
});

std::string read_country(const std::string& text) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  std::string code = text;
  for (char& c : code) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  if (code.size() != 2 || !std::ranges::all_of(code, is_capital)) {
    throw BadValue("invalid value '" + text + "' (expected the two letters of ISO 3166-1, such as NG)");
  }
  return code;
}

constexpr auto kColours = std::to_array<Choice<ColourChoice>>({
    {"auto", ColourChoice::when_shown, "on a terminal, unless NO_COLOR is set"},
    {"always", ColourChoice::always, "also in files and pipes"},
    {"never", ColourChoice::never, "nowhere"},
});

constexpr auto kLabels = std::to_array<Choice<output::LabelSet>>({
    {"ontonotes", output::LabelSet::ontonotes, "GPE, LOC, FAC, NORP, ORG, PERSON"},
    {"conll", output::LabelSet::conll, "LOC, MISC, ORG, PER"},
});

constexpr auto kTags = std::to_array<Choice<output::TagScheme>>({
    {"bio", output::TagScheme::bio, "the first word of a name, those inside, the others"},
    {"bioes", output::TagScheme::bioes, "also its last word, and a name of a single one"},
});

constexpr auto kTogether = std::to_array<Choice<output::Together>>({
    {"sentence", output::Together::sentence, "named in one sentence"},
    {"document", output::Together::document, "named in one document"},
});

constexpr auto kResolve = std::to_array<Choice<bool>>({
    {"best", false, "weigh the evidence"},
    {"names", true, "print the longest names and patterns as they stand"},
});

constexpr auto kOverlaps = std::to_array<Choice<Overlaps>>({
    {"longest", Overlaps::longest, "mentions never overlap"},
    {"all", Overlaps::all, "they may overlap in any way"},
    {"no-sub", Overlaps::no_sub, "they may overlap, but none lies within another"},
});

constexpr auto kExtractFlags = std::to_array<FlagRow<ExtractOptions>>({
    {{.name = "format",
      .value_name = "FORMAT",
      .help = "how to write",  // extract_flags() says more
      .default_value = "told from the suffix of --output, else jsonl",
      .values = {ValueKind::word, format_words},
      .long_help =
          "geojson, gexf, graphml and html sum up all documents and are written when the last is read. csv, tsv and "
          "table hold one kind of record. sqlite needs --output and adds to the database that is there.",
      .example = "gazet --format csv -o names.csv article.txt"},
     [](ExtractOptions& options, const std::string& value) { options.format = read_format(value); }},
    {{.name = "types",
      .value_name = "LIST",
      .help = "of place, group, organisation, person: mentions of these types",
      .default_value = "place,group,organisation",
      .values = {ValueKind::list, emitted_type_words},
      .long_help = "Persons are looked for only when they are asked for. What is left out here is not counted in the "
                   "records of entities and documents either.",
      .example = "gazet --types place,person article.txt"},
     [](ExtractOptions& options, const std::string& value) { read_emitted_types(options, value); }},
    {{.name = "emit",
      .value_name = "LIST",
      .help = "of mentions, entities, documents: these records",
      .default_value = "mentions",
      .values = kSomeOf<kRecords>,
      .long_help =
          "mentions: each place where a name stands. entities: each entity that a document names, with the number of "
          "its mentions. documents: each document, with title, date, language and the countries that it is about, or "
          "with what was wrong. With more than one kind each record begins with the key record.",
      .example = "gazet --emit entities,documents archive.jsonl"},
     [](ExtractOptions& options, const std::string& value) { set_choices(kRecords, value, options.records); }},
    {{.name = "offsets",
      .value_name = "LIST",
      .help = "of byte, utf16, source: further offsets in every mention record, source being bytes of the file",
      .values = kSomeOf<kOffsets>,
      .is_special = true,
      .long_help = "start and end count code points, as Python does. byte: bytes of the text in UTF-8, for C, Go and "
                   "Rust. utf16: code units, for JavaScript and Java. source: bytes of the file or archive member, to "
                   "mark names in the original.",
      .example = "gazet --offsets byte,utf16 article.txt"},
     [](ExtractOptions& options, const std::string& value) {
       set_choices(kOffsets, value, options.records);
       options.input.format.source_offsets = options.records.source_offsets;
     }},
    {{.name = "color",
      .value_name = "WHEN",
      .help = "auto: on a terminal, unless NO_COLOR is set; always; never; of formats jsonl, json, table and highlight",
      .default_value = "auto",
      .values = kOneOf<kColours>,
      .is_special = true,
      .example = "gazet --color always --format table article.txt"},
     [](ExtractOptions& options, const std::string& value) { options.colour = read_choice(kColours, value); }},
    {{.name = "labels",
      .value_name = "SET",
      .help = "labels of ontonotes (GPE, LOC, FAC, NORP, ORG, PERSON) or conll (LOC, MISC, ORG, PER)",
      .default_value = "ontonotes",
      .values = kOneOf<kLabels>,
      .is_special = true,
      .example = "gazet --labels conll article.txt"},
     [](ExtractOptions& options, const std::string& value) { options.records.labels = read_choice(kLabels, value); }},
    {{.name = "tags",
      .value_name = "SCHEME",
      .help = "bio or bioes, of format conll",
      .default_value = "bio",
      .values = kOneOf<kTags>,
      .is_special = true,
      .example = "gazet --format conll --tags bioes article.txt"},
     [](ExtractOptions& options, const std::string& value) { options.records.tags = read_choice(kTags, value); }},
    {{.name = "together",
      .value_name = "WITHIN",
      .help = "entities are linked when named in one sentence or document, of formats gexf and graphml",
      .default_value = "sentence",
      .values = kOneOf<kTogether>,
      .is_special = true,
      .long_help = "The weight of a link is the number of sentences, or of documents, in which both are named.",
      .example = "gazet --together document -o network.gexf archive.jsonl"},
     [](ExtractOptions& options, const std::string& value) {
       options.records.together = read_choice(kTogether, value);
     }},
    {{.name = "min-score",
      .value_name = "X",
      .help = "leave out mentions that score less, 0 to 1",
      .long_help = "The score is the chance that span and type are right. It is compared as it is printed, with two "
                   "decimals: 0.9 keeps 0.90. A mention without a score, as of --resolve names, is kept.",
      .example = "gazet --min-score 0.8 article.txt"},
     [](ExtractOptions& options, const std::string& value) { options.records.filter.min_score = read_score(value); }},
    {{.name = "keep",
      .value_name = "LIST",
      .help = "copy these fields of JSONL input into every record",
      .long_help = "The fields stand at the end of each record, as the input writes them, and are null where a "
                   "document lacks one. A field that is called like a key of the record is called input_ and its name.",
      .example = "gazet --keep url archive.jsonl"},
     [](ExtractOptions& options, const std::string& value) { options.input.format.keep = read_names(value); }},
    {{.name = "context",
      .help = "add the text of its sentence to every mention record",
      .long_help = "Of a very long sentence at most 1,000 bytes before and behind the mention.",
      .example = "gazet --context article.txt"},
     [](ExtractOptions& options, const std::string& value) { options.records.context = read_switch(value); }},
    {{.name = "resolve",
      .value_name = "HOW",
      .help = "best: weigh the evidence; names: print the longest names and patterns as they stand",
      .default_value = "best",
      .values = kOneOf<kResolve>,
      .is_special = true,
      .long_help = "With names nothing is weighed: each name of the gazetteer is printed wherever it stands, and its "
                   "score is null. This is for lists of your own that know what they want.",
      .example = "gazet --resolve names --no-default -d mylist.tsv article.txt"},
     [](ExtractOptions& options, const std::string& value) {
       options.extractor.names_only = read_choice(kResolve, value);
     }},
    {{.name = "overlaps",
      .value_name = "WHICH",
      .help = "longest: mentions never overlap; no-sub: they may, but none within another; all",
      .default_value = "longest",
      .values = kOneOf<kOverlaps>,
      .is_special = true,
      .example = "gazet --resolve names --overlaps all article.txt"},
     [](ExtractOptions& options, const std::string& value) {
       options.extractor.overlaps = read_choice(kOverlaps, value);
     }},
    {{.name = "country",
      .value_name = "CC",
      .help = "the articles come from this country (ISO 3166-1 alpha-2): its places are likelier",
      .long_help = "Of places that share a name those of this country are likelier. None is left out.",
      .example = "gazet --country US article.txt"},
     [](ExtractOptions& options, const std::string& value) { options.extractor.country = read_country(value); }},
    {{.name = "explain",
      .help = "add to every mention record why it was chosen; jsonl, json",
      .long_help = "The same, to be read, is what gazet explain prints.",
      .example = "gazet --explain article.txt"},
     [](ExtractOptions& options, const std::string& value) { options.extractor.explain = read_switch(value); }},
    {{.name = "ignore-case",
      .help = "find names in text that is written in lower case too",
      .is_special = true,
      .long_help = "For transcripts and the like. More common words are then taken for names.",
      .example = "gazet --ignore-case article.txt"},
     [](ExtractOptions& options, const std::string& value) { options.extractor.ignore_case = read_switch(value); }},
    {{.name = "keep-furniture",
      .help = "find names in page furniture (share buttons, comment forms, menus) too",
      .is_special = true,
      .example = "gazet --keep-furniture page.html"},
     [](ExtractOptions& options, const std::string& value) { options.extractor.keep_furniture = read_switch(value); }},
});

}  // namespace

BoundFlags extract_flags(ExtractOptions& options) {
  // The table of formats says what each is for; the row above cannot, since it is known when compiling.
  static const std::string kHowToWrite = "how to write: " + output::formats_by_purpose();
  BoundFlags flags = bound(kExtractFlags, options);
  std::ranges::find(flags, "format", [](const BoundFlag& it) { return it.flag.name; })->flag.help = kHowToWrite;
  return flags;
}

}  // namespace gazet::cli
