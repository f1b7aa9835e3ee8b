// SPDX-License-Identifier: Apache-2.0

#include "learn/gold.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <utility>

#include "gazet/error.h"
#include "learn/gold_formats.h"

namespace gazet::learn {
namespace {

/// The first byte that is no white space, or 0.
char first_sign(std::string_view content) {
  const std::size_t begin = content.find_first_not_of(" \t\r\n");
  return begin == std::string_view::npos ? '\0' : content[begin];
}

/// Persons and other names are annotated throughout when the file has any of them and organisations are; other names
/// only if groups are, since corpora without groups call demonyms other names.
void complete_annotated(std::vector<GoldDocument>& documents) {
  std::array<bool, kNameClasses> has{};
  for (const GoldDocument& document : documents) {
    for (const GoldMention& mention : document.mentions) has[static_cast<std::size_t>(mention.name_class)] = true;
  }
  constexpr auto kGroup = static_cast<std::size_t>(NameClass::group);
  constexpr auto kOrganisation = static_cast<std::size_t>(NameClass::organisation);
  constexpr auto kPerson = static_cast<std::size_t>(NameClass::person);
  constexpr auto kOther = static_cast<std::size_t>(NameClass::other);
  for (GoldDocument& document : documents) {
    Annotated& annotated = document.annotated;
    annotated[kPerson] = annotated[kPerson] || (annotated[kOrganisation] && has[kPerson]);
    annotated[kOther] = annotated[kOther] || (annotated[kOrganisation] && annotated[kGroup] && has[kOther]);
  }
}

}  // namespace

std::optional<NameClass> class_of_label(std::string_view label) {
  struct Known {
    std::string_view label;
    NameClass name_class;
  };
  constexpr auto kLabels = std::to_array<Known>({{"PLACE", NameClass::place},
                                                 {"GPE", NameClass::place},
                                                 {"LOC", NameClass::place},
                                                 {"FAC", NameClass::place},
                                                 {"LOCATION", NameClass::place},
                                                 {"GROUP", NameClass::group},
                                                 {"NORP", NameClass::group},
                                                 {"ORG", NameClass::organisation},
                                                 {"ORGANISATION", NameClass::organisation},
                                                 {"ORGANIZATION", NameClass::organisation},
                                                 {"PER", NameClass::person},
                                                 {"PERSON", NameClass::person},
                                                 {"MISC", NameClass::other},
                                                 {"OTHER", NameClass::other}});
  std::string upper(label);
  std::transform(upper.begin(), upper.end(), upper.begin(), [](unsigned char c) { return std::toupper(c); });
  const auto found =
      std::find_if(kLabels.begin(), kLabels.end(), [&](const Known& known) { return known.label == upper; });
  if (found == kLabels.end()) return std::nullopt;
  return found->name_class;
}

std::vector<GoldDocument> parse_gold(std::string_view content, const std::string& name) {
  GoldFile file{name, {}, {}};
  switch (first_sign(content)) {
    case '{':
      read_json_lines(content, file);
      break;
    case '[':
      read_label_studio(content, file);
      break;
    default:
      read_conll(content, file);
  }
  if (!file.faults.empty()) throw DictionaryError(std::move(file.faults));
  if (file.documents.empty()) throw DictionaryError(name + ": no annotated documents");
  for (GoldDocument& document : file.documents) {
    std::sort(document.mentions.begin(), document.mentions.end(), [](const GoldMention& a, const GoldMention& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
  }
  complete_annotated(file.documents);
  return std::move(file.documents);
}

std::vector<GoldDocument> read_gold(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  const std::string content{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (!stream.is_open() || stream.bad()) throw DictionaryError(path.string() + ": cannot be read");
  return parse_gold(content, path.string());
}

}  // namespace gazet::learn
