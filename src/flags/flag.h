// SPDX-License-Identifier: Apache-2.0
//
// A flag is one row of a table: its names, what the help says, what a shell completes, and how its text is read.
// Parser, help, manual page, completion and settings are all made from the rows, so that they cannot disagree.
//
// A row belongs to the struct whose fields it fills: FlagRow<SourceOptions> is of any command that reads sources. To
// parse, the rows are bound to one such struct.

#ifndef GAZET_FLAGS_FLAG_H_
#define GAZET_FLAGS_FLAG_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace gazet::flags {

/// Under which heading the help shows a flag, in this order.
enum class FlagGroup : std::uint8_t { command, input, gazetteer, output, common };

/// `INPUT OPTIONS`
[[nodiscard]] std::string_view caption(FlagGroup group);

/// A word that a flag takes as its value.
struct Word {
  std::string_view word;
  std::string_view help;  ///< empty: the word says it
};

/// What a value is, for shells that complete it.
enum class ValueKind : std::uint8_t {
  text,  ///< anything: nothing can be completed
  word,  ///< one of a closed list
  list,  ///< words of a closed list, separated by commas
  file,
};

struct Values {
  ValueKind kind = ValueKind::text;
  std::vector<Word> (*words)() = nullptr;  ///< the closed list; null where there is none
  std::string_view suffixes = {};          ///< of files that make sense: `tsv gaz`; empty: any
};

/// The name of a file, which most likely ends with a dot and one of these words.
[[nodiscard]] constexpr Values file_ending(std::string_view suffixes) {
  return {.kind = ValueKind::file, .suffixes = suffixes};
}

/// All that is said of a flag. The text lives as long as the program.
struct Flag {
  std::string_view name;             ///< without dashes: `output`
  char short_name = '\0';            ///< `o`; NUL: none
  std::string_view value_name = {};  ///< `FILE`; empty: a switch, which takes no value
  FlagGroup group = FlagGroup::command;
  std::string_view help;                ///< what it does, a sentence for the list of flags
  std::string_view default_value = {};  ///< shown behind the help; empty: none that could be written
  bool is_required = false;
  bool is_repeatable = false;   ///< each time adds a value; else the last one counts
  bool is_indifferent = false;  ///< what is found and written of a source is the same, whatever it says
  Values values = {};
  bool is_special = false;          ///< for few: left out of the short help
  std::string_view long_help = {};  ///< what else to know of it, sentences behind the help; empty: nothing
  std::string_view example = {};    ///< a command line that uses it, tried by the tests
};

/// `-o`, or nothing.
[[nodiscard]] std::string short_flag(const Flag& flag);

/// `--output`
[[nodiscard]] std::string long_flag(const Flag& flag);

/// The help with what holds when the flag is not given.
[[nodiscard]] std::string description(const Flag& flag);

template <class Options>
struct FlagRow {
  Flag flag;

  /// Reads the value into the options; of a switch it is `true`, or what a setting says. Throws BadValue.
  void (*read)(Options& options, const std::string& value);
};

/// A flag whose values go to one struct of options, which must outlive it.
struct BoundFlag {
  Flag flag;
  std::function<void(const std::string& value)> read;
};

using BoundFlags = std::vector<BoundFlag>;

/// A flag and a value that was given for it, wherever: on the command line, in a variable or a file.
struct GivenFlag {
  Flag flag;
  std::string value;
};

template <class Options, std::size_t count>
[[nodiscard]] BoundFlags bound(const std::array<FlagRow<Options>, count>& rows, Options& options) {
  BoundFlags flags;
  flags.reserve(count);
  for (const FlagRow<Options>& row : rows) {
    flags.push_back({row.flag, [&options, read = row.read](const std::string& value) { read(options, value); }});
  }
  return flags;
}

}  // namespace gazet::flags

#endif  // GAZET_FLAGS_FLAG_H_
