// SPDX-License-Identifier: Apache-2.0
//
// Damaged and forged gazetteers. The input is a list of changes to a small sound one, so that the corpus outlives
// changes of the format: each must be refused or usable, with its checksum left wrong and made right.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gazet/document.h"
#include "gazet/error.h"
#include "gazet/extractor.h"
#include "gazet/gazetteer.h"
#include "gazetteer/checksum.h"
#include "gazetteer/compiler.h"
#include "gazetteer/dictionary_reader.h"
#include "gazetteer/format.h"

namespace {

constexpr std::string_view kDictionary =
    "id\ttype\tsubtype\tname\taliases\tcountry\tlat\tlon\tpolicy\n"
    "x:1\tplace\tcity\tSégou\tSegu\tML\t13.4\t-6.2\t\n"
    "x:2\tplace\tcountry\tMali\tRepublic of Mali\tML\t17\t-4\t\n"
    "x:3\tplace\tcity\tMali\t\tGN\t12\t-12\tcommon\n"
    "\torganisation\tigo\tAfrican Union\tAU\t\t\t\texact\n"
    "\torganisation\tgovernment\t/Ministry of [A-Z][a-z]+/\t\t\t\t\t\n"
    "\tcue\tabbreviation\tGen\t\t\t\t\tany-case\n"
    "\tcue\tdateline\t/[A-Z]{3,} - /\t\t\t\t\t\n"
    "\tcue\tfurniture\t/Add a comment/\t\t\t\t\tany-case\n";

std::string sound_gazetteer() {
  std::vector<gazet::gazetteer::Row> rows;
  std::vector<gazet::Diagnostic> faults;
  gazet::gazetteer::read_dictionary(kDictionary, "fuzz.tsv", rows, faults);
  if (!faults.empty()) std::abort();
  return gazet::gazetteer::compile_gazetteer(
      std::move(rows),
      {{"known=city", {300, -9, -9, -9, -9}}, {"before=in", {80, 0, -20, -30, 0}}, {"score=9", {700}}});
}

/// One change: 5 bytes of input, of which the first says what, three where and the last with which value.
void change(std::string& bytes, const std::uint8_t* data) {
  const std::size_t at = (data[1] | (std::size_t{data[2]} << 8U) | (std::size_t{data[3]} << 16U)) % (bytes.size() + 1);
  switch (data[0] % 4) {
    case 0:
      bytes.resize(at);
      break;
    case 1:
      bytes.insert(at, data[4], '\0');
      break;
    case 2:
      std::swap(bytes[at % bytes.size()], bytes[(at + data[4] * 8U) % bytes.size()]);
      break;
    default:
      bytes[at % bytes.size()] = static_cast<char>(data[4]);
  }
}

/// The same bytes with size, number of sections and checksum made right.
std::string forged(std::string bytes) {
  using namespace gazet::gazetteer;
  if (bytes.size() < sizeof(Header)) return bytes;
  Header header;
  header.file_size = bytes.size();
  header.section_count = kSectionKinds;
  header.checksum = checksum(std::string_view(bytes).substr(sizeof header));
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

void use(std::string bytes) {
  try {
    const auto gazetteer =
        std::make_shared<const gazet::Gazetteer>(gazet::Gazetteer::from_bytes(std::move(bytes), "fuzz"));
    for (const char* name : {"Mali", "Republic of Mali", "AU", "Ségou"}) static_cast<void>(gazetteer->lookup(name));
    const gazet::Extractor extractor({gazetteer});
    gazet::Document document;
    document.text = "BAMAKO - The AU met in Ségou, Republic of Mali. Ministry of Health. mali";
    static_cast<void>(extractor.extract(document));
  } catch (const gazet::DictionaryError&) {
    return;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string sound = sound_gazetteer();
  constexpr std::size_t kChangeSize = 5;
  std::string bytes = sound;
  for (std::size_t at = 0; at + kChangeSize <= size && !bytes.empty(); at += kChangeSize) change(bytes, data + at);
  use(bytes);
  use(forged(bytes));
  return 0;
}
