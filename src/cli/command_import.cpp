// SPDX-License-Identifier: Apache-2.0

#include "cli/command_import.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "cli/gazetteers.h"
#include "cli/import_files.h"
#include "cli/output.h"
#include "cli/signal_watch.h"
#include "flags/value_readers.h"
#include "gazet/error.h"
#include "import/geonames.h"
#include "import/geonames_layout.h"
#include "import/opensanctions.h"
#include "import/session.h"
#include "import/spacy_patterns.h"
#include "import/wikidata.h"

namespace gazet::cli {

using namespace flags;

namespace {

using Files = std::vector<std::string>;

constexpr auto kImportFormats = std::to_array<Choice<ImportFormat>>({{"geonames", ImportFormat::geonames},
                                                                     {"wikidata", ImportFormat::wikidata},
                                                                     {"opensanctions", ImportFormat::opensanctions},
                                                                     {"spacy-patterns", ImportFormat::spacy_patterns}});

/// P, PPLC, ADM1 …
std::vector<std::string> read_features(const std::string& text) {
  std::vector<std::string> features = read_names(text);
  for (const std::string& feature : features) {
    const auto is_of_code = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    if (std::ranges::all_of(feature, is_of_code)) continue;
    throw BadValue("invalid value '" + feature + "' (expected a feature class such as P or a code such as ADM1)");
  }
  return features;
}

std::uint32_t read_population(const std::string& text) {
  const std::size_t population = read_count(text);
  if (population > std::numeric_limits<std::uint32_t>::max()) {
    throw BadValue("invalid value '" + text + "' (expected at most 4294967295)");
  }
  return static_cast<std::uint32_t>(population);
}

constexpr auto kImportFlags = std::to_array<FlagRow<ImportOptions>>({
    {{.name = "features",
      .value_name = "LIST",
      .help = "geonames: places of these feature classes and codes only, such as P,A,ISL",
      .default_value = "all that newspapers name",
      .long_help =
          "Classes and codes are those of GeoNames: P populated places, A countries and divisions, ISL islands.",
      .example = "gazet import --features P geonames XX.txt -o towns.tsv"},
     [](ImportOptions& options, const std::string& value) { options.features = read_features(value); }},
    {{.name = "min-population",
      .value_name = "N",
      .help = "geonames: no towns and villages with fewer people",
      .default_value = "0",
      .example = "gazet import --min-population 1000 geonames XX.txt -o towns.tsv"},
     [](ImportOptions& options, const std::string& value) { options.min_population = read_population(value); }},
    {{.name = "languages",
      .value_name = "LIST",
      .help = "geonames: alternate names in these languages only, such as en,fr,abbr (default: all); wikidata: names "
              "in these languages, the first of which gives the canonical name",
      .default_value = "en"},
     [](ImportOptions& options, const std::string& value) { options.languages = read_names(value); }},
    {{.name = "classes",
      .value_name = "FILE",
      .help = "wikidata: a dictionary whose rows have the id of a class and the type and subtype of its instances; "
              "rows of countries also say which item has which country code",
      .is_repeatable = true,
      .values = file_ending("tsv")},
     [](ImportOptions& options, const std::string& value) { options.classes.push_back(value); }},
    {{.name = "no-persons", .help = "opensanctions: leave persons out"},
     [](ImportOptions& options, const std::string& value) { options.no_persons = read_switch(value); }},
    {{.name = "source",
      .value_name = "TEXT",
      .help = "for the column source of the dictionary",
      .default_value = "GeoNames and so on"},
     [](ImportOptions& options, const std::string& value) { options.source = read_name(value); }},
});

ImportFormat format_of(const ImportOptions& options) {
  return read_choice(kImportFormats, options.operands.front());
}

Files files_of(const ImportOptions& options) {
  return {options.operands.begin() + 1, options.operands.end()};
}

void refuse_unless(bool is_allowed, bool is_given, const std::string& option, const std::string& formats) {
  if (is_given && !is_allowed) throw UsageError(option + " is for " + formats + " only");
}

void check_filters(const ImportOptions& options, ImportFormat format) {
  const bool geonames = format == ImportFormat::geonames;
  const bool wikidata = format == ImportFormat::wikidata;
  refuse_unless(geonames, !options.features.empty(), "--features", "geonames");
  refuse_unless(geonames, options.min_population > 0, "--min-population", "geonames");
  refuse_unless(geonames || wikidata, !options.languages.empty(), "--languages", "geonames and wikidata");
  refuse_unless(wikidata, !options.classes.empty(), "--classes", "wikidata");
  refuse_unless(format == ImportFormat::opensanctions, options.no_persons, "--no-persons", "opensanctions");
  if (wikidata && options.classes.empty()) {
    throw UsageError("no classes given (expected --classes FILE, a dictionary with ids such as wikidata:Q…)");
  }
}

/// The dumps by what they hold; one that is none of GeoNames' is a failure.
importers::GeonamesFiles sorted_by_layout(const Files& names, ImportFiles& files, importers::Session& import) {
  importers::GeonamesFiles sorted;
  for (const std::string& name : names) {
    try {
      const auto layout = importers::geonames_layout(files.first_line(name, importers::is_geonames_comment));
      if (!layout) {
        throw InputError(
            "no dump of GeoNames (expected allCountries, citiesN, a country's, alternateNamesV2, admin1CodesASCII, "
            "admin2Codes or countryInfo, unzipped)");
      }
      Files* const lists[] = {&sorted.places, &sorted.alternate_names, &sorted.divisions, &sorted.countries};
      lists[static_cast<std::size_t>(*layout)]->push_back(name);
    } catch (const InputError& error) {
      import.fail(name, 0, error.what());
    }
  }
  return sorted;
}

/// Source of the importer's options, unless the user names another.
template <class Options>
Options with_source(Options options, const ImportOptions& given) {
  if (!given.source.empty()) options.source = given.source;
  return options;
}

void import_all(const ImportOptions& options, std::vector<gazetteer::Row> classes, ImportFiles& files,
                importers::Session& import, Log& log) {
  switch (format_of(options)) {
    case ImportFormat::geonames: {
      const importers::GeonamesFiles dumps = sorted_by_layout(files_of(options), files, import);
      if (!options.languages.empty() && dumps.alternate_names.empty()) {
        log.warn("--languages does nothing without alternateNamesV2: other dumps do not tell the language of a name");
      }
      const importers::GeonamesOptions filter{options.features, options.min_population, options.languages};
      return importers::import_geonames(dumps, with_source(filter, options), import);
    }
    case ImportFormat::wikidata: {
      importers::WikidataOptions filter;
      filter.classes = std::move(classes);
      if (!options.languages.empty()) filter.languages = options.languages;
      return importers::import_wikidata(files_of(options), with_source(std::move(filter), options), import);
    }
    case ImportFormat::opensanctions: {
      const importers::OpensanctionsOptions filter{.persons = !options.no_persons};
      return importers::import_opensanctions(files_of(options), with_source(filter, options), import);
    }
    case ImportFormat::spacy_patterns:
      return importers::import_spacy_patterns(files_of(options), with_source(importers::SpacyOptions(), options),
                                              import);
  }
}

std::vector<gazetteer::Row> read_classes(const std::vector<std::string>& dictionaries) {
  std::vector<gazetteer::Row> classes = read_rows(dictionaries);
  const auto is_class = [](const gazetteer::Row& row) { return row.id.starts_with("wikidata:"); };
  if (!dictionaries.empty() && std::ranges::none_of(classes, is_class)) {
    throw DictionaryError(dictionaries.front() + ": no row with an id of Wikidata, expected at least one class");
  }
  return classes;
}

ExitStatus report_counts(const importers::ImportCounts& counts, Log& log) {
  const std::string text = "rows: " + std::to_string(counts.rows) + ", left out: " + std::to_string(counts.left_out) +
                           ", failed: " + std::to_string(counts.failed);
  if (counts.failed > 0 || counts.rows == 0) {
    log.warn(text);
  } else {
    log.inform(text);
  }
  return counts.failed > 0 ? ExitStatus::failure : ExitStatus::success;
}

constexpr auto kImportExamples = std::to_array<Example>({
    {"a country of GeoNames", "gazet import geonames XX.txt -o country.tsv"},
    {"the phrase patterns of a spaCy pipeline", "gazet import spacy-patterns patterns.jsonl -o patterns.tsv"},
});

}  // namespace

Syntax describe_import(ImportOptions& options) {
  return {.flags = joined({bound(kImportFlags, options), output_flags(options.file), common_flags(options.common)}),
          .operands = {"FORMAT FILE", &options.operands}};
}

void check_import(const ImportOptions& options) {
  check(options.common);
  if (options.operands.empty()) {
    throw UsageError("no format given (expected geonames, wikidata, opensanctions or spacy-patterns)");
  }
  try {
    check_filters(options, format_of(options));
  } catch (const BadValue& bad) {
    throw UsageError(std::string("format: ") + bad.what());
  }
  if (options.operands.size() < 2) throw UsageError("no file given (- is standard input)");
}

ExitStatus run_import(const ImportOptions& options, Session& session) {
  std::vector<gazetteer::Row> classes = read_classes(options.classes);
  Output output(options.file);
  SignalWatch signals;
  bool is_closed = false;  // nobody reads the output any more
  ImportFiles files([&] { return is_closed || signals.stop(); });
  importers::Session import({.open = [&](const std::string& name) { return files.open(name); },
                             .write = [&](std::string_view tsv) { is_closed = is_closed || !output.sink().write(tsv); },
                             .report =
                                 [&](const Diagnostic& fault) {
                                   // What is cut off by a signal is no fault of its own.
                                   if (!is_closed && !signals.stop()) session.log.report(fault);
                                 }});
  importers::ImportCounts counts;
  {
    const LastActScope last_act(signals, [&output] {
      output.discard();
      return true;
    });
    import_all(options, std::move(classes), files, import, session.log);
    counts = import.finish();
    is_closed = is_closed || !output.sink().flush();
  }
  if (const auto status = signals.status()) return *status;
  if (is_closed) return ExitStatus::success;
  output.complete();
  return report_counts(counts, session.log);
}

extern constinit const Command kImportCommand = {
    .usage =
        {
            .name = "import",
            .synopsis = "[OPTIONS] FORMAT FILE...",
            .summary = "make a dictionary of GeoNames, Wikidata, OpenSanctions or spaCy patterns",
            .description =
                "FORMAT is one of\n"
                "\n"
                "  geonames        the dumps allCountries, citiesN or a country's, with or without\n"
                "                  alternateNamesV2, admin1CodesASCII, admin2Codes and countryInfo, in any\n"
                "                  order; alternateNamesV2 has the others read twice\n"
                "  wikidata        the JSON dump, an item a line; --classes says which items are taken\n"
                "  opensanctions   entities.ftm.json\n"
                "  spacy-patterns  phrase patterns of spaCy's EntityRuler, one JSON object a line\n"
                "\n"
                "A FILE may be compressed (gzip, bzip2, xz, zstd); - is standard input. It is read line by\n"
                "line and never held. A line that cannot be read is reported, the rest is imported, and the\n"
                "exit status is 1.\n",
            .operands = kOneOf<kImportFormats>,
            .examples = kImportExamples,
            .flags = ImportSteps::describe_flags,
        },
    .parse = ImportSteps::parse_job,
};

}  // namespace gazet::cli
