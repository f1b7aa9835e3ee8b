// SPDX-License-Identifier: Apache-2.0
//
// The kinds of values that flags take, each as a function from the flag's text. All throw BadValue.

#ifndef GAZET_FLAGS_VALUE_READERS_H_
#define GAZET_FLAGS_VALUE_READERS_H_

#include <array>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "flags/flag.h"

namespace gazet::flags {

/// The text is none of the flag's values; what() says what was given and what would be right.
class BadValue : public std::runtime_error {
 public:
  using runtime_error::runtime_error;
};

/// A switch: true, yes, on, 1 or false, no, off, 0.
[[nodiscard]] bool read_switch(const std::string& text);

[[nodiscard]] std::string read_text(const std::string& text);

/// The same, but not empty.
[[nodiscard]] std::string read_name(const std::string& text);

/// A whole number from 0 on.
[[nodiscard]] std::size_t read_count(const std::string& text);

/// Bytes, at least 1: a number and perhaps k, M or G (times 1024), with or without a B behind it: `8MB`, `512k`.
[[nodiscard]] std::size_t read_size(const std::string& text);

/// From 0 to 1.
[[nodiscard]] double read_score(const std::string& text);

/// Names separated by commas, none of them empty.
[[nodiscard]] std::vector<std::string> read_names(const std::string& text);

/// The place of `word` among `allowed`; throws BadValue that lists them.
[[nodiscard]] std::size_t index_among(const std::vector<std::string_view>& allowed, std::string_view word);

/// Several words of a closed list, separated by commas: for each word of the list whether it was there.
[[nodiscard]] std::vector<bool> read_some(const std::vector<std::string_view>& allowed, const std::string& text);

/// A word of a closed list and what it stands for.
template <class T>
struct Choice {
  std::string_view word;
  T value;
  std::string_view help = {};
};

template <class T, std::size_t count>
[[nodiscard]] std::vector<std::string_view> choice_words(const std::array<Choice<T>, count>& choices) {
  std::vector<std::string_view> words;
  words.reserve(count);
  for (const Choice<T>& choice : choices) words.push_back(choice.word);
  return words;
}

/// What the word stands for that is the text.
template <class T, std::size_t count>
[[nodiscard]] T read_choice(const std::array<Choice<T>, count>& choices, const std::string& text) {
  return choices.at(index_among(choice_words(choices), text)).value;
}

/// Of the switches that the words stand for, sets those that the text names, separated by commas, and clears the
/// others.
template <class Options, std::size_t count>
void set_choices(const std::array<Choice<bool Options::*>, count>& choices, const std::string& text, Options& options) {
  const std::vector<bool> chosen = read_some(choice_words(choices), text);
  for (std::size_t i = 0; i < count; ++i) options.*choices.at(i).value = chosen[i];
}

/// The words of a list with static storage, as Values::words wants them.
template <const auto& kChoices>
[[nodiscard]] std::vector<Word> words_of() {
  std::vector<Word> words;
  for (const auto& choice : kChoices) words.push_back({choice.word, choice.help});
  return words;
}

/// Likewise of words that say themselves what they mean; they must live as long as the program.
[[nodiscard]] std::vector<Word> words_named(const std::vector<std::string_view>& names);

/// One of the words of that list.
template <const auto& kChoices>
inline constexpr Values kOneOf = {ValueKind::word, words_of<kChoices>};

/// Any of them, separated by commas.
template <const auto& kChoices>
inline constexpr Values kSomeOf = {ValueKind::list, words_of<kChoices>};

/// The name of a file.
inline constexpr Values kFile = {ValueKind::file};

}  // namespace gazet::flags

#endif  // GAZET_FLAGS_VALUE_READERS_H_
