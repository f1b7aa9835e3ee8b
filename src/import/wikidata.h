// SPDX-License-Identifier: Apache-2.0
//
// Wikidata's JSON dump (one item a line) becomes rows, with Wikidata's identifiers.

#ifndef GAZET_IMPORT_WIKIDATA_H_
#define GAZET_IMPORT_WIKIDATA_H_

#include <string>
#include <vector>

#include "gazetteer/row.h"
#include "import/session.h"

namespace gazet::importers {

struct WikidataOptions {
  /// What instances are: rows whose id is that of a class, with the type and subtype of its instances. A row of subtype
  /// country with a country code also says which item that country is. Earlier classes come before later ones.
  std::vector<gazetteer::Row> classes;
  std::vector<std::string> languages = {"en"};  ///< of names; the first that an item has gives its canonical name
  std::string source = "Wikidata";              ///< for the source column
};

/// Takes every item that is an instance of (P31) one of the classes. Labels and aliases in the languages are its names;
/// coordinates are those on Earth (P625), the country its only one (P17), the population the best or last (P1082).
/// Statements of deprecated rank do not count.
void import_wikidata(const std::vector<std::string>& files, const WikidataOptions& options, Session& session);

}  // namespace gazet::importers

#endif  // GAZET_IMPORT_WIKIDATA_H_
