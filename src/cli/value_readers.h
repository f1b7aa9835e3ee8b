// SPDX-License-Identifier: Apache-2.0
//
// The kinds of values that options take, each as a function from the option's text. All throw BadValue.

#ifndef GAZET_CLI_VALUE_READERS_H_
#define GAZET_CLI_VALUE_READERS_H_

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/option_value.h"

namespace gazet::cli {

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

/// Reads one of a closed list of words.
template <class T>
[[nodiscard]] ValueReader<T> one_of(std::vector<std::pair<std::string_view, T>> choices) {
  return [all = std::move(choices)](const std::string& text) {
    std::vector<std::string_view> names;
    names.reserve(all.size());
    for (const auto& choice : all) names.push_back(choice.first);
    return all[index_among(names, text)].second;
  };
}

/// Reads several words of a closed list, separated by commas: for each word of the list whether it was there.
[[nodiscard]] ValueReader<std::vector<bool>> some_of(std::vector<std::string_view> allowed);

}  // namespace gazet::cli

#endif  // GAZET_CLI_VALUE_READERS_H_
