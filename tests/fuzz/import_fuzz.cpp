// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a dump: what an importer writes is a dictionary without a fault, row for row. The first byte says whose
// dump it is; the rest is the file, and a form feed parts two of them where an importer joins files.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/error.h"
#include "gazetteer/dictionary_reader.h"
#include "import/geonames.h"
#include "import/memory_files.h"
#include "import/opensanctions.h"
#include "import/session.h"
#include "import/spacy_patterns.h"
#include "import/wikidata.h"
#include "text/utf8.h"

namespace {

namespace importers = gazet::importers;

constexpr const char* kFirst = "first";
constexpr const char* kSecond = "second";

void require(bool condition, const char* message) {
  if (!condition) throw std::logic_error(message);
}

/// The classes of the dump in the corpus.
std::vector<gazet::gazetteer::Row> classes() {
  std::vector<gazet::gazetteer::Row> rows;
  std::vector<gazet::Diagnostic> faults;
  gazet::gazetteer::read_dictionary(
      "id\ttype\tsubtype\tname\tcountry\nwikidata:Q900000102\tplace\tcity\ttown\t\nwikidata:"
      "Q900000101\torganisation\tngo\trescue\t\n"
      "wikidata:Q900000201\tplace\tcountry\tVessenmark\tGB\n",
      "classes.tsv", rows, faults);
  return rows;
}

void import(std::uint8_t format, importers::Session& session) {
  importers::GeonamesOptions geonames;
  importers::WikidataOptions wikidata;
  wikidata.classes = classes();
  wikidata.languages = {"en", "fr"};
  switch (format % 6) {
    case 0:
      return importers::import_geonames({.places = {kFirst, kSecond}}, geonames, session);
    case 1:
      return importers::import_geonames({.places = {kFirst}, .alternate_names = {kSecond}}, geonames, session);
    case 2:
      return importers::import_geonames({.places = {kFirst}, .divisions = {kSecond}, .countries = {kSecond}}, geonames,
                                        session);
    case 3:
      return importers::import_wikidata({kFirst, kSecond}, wikidata, session);
    case 4:
      return importers::import_opensanctions({kFirst, kSecond}, {}, session);
    default:
      return importers::import_spacy_patterns({kFirst, kSecond}, {}, session);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::size_t end = std::min(bytes.find('\f'), bytes.size());
  MemoryFiles files({{kFirst, std::string(bytes.substr(0, end))},
                     {kSecond, std::string(bytes.substr(std::min(end + 1, bytes.size())))}});
  importers::Session session(files.seams());
  import(data[0], session);
  const importers::ImportCounts counts = session.finish();
  require(files.faults.size() == counts.failed, "a fault that is not counted, or the other way round");
  for (const std::string& fault : files.faults) require(gazet::text::is_valid(fault), "a message that is no text");
  files.faults.clear();
  require(files.rows().size() == counts.rows, "rows that are not read again");
  require(files.faults.empty(), "a row that a dictionary cannot hold");
  return 0;
}
