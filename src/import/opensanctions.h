// SPDX-License-Identifier: Apache-2.0
//
// OpenSanctions' entities.ftm.json (FollowTheMoney entities, one JSON object a line) become rows of organisations and
// persons.

#ifndef GAZET_IMPORT_OPENSANCTIONS_H_
#define GAZET_IMPORT_OPENSANCTIONS_H_

#include <string>
#include <vector>

#include "import/session.h"

namespace gazet::importers {

struct OpensanctionsOptions {
  bool persons = true;                   ///< take Person too
  std::string source = "OpenSanctions";  ///< for the source column
};

/// Takes Organization, Company, PublicBody, LegalEntity and Person; other schemas are left out. The caption is the
/// name, names and aliases the aliases; weak aliases are left alone, for they are those that mislead. Identifiers are
/// `wikidata:Q…` where OpenSanctions uses Wikidata's, else `opensanctions:ID`.
void import_opensanctions(const std::vector<std::string>& files, const OpensanctionsOptions& options, Session& session);

}  // namespace gazet::importers

#endif  // GAZET_IMPORT_OPENSANCTIONS_H_
