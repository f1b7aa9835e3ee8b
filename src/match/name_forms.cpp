// SPDX-License-Identifier: Apache-2.0

#include "match/name_forms.h"

#include <algorithm>
#include <array>

#include "gazetteer/name_table.h"
#include "match/surface.h"

namespace gazet::match {
namespace {

using gazetteer::NameFlag;
using gazetteer::NameRecord;
using gazetteer::Slot;

/// A form has at most so many words ("Public Company Limited", "S. A. de C. V.").
constexpr std::uint32_t kMostWords = 5;

constexpr std::uint64_t bit_of(std::uint32_t subtype) {
  return subtype < kSubtypes.size() ? std::uint64_t{1} << subtype : 0;
}

/// The subtypes that forms may hold for, a bit each. Known without asking the gazetteers: to look for their forms at
/// start would read all names.
constexpr std::uint64_t kWithForms = [] {
  std::uint64_t subtypes = 0;
  for (std::uint32_t i = 0; i < kSubtypes.size(); ++i) {
    if (kSubtypes[i].type == Type::organisation) subtypes |= bit_of(i);
  }
  return subtypes;
}();

}  // namespace

/// One pass over the names of one text.
class NameForms::Run {
 public:
  Run(const NameForms& forms, const TokenizedText& text, const Vocabulary& vocabulary, Candidates& found)
      : forms_(forms), text_(text), vocabulary_(vocabulary), found_(found), comparer_(text.text, forms.folder_) {}

  void append() {
    const std::size_t names = found_.all.size();
    for (std::size_t i = 0; i < names; ++i) {
      if (found_.all[i].method == Method::name) extend(found_.all[i], names);
    }
  }

 private:
  /// A form beside a name.
  struct Form {
    std::uint32_t token = 0;     ///< behind the form, or its first
    std::uint32_t end = 0;       ///< byte behind the form, without a full stop, as in patterns
    std::uint64_t subtypes = 0;  ///< of the names that it holds for
  };

  void extend(Candidate name, std::size_t names) {
    std::uint64_t subtypes = subtypes_of(name) & kWithForms;
    if (subtypes == 0) return;
    Candidate whole = name;
    if (const std::optional<Form> form = before(whole.first_token, subtypes)) {
      whole.first_token = form->token;
      whole.span.begin = text_.tokens[form->token].begin;
      subtypes = form->subtypes;
    }
    while (const std::optional<Form> form = behind(whole, whole.token_end != name.token_end, subtypes)) {
      whole.token_end = form->token;
      whole.span.end = form->end;
      subtypes = form->subtypes;
    }
    const bool is_longer = whole.first_token != name.first_token || whole.token_end != name.token_end;
    if (is_longer && !is_name(whole, names)) add(whole, name, subtypes);
  }

  [[nodiscard]] std::uint64_t subtypes_of(const Candidate& candidate) const {
    std::uint64_t subtypes = 0;
    for (const Reading& reading : found_.readings_of(candidate)) subtypes |= bit_of(reading.subtype);
    return subtypes;
  }

  /// True where a list has the name with its form: it says which entity is meant.
  [[nodiscard]] bool is_name(const Candidate& whole, std::size_t names) const {
    return std::any_of(found_.all.begin(), found_.all.begin() + static_cast<std::ptrdiff_t>(names),
                       [&](const Candidate& name) {
                         return name.method == Method::name && name.first_token == whole.first_token &&
                                name.token_end == whole.token_end;
                       });
  }

  void add(Candidate whole, const Candidate& name, std::uint64_t subtypes) {
    whole.readings_begin = static_cast<std::uint32_t>(found_.readings.size());
    for (std::uint32_t i = name.readings_begin; i < name.readings_end; ++i) {
      Reading reading = found_.readings[i];
      if ((bit_of(reading.subtype) & subtypes) == 0) continue;
      reading.exact = false;
      reading.common = false;
      found_.readings.push_back(reading);
    }
    whole.readings_end = static_cast<std::uint32_t>(found_.readings.size());
    found_.all.push_back(whole);
  }

