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
  Run(const NameMatcher& matcher, const TokenizedText& text, Candidates& found, std::vector<AnchorSighting>& anchors)
      : matcher_(matcher),
        names_(matcher.gazetteer_.names()),
        text_(text),
        found_(found),
        anchors_(anchors),
        comparer_(text.text, matcher.folder_) {}

  // The tables are far bigger than a cache: the memory for many words is asked for before the first of them is read.
  void match() {
    for (std::size_t begin = 0; begin < text_.tokens.size(); begin += kBlock) {
      ask_for_words(begin, std::min(begin + kBlock, text_.tokens.size()));
      ask_for_beginnings();
      ask_for_second_words();
      for (const Word& word : words_) follow(word);
    }
  }

 private:
  /// A word that names may begin with.
  struct Word {
    std::uint32_t token = 0;
    std::uint64_t hash = 0;
    std::uint64_t key = 0;  ///< gazetteer::first_word_key
    Slot slot = {};
    std::size_t sentence = 0;
    std::uint64_t second_hash = 0;  ///< of it and the next word; 0: no name goes on
  };

  static constexpr std::size_t kBlock = 256;

  /// Of these tokens the words whose first bytes names begin with.
  void ask_for_words(std::size_t begin, std::size_t end) {
    const bool ignore_case = matcher_.options_.ignore_case;
    words_.clear();
    for (std::size_t i = begin; i < end; ++i) {
      const std::string_view word = word_at(i);
      if (!ignore_case && !names_.may_begin_with(word)) continue;
      const std::uint64_t hash = matcher_.folder_.hash(word);
      const bool small = !ignore_case && gazetteer::begins_small(word);
      words_.push_back({static_cast<std::uint32_t>(i), hash, gazetteer::first_word_key(hash, small), {}, 0, 0});
      names_.prefetch_beginning(words_.back().key);
    }
  }

  /// Of those the words that names begin with.
  void ask_for_beginnings() {
    std::erase_if(words_, [&](const Word& word) { return !names_.may_begin_with(word.key); });
    for (const Word& word : words_) names_.prefetch(gazetteer::extended(0, word.hash));
  }

  [[nodiscard]] std::string_view word_at(std::size_t i) const {
    const Token token = text_.tokens[i];
    return text_.text.substr(token.begin, token.end - token.begin);
  }

  void ask_for_second_words() {
    for (Word& word : words_) {
      const std::uint64_t hash = gazetteer::extended(0, word.hash);
      word.slot = names_.find(hash);
      if (word.slot.ends()) names_.prefetch_records(word.slot);
      sentence_ = sentence_of(text_.tokens[word.token].begin, sentence_);
      word.sentence = sentence_;
      if (!word.slot.goes_on() || !is_joined_to_next(word.token, sentence_)) continue;
      word.second_hash = gazetteer::extended(hash, matcher_.folder_.hash(word_at(word.token + 1)));
      names_.prefetch(word.second_hash);
    }
    std::erase_if(words_, [](const Word& word) { return word.slot.empty(); });
  }

  /// All names that begin there; the longest become the first candidates.
  void follow(const Word& word) {
    const std::size_t first = word.token;
    const std::size_t mark = found_.all.size();
    if (word.slot.ends()) add(word, first, word.slot);
    std::size_t sentence = word.sentence;
    std::uint64_t hash = word.second_hash;
    for (std::size_t last = first + 1; hash != 0; ++last) {
      const Slot slot = names_.find(hash);
      if (slot.empty()) break;
      if (slot.ends()) add(word, last, slot);
      sentence = sentence_of(text_.tokens[last].begin, sentence);
      if (!slot.goes_on() || !is_joined_to_next(last, sentence)) break;
      hash = gazetteer::extended(hash, matcher_.folder_.hash(word_at(last + 1)));
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

  void add(const Word& word, std::size_t last, Slot slot) {
    const std::size_t first = word.token;
    const Span words{text_.tokens[first].begin, text_.tokens[last].end};
    const auto readings_begin = static_cast<std::uint32_t>(found_.readings.size());
    std::optional<Span> span;
    known_surface_.reset();
    for (const NameRecord& record : names_.records_of(slot)) {
      if (record.is(gazetteer::kAnchor)) {
        if (record.is(gazetteer::kCapitalAnchor) && gazetteer::begins_small(word_at(first))) continue;
        anchors_.push_back(
            {static_cast<std::uint32_t>(word.sentence), record.target(), static_cast<std::uint32_t>(first)});
      } else if (found_.readings.size() - readings_begin >= kMostReadings) {
        continue;  // an anchor may come yet
      } else if (const std::optional<Writing> writing = writing_of(words, record)) {
        const Span written = add_reading(record, *writing, readings_begin);
        if (!span || written.size() > span->size()) span = written;  // one that takes a full stop decides
      }
    }
    if (!span) return;
    found_.all.push_back({*span, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last + 1),
                          static_cast<std::uint32_t>(word.sentence), Method::name, readings_begin,
                          static_cast<std::uint32_t>(found_.readings.size())});
    order_readings(readings_begin);
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
                          writing.capitals};
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

  void order_readings(std::uint32_t begin) {
    if (found_.readings.size() - begin < 2) return;
    std::stable_partition(found_.readings.begin() + begin, found_.readings.end(),
                          [](const Reading& reading) { return reading.exact; });
  }

  const NameMatcher& matcher_;
  const NameTable& names_;
  const TokenizedText& text_;
  Candidates& found_;
  std::vector<AnchorSighting>& anchors_;
  SurfaceComparer comparer_;
  std::vector<Word> words_;
  std::size_t sentence_ = 0;  ///< of the word that was looked at last
  std::optional<std::uint64_t> known_surface_;
  std::optional<Writing> known_writing_;
};

NameMatcher::NameMatcher(const GazetteerImage& gazetteer, std::uint16_t layer, NameMatchOptions options)
    : gazetteer_(gazetteer), layer_(layer), options_(options) {}

void NameMatcher::match(const TokenizedText& text, Candidates& found, std::vector<AnchorSighting>& anchors) const {
  Run(*this, text, found, anchors).match();
}

}  // namespace gazet::match
