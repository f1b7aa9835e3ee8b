// SPDX-License-Identifier: Apache-2.0
//
// How an option's text gets into a field of an options struct: one Boost.Program_options value semantic for all types.
// A value that is given twice counts as given last; a list that is given twice is continued.

#ifndef GAZET_CLI_OPTION_VALUE_H_
#define GAZET_CLI_OPTION_VALUE_H_

#include <boost/any.hpp>
#include <boost/program_options/errors.hpp>
#include <boost/program_options/value_semantic.hpp>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace gazet::cli {

/// The text of an option is none of its values; what() says what was given and what would be right, and
/// get_option_name() which option it was.
class BadValue : public boost::program_options::error_with_option_name {
 public:
  explicit BadValue(std::string complaint)
      : error_with_option_name("bad value for '%canonical_option%'"), complaint_(std::move(complaint)) {}

  [[nodiscard]] const char* what() const noexcept override { return complaint_.c_str(); }

 private:
  std::string complaint_;
};

/// Turns the text of an option into a value, or throws BadValue.
template <class T>
using ValueReader = std::function<T(const std::string&)>;

namespace option_value {

/// What all kinds of values have in common: at most one word each, no default but the field's own content.
class Base : public boost::program_options::value_semantic {
 public:
  Base(std::string value_name, unsigned words) : value_name_(std::move(value_name)), words_(words) {}

  [[nodiscard]] std::string name() const override { return value_name_; }
  [[nodiscard]] unsigned min_tokens() const override { return words_; }
  [[nodiscard]] unsigned max_tokens() const override { return words_; }
  [[nodiscard]] bool is_composing() const override { return false; }
  [[nodiscard]] bool is_required() const override { return false; }
  bool apply_default(boost::any& /*value*/) const override { return false; }

 private:
  std::string value_name_;
  unsigned words_;
};

template <class T>
class Single : public Base {
 public:
  Single(ValueReader<T> reader, std::function<void(const T&)> assign, std::string value_name)
      : Base(std::move(value_name), 1), reader_(std::move(reader)), assign_(std::move(assign)) {}

  void parse(boost::any& value, const std::vector<std::string>& words, bool /*utf8*/) const override {
    value = reader_(words.at(0));
  }
  void notify(const boost::any& value) const override { assign_(boost::any_cast<const T&>(value)); }

 private:
  ValueReader<T> reader_;
  std::function<void(const T&)> assign_;
};

class Words : public Base {
 public:
  Words(std::vector<std::string>& field, std::string value_name) : Base(std::move(value_name), 1), field_(field) {}

  void parse(boost::any& value, const std::vector<std::string>& words, bool utf8) const override;
  void notify(const boost::any& value) const override;

 private:
  std::vector<std::string>& field_;
};

class Flag : public Base {
 public:
  explicit Flag(bool& field) : Base("", 0), field_(field) {}

  void parse(boost::any& value, const std::vector<std::string>& words, bool utf8) const override;
  void notify(const boost::any& value) const override;

 private:
  bool& field_;
};

}  // namespace option_value

/// An option with a value; `value_name` stands for it in the help. `assign` is called with the final value, not at all
/// when the option is not given. Boost owns what is returned; what `assign` refers to must outlive parsing.
template <class T, class Assign>
[[nodiscard]] auto* value_to(Assign assign, ValueReader<T> reader, std::string value_name) {
  return new option_value::Single<T>(std::move(reader), std::move(assign), std::move(value_name));
}

/// The same for a value that goes to a field as it is.
template <class Field, class T>
[[nodiscard]] auto* value(Field& field, ValueReader<T> reader, std::string value_name) {
  return value_to([&field](const T& read) { field = read; }, std::move(reader), std::move(value_name));
}
template <class Field, class T>
[[nodiscard]] auto* value(Field& field, T (*reader)(const std::string&), std::string value_name) {
  return value(field, ValueReader<T>(reader), std::move(value_name));
}

/// An option, or the words between options, that may be given several times.
[[nodiscard]] option_value::Words* words(std::vector<std::string>& field, std::string value_name);

/// An option without a value; in a variable or the configuration file it is true or false.
[[nodiscard]] option_value::Flag* flag(bool& field);

}  // namespace gazet::cli

#endif  // GAZET_CLI_OPTION_VALUE_H_
