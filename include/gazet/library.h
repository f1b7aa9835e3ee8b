// SPDX-License-Identifier: Apache-2.0
//
// What a program that embeds gazet needs besides the Extractor: the gazetteer installed with the library, dictionaries
// of its own, and the records that the command gazet prints. All functions may be called from any thread.

#ifndef GAZET_LIBRARY_H_
#define GAZET_LIBRARY_H_

#include <filesystem>
#include <string>
#include <vector>

#include "gazet/document.h"
#include "gazet/extraction.h"
#include "gazet/gazetteer.h"

namespace gazet {

/// The default gazetteer's file, found from where the library itself lies: `share/gazet/default.gaz` in the nearest
/// folder above it. Throws DictionaryError when there is none.
[[nodiscard]] std::filesystem::path default_gazetteer();

/// Dictionaries (TSV) as one gazetteer in memory; of rows with the same id the last counts. Throws DictionaryError with
/// every fault of every file.
[[nodiscard]] Gazetteer compile_dictionaries(const std::vector<std::filesystem::path>& dictionaries);

/// The mention records of `extraction`, which was made of `document`: JSON Lines, as `gazet` prints them. Persons are
/// among them when the Extractor was asked for persons.
[[nodiscard]] std::string mention_records(const Document& document, const Extraction& extraction);

}  // namespace gazet

#endif  // GAZET_LIBRARY_H_
