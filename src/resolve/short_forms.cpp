// SPDX-License-Identifier: Apache-2.0

#include "resolve/short_forms.h"

#include <algorithm>
#include <iterator>

#include "resolve/hash_map.h"
#include "text/ascii.h"

namespace gazet::resolve {
namespace {

constexpr bool is_letter(char c) {
  return text::is_ascii_letter(c) || text::is_ascii_digit(c) || !text::is_ascii(c);
}

/// One article's short forms while they are found.
class ShortFormFinder {
 public:
  explicit ShortFormFinder(const Decided& decided) : decided_(decided), forms_(decided.decisions.size()) {}

  std::vector<ShortForm> find() {
    for (std::uint32_t i = 0; i < forms_.size(); ++i) find_definition(i);
    for (std::uint32_t i = 0; i < forms_.size(); ++i) {
      if (forms_[i].form == Form::full) find_use(i);
      remember_edges(i);
    }
    return std::move(forms_);
  }

 private:
  [[nodiscard]] const LatticeSpan& span(std::uint32_t number) const {
    return decided_.lattice.spans[decided_.decisions[number].span];
  }
  [[nodiscard]] char sign_at(std::uint32_t unit) const {
    const Lattice& lattice = decided_.lattice;
    return unit < lattice.units.size() ? lattice.text[lattice.units[unit].begin] : '\0';
  }
  [[nodiscard]] bool is_acronym(std::uint32_t number) const {
    const LatticeSpan& it = span(number);
    if (it.end - it.begin != 1) return false;
    const match::Shape shape = decided_.lattice.units[it.begin].shape;
    return shape == match::Shape::two_capitals || shape == match::Shape::capitals ||
           shape == match::Shape::initialism || shape == match::Shape::mixed_capital;
  }
  [[nodiscard]] bool is_same_class(std::uint32_t a, std::uint32_t b) const {
    return decided_.decisions[a].name_class == decided_.decisions[b].name_class;
  }

  /// "Long Name (ACR)" and "ACR (Long Name)": this decision and the next with a bracket between them.
  void find_definition(std::uint32_t number) {
    if (number + 1 >= forms_.size()) return;
    const LatticeSpan& left = span(number);
    const LatticeSpan& right = span(number + 1);
    if (right.begin != left.end + 1 || sign_at(left.end) != '(' || sign_at(right.end) != ')') return;
    if (!is_same_class(number, number + 1)) return;
    const bool is_right = is_acronym(number + 1);
    const std::uint32_t acronym = is_right ? number + 1 : number;
    const std::uint32_t name = is_right ? number : number + 1;
    if (!is_acronym(acronym) || !may_abbreviate(text_of(acronym), text_of(name))) return;
    forms_[acronym] = {Form::acronym, name};
    std::uint32_t& defined = acronyms_[span(acronym).name];
    if (defined == 0) defined = name + 1;
  }

  /// A defined acronym wherever it stands; a word or two of a longer name that stood before.
  void find_use(std::uint32_t number) {
    if (is_acronym(number)) {
      const std::uint32_t* found = acronyms_.find(span(number).name);
      if (found != nullptr && is_same_class(number, *found - 1)) forms_[number] = {Form::acronym, *found - 1};
      return;
    }
    if (span(number).end - span(number).begin > 2) return;
    if (const std::uint32_t* found = edges_.find(edge_key(span(number).name, number))) {
      forms_[number] = {Form::part, *found - 1};
    }
  }

  /// The first and last word, and two of them, of a name of several words.
  void remember_edges(std::uint32_t number) {
    const LatticeSpan& it = span(number);
    if (it.end - it.begin < 2 || forms_[number].form != Form::full) return;
    const auto& spans = decided_.lattice.spans;
    auto part = spans.begin() + decided_.decisions[number].span;
    while (part != spans.begin() && std::prev(part)->begin == it.begin) --part;
    for (; part != spans.end() && part->begin < it.end; ++part) {
      if (part->end > it.end || (part->begin != it.begin && part->end != it.end)) continue;
      if (part->end - part->begin >= it.end - it.begin || part->end - part->begin > 2) continue;
      std::uint32_t& known = edges_[edge_key(part->name, number)];
      if (known == 0) known = number + 1;
    }
  }

  [[nodiscard]] std::uint64_t edge_key(std::uint32_t name, std::uint32_t number) const {
    return std::uint64_t{name} * kNameClasses + static_cast<std::uint64_t>(decided_.decisions[number].name_class);
  }

  [[nodiscard]] std::string_view text_of(std::uint32_t number) const { return decided_.lattice.text_of(span(number)); }

  const Decided& decided_;
  std::vector<ShortForm> forms_;
  HashMap<std::uint32_t> acronyms_;  ///< by the acronym's name: 1 + the decision with its long form
  HashMap<std::uint32_t> edges_;     ///< by edge_key: 1 + the decision that it is a part of
};

}  // namespace

bool may_abbreviate(std::string_view acronym, std::string_view name) {
  std::string_view letters = acronym;
  if (name.size() <= acronym.size()) return false;
  std::size_t at = name.size();
  while (!letters.empty()) {
    const char letter = text::to_ascii_small(letters.back());
    letters.remove_suffix(1);
    if (!is_letter(letter)) continue;
    const bool is_first = letters.empty();
    while (at > 0) {
      --at;
      const bool begins_word = at == 0 || !is_letter(name[at - 1]);
      if (text::to_ascii_small(name[at]) == letter && (!is_first || begins_word)) break;
      if (at == 0) return false;
    }
    if (text::to_ascii_small(name[at]) != letter || (at == 0 && !is_first)) return false;
  }
  return true;
}

std::vector<ShortForm> short_forms(const Decided& decided) {
  return ShortFormFinder(decided).find();
}

}  // namespace gazet::resolve
