// SPDX-License-Identifier: Apache-2.0

#include "flags/command_line.h"

#include <boost/any.hpp>
#include <boost/program_options/cmdline.hpp>
#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/positional_options.hpp>
#include <boost/program_options/value_semantic.hpp>
#include <boost/program_options/variables_map.hpp>
#include <functional>
#include <iterator>
#include <utility>

#include "flags/suggestion.h"
#include "flags/value_readers.h"
#include "gazet/error.h"

namespace po = boost::program_options;

namespace gazet::flags {
namespace {

/// No guessing: a shortened option would change its meaning when a new one is added.
constexpr int kStyle = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;

/// A BadValue on its way through Program_options, which adds the name of the option.
class BadOption : public po::error_with_option_name {
 public:
  explicit BadOption(std::string complaint)
      : error_with_option_name("bad value for '%canonical_option%'"), complaint_(std::move(complaint)) {}

  [[nodiscard]] const char* what() const noexcept override { return complaint_.c_str(); }

 private:
  std::string complaint_;
};

using Read = std::function<void(const std::string&)>;

/// Hands each value on as it comes. Program_options calls parse() for the command line first; what was given there it
/// leaves out of later sources.
class ValueSemantic : public po::value_semantic {
 public:
  ValueSemantic(Read read, bool is_switch) : read_(std::move(read)), words_(is_switch ? 0 : 1) {}

  [[nodiscard]] std::string name() const override { return {}; }
  [[nodiscard]] unsigned min_tokens() const override { return words_; }
  [[nodiscard]] unsigned max_tokens() const override { return words_; }
  [[nodiscard]] bool is_composing() const override { return false; }
  [[nodiscard]] bool is_required() const override { return false; }
  bool apply_default(boost::any& /*value*/) const override { return false; }
  void notify(const boost::any& /*value*/) const override {}

  void parse(boost::any& /*value*/, const std::vector<std::string>& words, bool /*utf8*/) const override {
    static const std::vector<std::string> kOn = {"true"};
    try {
      for (const std::string& word : words.empty() ? kOn : words) read_(word);
    } catch (const BadValue& bad) {
      throw BadOption(bad.what());
    }
  }

 private:
  Read read_;
  unsigned words_;
};

po::options_description all_options(const Syntax& syntax, std::vector<GivenFlag>& given) {
  po::options_description all;
  const auto add = [&all](const std::string& names, const Read& read, bool is_switch) {
    // Program_options takes plain pointers and owns them: the one place where `new` is written by hand.
    all.add_options()(names.c_str(), new ValueSemantic(read, is_switch));
  };
  for (const BoundFlag& bound : syntax.flags) {
    const Flag& flag = bound.flag;
    const std::string letter = flag.short_name == '\0' ? "" : std::string(",") + flag.short_name;
    const auto read = [&bound, &given](const std::string& value) {
      bound.read(value);
      given.push_back({bound.flag, value});
    };
    add(std::string(flag.name) + letter, read, flag.value_name.empty());
  }
  if (std::vector<std::string>* const operands = syntax.operands.words; operands != nullptr) {
    add(
        std::string(syntax.operands.name), [operands](const auto& word) { operands->push_back(word); }, false);
  }
  return all;
}

/// Without the value that may be behind it: `--size` for `--size=8MB`.
std::string name_in(const std::string& word) {
  return word.substr(0, word.find('='));
}

std::string unknown_option(const std::string& word, const Syntax& syntax) {
  std::vector<std::string_view> names;
  for (const BoundFlag& bound : syntax.flags) names.push_back(bound.flag.name);
  const std::string name = name_in(word);
  std::string complaint = "unrecognised option '" + name + "'";
  if (!name.starts_with("--")) return complaint;
  const std::string_view meant = nearest(std::string_view(name).substr(2), names);
  if (!meant.empty()) complaint += " (did you mean '--" + std::string(meant) + "'?)";
  return complaint;
}

/// ` (expected --size SIZE)`
std::string expected_value(const std::string& option, const Syntax& syntax) {
  std::string expected;
  for (const BoundFlag& bound : syntax.flags) {
    if (long_flag(bound.flag) == option)
      expected.append(" (expected ").append(option).append(" ").append(bound.flag.value_name).append(")");
  }
  return expected;
}

/// In words of our own: those of Program_options speak of arguments and tokens.
std::string syntax_complaint(const po::invalid_syntax& fault, const Syntax& syntax) {
  const std::string option = name_in(fault.get_option_name());
  switch (fault.kind()) {
    case po::invalid_syntax::missing_parameter:
    case po::invalid_syntax::empty_adjacent_parameter:
      return option + ": no value given" + expected_value(option, syntax);
    case po::invalid_syntax::extra_parameter:
    case po::invalid_syntax::long_adjacent_not_allowed:
    case po::invalid_syntax::short_adjacent_not_allowed:
      return option + " takes no value";
    default:
      return "'" + fault.get_option_name() + "' is no option (one is written --NAME, --NAME=VALUE or -N)";
  }
}

void store_arguments(const Syntax& syntax, const po::options_description& all,
                     const std::vector<std::string>& arguments, po::variables_map& values) {
  po::positional_options_description operands;
  if (syntax.operands.words != nullptr) operands.add(std::string(syntax.operands.name).c_str(), -1);
  try {
    po::store(po::command_line_parser(arguments).options(all).positional(operands).style(kStyle).run(), values);
  } catch (const BadOption& bad) {
    throw UsageError(bad.get_option_name() + ": " + bad.what());
  } catch (const po::unknown_option& fault) {
    throw UsageError(unknown_option(fault.get_option_name(), syntax));
  } catch (const po::invalid_syntax& fault) {
    throw UsageError(syntax_complaint(fault, syntax));
  } catch (const po::too_many_positional_options_error&) {
    throw UsageError("more words than the command takes");
  }
}

/// Values that come from one place; `where` says for an option what that place is called.
template <class Where>
void store_settings(const OptionValues& settings, const po::options_description& all, po::variables_map& values,
                    Where where) {
  po::parsed_options parsed(&all);
  for (const auto& [name, value] : settings) {
    // Settings of other commands are no fault.
    if (all.find_nothrow(name, false) != nullptr) parsed.options.emplace_back(name, std::vector{value});
  }
  try {
    po::store(parsed, values);
  } catch (const BadOption& bad) {
    throw UsageError(where(bad.get_option_name()) + ": " + bad.what());
  }
}

}  // namespace

BoundFlags joined(std::vector<BoundFlags> lists) {
  BoundFlags all;
  for (BoundFlags& list : lists) std::move(list.begin(), list.end(), std::back_inserter(all));
  return all;
}

OptionNames option_names(const BoundFlags& flags) {
  OptionNames names;
  for (const BoundFlag& bound : flags) names.emplace(bound.flag.name);
  return names;
}

std::vector<GivenFlag> parse_into(const Syntax& syntax, const Invocation& invocation) {
  std::vector<GivenFlag> given;
  const po::options_description all = all_options(syntax, given);
  const Settings& settings = invocation.settings;
  po::variables_map values;
  store_arguments(syntax, all, invocation.arguments, values);
  store_settings(settings.environment, all, values, [](const std::string& option) { return variable_name(option); });
  store_settings(settings.config, all, values,
                 [&](const std::string& option) { return settings.config_file + ": " + option; });
  return given;
}

}  // namespace gazet::flags
