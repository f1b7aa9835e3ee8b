// SPDX-License-Identifier: Apache-2.0

#include "match/name_matcher.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "gazetteer/name_table.h"
#include "gazetteer/spelling.h"
#include "text/case_shape.h"

namespace gazet::match {
namespace {

using gazetteer::NameRecord;
using gazetteer::NameTable;
using gazetteer::Slot;

/// Between two words of one name stands at most a sign with spaces around it, or a possessive: " & ", "’s ", "\r\n  ".
constexpr std::size_t kWidestGap = 8;

/// A name may be that of so many entities; of more the likeliest are looked at.
constexpr std::size_t kMostReadings = 1024;

/// White space with exactly one line feed: the sentence ended because the line did, which a name that goes on
/// disproves.
bool is_line_end(std::string_view gap) {
  return gap.find_first_not_of(" \t\r\n") == std::string_view::npos && std::count(gap.begin(), gap.end(), '\n') == 1;
}

}  // namespace

/// One pass over one text.
class NameMatcher::Run {
 public:
  Run(const NameMatcher& matcher, const TokenizedText& text, Vocabulary& vocabulary, Candidates& found,
      std::vector<AnchorSighting>& anchors)
      : matcher_(matcher),
        names_(matcher.gazetteer_.names()),
        text_(text),
        vocabulary_(vocabulary),
        found_(found),
        anchors_(anchors),
        comparer_(text.text, matcher.folder_) {}

  void match(std::span<const std::uint32_t> starts) {
    for (const std::uint32_t i : starts) {
      const Slot slot = vocabulary_.names(found_.words[i], matcher_.layer_);
      if (!slot.empty()) follow(i, slot);
    }
  }

 private:
  /// All names that begin with that word; the longest become the first candidates.
  void follow(std::size_t first, Slot slot) {
    const std::size_t mark = found_.all.size();
    first_sentence_ = sentence_of(text_.tokens[first].begin, first_sentence_);
    std::size_t sentence = first_sentence_;
    std::uint64_t hash = gazetteer::extended(0, vocabulary_[found_.words[first]].hash);
    for (std::size_t last = first;; ++last) {
      if (slot.ends()) add(first, last, slot);
      if (!slot.goes_on()) break;
      sentence = sentence_of(text_.tokens[last].begin, sentence);
      if (!is_joined_to_next(last, sentence)) break;
      hash = gazetteer::extended(hash, vocabulary_[found_.words[last + 1]].hash);
      slot = vocabulary_.find(names_, matcher_.layer_, hash);
      if (slot.empty()) break;
    }
    std::reverse(found_.all.begin() + static_cast<std::ptrdiff_t>(mark), found_.all.end());
  }

  /// The sentence that holds the offset, which is not before sentence `least`.
  [[nodiscard]] std::size_t sentence_of(std::uint32_t offset, std::size_t least) const {
    while (least + 1 < text_.sentence_ends.size() && text_.sentence_ends[least] <= offset) ++least;
    return least;
  }

  [[nodiscard]] bool is_joined_to_next(std::size_t i, std::size_t sentence) const {
    if (i + 1 >= text_.tokens.size()) return false;
    const std::uint32_t begin = text_.tokens[i].end;
    const std::uint32_t end = text_.tokens[i + 1].begin;
    if (end - begin > kWidestGap) return false;
    return end < text_.sentence_ends[sentence] || is_line_end(text_.text.substr(begin, end - begin));
  }

  /// Most names stand between spaces and mean what they meant the last time.
  void add(std::size_t first, std::size_t last, Slot slot) {
    if (!stands_plainly(first, last)) {
      compare(first, last, slot);
      return;
    }
    const std::span<const WordNumber> run = std::span(found_.words).subspan(first, last + 1 - first);
    if (const Vocabulary::Meaning* meaning = vocabulary_.meaning(run, matcher_.layer_)) {
      for (const std::uint32_t pattern : vocabulary_.anchors_of(*meaning)) add_anchor(pattern, first);
      const std::span<const Reading> readings = vocabulary_.readings_of(*meaning);
      if (readings.empty()) return;
      const auto readings_begin = static_cast<std::uint32_t>(found_.readings.size());
      found_.readings.insert(found_.readings.end(), readings.begin(), readings.end());
      add_candidate({text_.tokens[first].begin, text_.tokens[last].end}, first, last, readings_begin);
      return;
    }
    const std::size_t readings_mark = found_.readings.size();
    const std::size_t anchors_mark = anchors_.size();
    compare(first, last, slot);
    patterns_.clear();
    for (std::size_t i = anchors_mark; i < anchors_.size(); ++i) patterns_.push_back(anchors_[i].pattern);
    vocabulary_.remember(run, matcher_.layer_, std::span(found_.readings).subspan(readings_mark), patterns_);
  }

  /// True where nothing around the words matters: single spaces part them, and neither a full stop nor what may be a
  /// possessive follows.
  [[nodiscard]] bool stands_plainly(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      const std::uint32_t end = text_.tokens[i].end;
      if (text_.tokens[i + 1].begin != end + 1 || text_.text[end] != ' ') return false;
    }
    const std::uint32_t end = text_.tokens[last].end;
    return end == text_.text.size() || (text_.text[end] != '.' && text_.text[end] != '\'' && text_.text[end] != '\xE2');
  }