  /// The form behind a name; the longest of those that begin there.
  [[nodiscard]] std::optional<Form> behind(const Candidate& name, bool has_form, std::uint64_t subtypes) {
    const std::uint32_t first = name.token_end;
    if (first >= text_.tokens.size() || !parts_form(name.span.end, text_.tokens[first].begin, has_form))
      return std::nullopt;
    std::optional<Form> found;
    for (std::size_t layer = 0; layer < forms_.images_.size(); ++layer) {
      const GazetteerImage& image = *forms_.images_[layer];
      Slot slot = vocabulary_.names(found_.words[first], layer);
      std::uint64_t hash = gazetteer::extended(0, vocabulary_[found_.words[first]].hash);
      for (std::uint32_t end = first + 1; !slot.empty() && end <= first + kMostWords; ++end) {
        const std::optional<Form> form = form_of(image, slot, {first, end}, gazetteer::kFormBehind, subtypes);
        if (form && (!found || form->token > found->token)) found = form;
        if (!slot.goes_on() || end >= text_.tokens.size()) break;
        hash = gazetteer::extended(hash, vocabulary_[found_.words[end]].hash);
        slot = image.names().find(hash);
      }
    }
    return found;
  }

  /// The form in front of a name, the longest that ends there.
  [[nodiscard]] std::optional<Form> before(std::uint32_t name, std::uint64_t subtypes) {
    for (std::uint32_t size = std::min(kMostWords, name); size > 0; --size) {
      const std::uint32_t first = name - size;
      if (text_.tokens[name].begin - text_.tokens[first].begin > kWidestForm) continue;
      for (std::size_t layer = 0; layer < forms_.images_.size(); ++layer) {
        if (vocabulary_.names(found_.words[first], layer).empty()) continue;
        const GazetteerImage& image = *forms_.images_[layer];
        std::uint64_t hash = 0;
        for (std::uint32_t i = first; i < name; ++i)
          hash = gazetteer::extended(hash, vocabulary_[found_.words[i]].hash);
        const Slot slot = image.names().find(hash);
        std::optional<Form> form = form_of(image, slot, {first, name}, gazetteer::kFormBefore, subtypes);
        if (!form || text_.text.substr(form->end, text_.tokens[name].begin - form->end) != " ") continue;
        form->token = first;
        return form;
      }
    }
    return std::nullopt;
  }

  /// Words of the text, by number.
  struct Words {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  /// What the words are as forms of that side.
  [[nodiscard]] std::optional<Form> form_of(const GazetteerImage& image, Slot slot, Words words, NameFlag side,
                                            std::uint64_t subtypes) {
    std::optional<Form> form;
    const Span span{text_.tokens[words.begin].begin, text_.tokens[words.end - 1].end};
    for (const NameRecord& record : image.names().records_of(slot)) {
      if (!record.is(side) || (bit_of(record.target()) & subtypes) == 0) continue;
      const bool is_written =
          comparer_.writing(span, image.string_at(record.surface), CaseDemand::capitals).has_value();
      if (!is_written) continue;
      if (!form) form = Form{words.end, static_cast<std::uint32_t>(span.end), 0};
      form->subtypes |= bit_of(record.target()) & subtypes;
    }
    return form;
  }

  /// "Nike Inc.", "Nike, Inc.", "Hon Hai Co., Ltd.": what may stand between a name and its form, or two forms.
  [[nodiscard]] bool parts_form(std::size_t begin, std::size_t end, bool is_behind_form) const {
    constexpr std::array<std::string_view, 6> kGaps = {" ", ", ", " & ", "., ", ". ", ". & "};
    const auto gaps = std::span(kGaps).first(is_behind_form ? kGaps.size() : 3);
    return begin < end && std::find(gaps.begin(), gaps.end(), text_.text.substr(begin, end - begin)) != gaps.end();
  }

  static constexpr std::uint32_t kWidestForm = 64;  ///< bytes from the form's first word to the name

  const NameForms& forms_;
  const TokenizedText& text_;
  const Vocabulary& vocabulary_;
  Candidates& found_;
  SurfaceComparer comparer_;
};

NameForms::NameForms(std::span<const std::shared_ptr<const Gazetteer>> layers) {
  for (const auto& layer : layers) images_.push_back(&layer->image());
}

void NameForms::append(const TokenizedText& text, const Vocabulary& vocabulary, Candidates& found) const {
  Run(*this, text, vocabulary, found).append();
}

}  // namespace gazet::match
