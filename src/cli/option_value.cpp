// SPDX-License-Identifier: Apache-2.0

#include "cli/option_value.h"

namespace gazet::cli {
namespace option_value {
namespace {

bool to_bool(const std::string& text) {
  for (const char* word : {"true", "yes", "on", "1"}) {
    if (text == word) return true;
  }
  for (const char* word : {"false", "no", "off", "0"}) {
    if (text == word) return false;
  }
  throw BadValue("unknown value '" + text + "' (allowed: true, false)");
}

}  // namespace

void Words::parse(boost::any& value, const std::vector<std::string>& words, bool /*utf8*/) const {
  if (value.empty()) value = std::vector<std::string>();
  auto& all = boost::any_cast<std::vector<std::string>&>(value);
  all.insert(all.end(), words.begin(), words.end());
}

void Words::notify(const boost::any& value) const {
  field_ = boost::any_cast<const std::vector<std::string>&>(value);
}

void Flag::parse(boost::any& value, const std::vector<std::string>& words, bool /*utf8*/) const {
  value = words.empty() || to_bool(words.front());
}

void Flag::notify(const boost::any& value) const {
  field_ = boost::any_cast<bool>(value);
}

}  // namespace option_value

// Program_options takes plain pointers and owns them: the one place where `new` is written by hand.
option_value::Words* words(std::vector<std::string>& field, std::string value_name) {
  return new option_value::Words(field, std::move(value_name));
}

option_value::Flag* flag(bool& field) {
  return new option_value::Flag(field);
}

}  // namespace gazet::cli
