// SPDX-License-Identifier: Apache-2.0

#include "match/name_filter.h"

#include "gazetteer/name_table.h"

namespace gazet::match {
namespace {

std::uint64_t hash_of_words(const text::Folder& folder, std::string_view text, std::span<const Token> words) {
  std::uint64_t hash = 0;
  for (const Token& word : words) {
    hash = gazetteer::extended(hash, folder.hash(text.substr(word.begin, word.end - word.begin)));
  }
  return hash;
}

}  // namespace

NameFilter::NameFilter(const std::vector<std::string>& deny, const std::vector<std::string>& allow)
    : denied_(list_of(deny)), allowed_(list_of(allow)) {}

NameFilter::List NameFilter::list_of(const std::vector<std::string>& lines) const {
  List list;
  for (const std::string& line : lines) {
    list.lines.insert(line);
    // A line of signs alone has no words, and no text matches it.
    if (const std::uint64_t hash = hash_of(line); hash != 0) list.surfaces.insert(hash);
  }
  return list;
}

std::uint64_t NameFilter::hash_of(std::string_view surface) const {
  return hash_of_words(folder_.folder(), surface, folder_.words(surface));
}

bool NameFilter::denies_surface(std::string_view surface) const {
  return !denied_.surfaces.empty() && denied_.surfaces.contains(hash_of(surface));
}

bool NameFilter::denies(const TokenizedText& text, const Candidate& candidate) const {
  if (denied_.surfaces.empty()) return false;
  const auto words = text.tokens.subspan(candidate.first_token, candidate.token_end - candidate.first_token);
  return denied_.surfaces.contains(hash_of_words(folder_.folder(), text.text, words));
}

bool NameFilter::passes(std::string_view surface, std::string_view id) const {
  if (denies_surface(surface) || (!id.empty() && denies_id(id))) return false;
  if (allowed_.lines.empty()) return true;
  return (!id.empty() && allowed_.lines.contains(std::string(id))) || allowed_.surfaces.contains(hash_of(surface));
}

void NameFilter::apply(std::string_view text, std::vector<Mention>& mentions) const {
  if (denied_.lines.empty() && allowed_.lines.empty()) return;
  std::erase_if(mentions, [&](const Mention& mention) {
    const std::string_view id = mention.entity ? mention.entity->id : std::string_view();
    return !passes(text.substr(mention.span.begin, mention.span.size()), id);
  });
}

}  // namespace gazet::match