  /// Compares the words with the names of the slot.
  void compare(std::size_t first, std::size_t last, Slot slot) {
    const Span words{text_.tokens[first].begin, text_.tokens[last].end};
    const auto readings_begin = static_cast<std::uint32_t>(found_.readings.size());
    std::optional<Span> span;
    known_surface_.reset();
    for (const NameRecord& record : names_.records_of(slot)) {
      if (record.is(gazetteer::kAnchor)) {
        if (record.is(gazetteer::kCapitalAnchor) && gazetteer::begins_small(text_.text.substr(words.begin))) continue;
        add_anchor(record.target(), first);
        continue;
      }
      // Forms are looked for elsewhere (name_forms.h); behind the last reading that is kept an anchor may come yet.
      if (!record.is_name() || found_.readings.size() - readings_begin >= kMostReadings) continue;
      if (const std::optional<Writing> writing = writing_of(words, record)) {
        const Span written = add_reading(record, *writing, readings_begin);
        if (!span || written.size() > span->size()) span = written;  // one that takes a full stop decides
      }
    }
    if (!span) return;
    add_candidate(*span, first, last, readings_begin);
    order_readings(readings_begin);
  }

  void add_anchor(std::uint32_t pattern, std::size_t token) {
    anchors_.push_back({static_cast<std::uint32_t>(first_sentence_), pattern, static_cast<std::uint32_t>(token)});
  }

  void add_candidate(Span span, std::size_t first, std::size_t last, std::uint32_t readings_begin) {
    found_.all.push_back({span, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last + 1),
                          static_cast<std::uint32_t>(first_sentence_), Method::name, readings_begin,
                          static_cast<std::uint32_t>(found_.readings.size())});
  }

  /// Records of one key mostly share their surface: it is compared once.
  std::optional<Writing> writing_of(Span words, const NameRecord& record) {
    if (known_surface_ != record.packed_surface()) {
      known_surface_ = record.packed_surface();
      known_writing_ = comparer_.writing(words, matcher_.gazetteer_.string_at(record.surface), demand_of(record));
    }
    if (known_writing_ && lacks_its_stop(known_writing_->span, record)) return std::nullopt;
    return known_writing_;
  }

  [[nodiscard]] bool lacks_its_stop(Span written, const NameRecord& record) const {
    return text_.text[written.end - 1] != '.' &&
           gazetteer::needs_full_stop(matcher_.gazetteer_.string_at(record.surface),
                                      matcher_.gazetteer_.subtype(record.target()));
  }

  [[nodiscard]] CaseDemand demand_of(const NameRecord& record) const {
    if (record.is(gazetteer::kAnyCase)) return CaseDemand::any;
    if (record.is(gazetteer::kExactCase)) return CaseDemand::exact;
    // A name in capitals is an acronym: in lower case it would be a word (WHO, US, IS).
    const bool frees_case =
        matcher_.options_.ignore_case && !text::is_all_capitals(matcher_.gazetteer_.string_at(record.surface));
    return frees_case ? CaseDemand::any : CaseDemand::capitals;
  }

  Span add_reading(const NameRecord& record, const Writing& writing, std::uint32_t readings_begin) {
    const Reading reading{record.target(),
                          matcher_.layer_,
                          matcher_.gazetteer_.subtype(record.target()),
                          writing.exact,
                          record.is(gazetteer::kCommon),
                          writing.capitals,
                          population_of(record.target())};
    const auto begin = found_.readings.begin() + readings_begin;
    // Of one entity's spellings, and with best_only of all entities, the first counts unless a later one is exact.
    const auto rival =
        matcher_.options_.best_only ? begin : std::find_if(begin, found_.readings.end(), [&](const Reading& known) {
          return known.entity == reading.entity;
        });
    if (rival == found_.readings.end()) {
      found_.readings.push_back(reading);
    } else if (reading.exact && !rival->exact) {
      *rival = reading;
    }
    return writing.span;
  }

  /// Of no use where the first reading is taken.
  [[nodiscard]] std::uint32_t population_of(std::uint32_t entity) const {
    return matcher_.options_.best_only ? 0 : matcher_.gazetteer_.whereabouts(entity).population;
  }

  void order_readings(std::uint32_t begin) {
    if (found_.readings.size() - begin < 2) return;
    std::stable_partition(found_.readings.begin() + begin, found_.readings.end(),
                          [](const Reading& reading) { return reading.exact; });
  }

  const NameMatcher& matcher_;
  const NameTable& names_;
  const TokenizedText& text_;
  Vocabulary& vocabulary_;
  Candidates& found_;
  std::vector<AnchorSighting>& anchors_;
  SurfaceComparer comparer_;
  std::vector<std::uint32_t> patterns_;
  std::size_t first_sentence_ = 0;  ///< of the word that names were followed from last
  std::optional<std::uint64_t> known_surface_;
  std::optional<Writing> known_writing_;
};

NameMatcher::NameMatcher(const GazetteerImage& gazetteer, std::uint16_t layer, NameMatchOptions options)
    : gazetteer_(gazetteer), layer_(layer), options_(options) {}

Slot NameMatcher::beginning(std::string_view word, std::uint64_t hash) const {
  const gazetteer::NameTable& names = gazetteer_.names();
  if (!options_.ignore_case && !names.may_begin_with(word)) return {};
  const bool small = !options_.ignore_case && gazetteer::begins_small(word);
  if (!names.may_begin_with(gazetteer::first_word_key(hash, small))) return {};
  return names.find(gazetteer::extended(0, hash));
}

void NameMatcher::match(const TokenizedText& text, std::span<const std::uint32_t> starts, Vocabulary& vocabulary,
                        Candidates& found, std::vector<AnchorSighting>& anchors) const {
  Run(*this, text, vocabulary, found, anchors).match(starts);
}

}  // namespace gazet::match
