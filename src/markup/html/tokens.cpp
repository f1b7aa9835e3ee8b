// SPDX-License-Identifier: Apache-2.0

#include "markup/html/tokens.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "markup/html/reference.h"
#include "text/ascii.h"

namespace gazet::markup::html {
namespace {

constexpr std::string_view kSpace = " \t\n\f\r";

constexpr bool is_tag_space(char byte) {
  return kSpace.find(byte) != std::string_view::npos;
}

/// Behind the tag whose name begins at `at`: the first `>` that stands in no quoted value. npos when it is not closed.
/// A quote begins a value only right behind the equals sign of an attribute that has a name: in `x=?a="b` and in `="b`
/// it is a character like any other.
std::size_t tag_end(std::string_view page, std::size_t at) {
  enum class State : std::uint8_t { before_name, name, after_name, before_value, value };
  State state = State::before_name;
  for (at = page.find_first_of(" \t\n\f\r/>", at); at < page.size(); ++at) {
    const char byte = page[at];
    if (byte == '>') return at + 1;
    if (state == State::before_value && (byte == '"' || byte == '\'')) {
      at = page.find(byte, at + 1);
      if (at == std::string_view::npos) return at;
      state = State::before_name;
    } else if (is_tag_space(byte)) {
      if (state == State::name) state = State::after_name;
      if (state == State::value) state = State::before_name;
    } else if (state == State::before_value || state == State::value) {
      state = State::value;
    } else if (byte == '/') {
      state = State::before_name;
    } else if (byte == '=' && state != State::before_name) {
      state = State::before_value;
    } else {
      state = State::name;
    }
  }
  return std::string_view::npos;
}

/// Whether the name stands at `at` and ends there, as a tag's name does.
bool is_name_at(std::string_view page, std::size_t at, std::string_view name) {
  if (page.size() <= at + name.size()) return false;
  const auto same = [](char a, char b) { return text::to_ascii_small(a) == text::to_ascii_small(b); };
  if (!std::equal(name.begin(), name.end(), page.begin() + static_cast<std::ptrdiff_t>(at), same)) return false;
  const char next = page[at + name.size()];
  return is_tag_space(next) || next == '/' || next == '>';
}

/// Where the end tag of a script that begins at `at` stands; the page's end when there is none. Within `<!--` and
/// `-->` a `<script` and its `</script` are the script's own text ("script data double escaped").
std::size_t script_end(std::string_view page, std::size_t at) {
  constexpr std::string_view kName = "script";
  bool is_escaped = false;
  bool is_double = false;
  for (at = page.find_first_of("<-", at); at < page.size(); at = page.find_first_of("<-", at)) {
    const std::string_view rest = page.substr(at);
    if (rest.starts_with("-->")) {
      is_escaped = is_double = false;
      at += 3;
    } else if (!is_escaped && rest.starts_with("<!--")) {
      is_escaped = true;
      at += 2;  // `<!-->` ends what it begins
    } else if (rest.starts_with("</") && is_name_at(page, at + 2, kName)) {
      if (!is_double) return at;
      is_double = false;
      at += 2;
    } else {
      is_double = is_double || (is_escaped && is_name_at(page, at + 1, kName) && rest.front() == '<');
      ++at;
    }
  }
  return page.size();
}

}  // namespace

std::optional<Token> Tokenizer::next() {
  if (!raw_name_.empty()) {
    const std::size_t end = raw_end();
    const bool has_references = has(raw_tag_, Trait::references);
    raw_name_ = {};
    if (end > at_) {
      Token token = text(end);
      token.is_raw = !has_references;
      return token;
    }
  }
  while (at_ < page_.size()) {
    std::size_t open = at_;
    for (;; ++open) {
      open = page_.find('<', open);
      if (open == std::string_view::npos) return text(page_.size());
      const char next = open + 1 < page_.size() ? page_[open + 1] : ' ';
      if (text::is_ascii_letter(next) || next == '/' || next == '!' || next == '?') break;
    }
    if (open > at_) return text(open);
    if (std::optional<Token> found = tag()) return found;
  }
  return std::nullopt;
}

Token Tokenizer::text(std::size_t end) {
  Token token;
  token.span = {std::exchange(at_, end), end};
  return token;
}

/// What begins with the `<` here; nothing when it is passed over.
std::optional<Token> Tokenizer::tag() {
  const bool is_end = page_[at_ + 1] == '/';
  const std::size_t name_begin = at_ + (is_end ? 2 : 1);
  if (name_begin >= page_.size()) return text(page_.size());
  if (!text::is_ascii_letter(page_[name_begin])) {
    pass_comment();
    return std::nullopt;
  }
  const std::size_t end = tag_end(page_, name_begin);
  if (end == std::string_view::npos) {
    // A tag that is never closed is nothing, and so is all that is in it.
    at_ = page_.size();
    return std::nullopt;
  }
  Token token;
  token.kind = is_end ? TokenKind::end_tag : TokenKind::start_tag;
  token.span = {name_begin, end - 1};
  const std::string_view inside = page_.substr(name_begin, end - 1 - name_begin);
  token.name = inside.substr(0, inside.find_first_of(" \t\n\f\r/"));
  token.attributes = inside.substr(token.name.size());
  token.tag = tag_of(token.name);
  at_ = end;
  if (!is_end && has(token.tag, Trait::raw_text)) {
    raw_name_ = token.name;
    raw_tag_ = token.tag;
  }
  return token;
}

void Tokenizer::pass_comment() {
  const std::string_view rest = page_.substr(at_);
  std::size_t end = 0;
  if (!rest.starts_with("<!--")) {
    constexpr std::string_view kData = "<![CDATA[";
    end = rest.starts_with(kData) ? rest.find("]]>") : rest.find('>');
    if (end != std::string_view::npos) end += rest[end] == ']' ? 3 : 1;
  } else if (rest.starts_with("<!-->")) {
    end = 5;
  } else if (rest.starts_with("<!--->")) {
    end = 6;
  } else {
    const std::size_t plain = rest.find("-->", 4);
    const std::size_t odd = rest.substr(0, plain).find("--!>", 4);
    end = odd != std::string_view::npos ? odd + 4 : plain;
    if (odd == std::string_view::npos && plain != std::string_view::npos) end += 3;
  }
  at_ = end == std::string_view::npos ? page_.size() : at_ + end;
}

/// Where the end tag of the raw text stands; the page's end when there is none.
std::size_t Tokenizer::raw_end() const {
  if (raw_tag_ == Tag::script) return script_end(page_, at_);
  std::size_t at = page_.find("</", at_);
  while (at != std::string_view::npos && !is_name_at(page_, at + 2, raw_name_)) at = page_.find("</", at + 2);
  return std::min(at, page_.size());
}

std::optional<Attribute> take_attribute(std::string_view& attributes) {
  const std::size_t begin = attributes.find_first_not_of(" \t\n\f\r/");
  if (begin == std::string_view::npos) return std::nullopt;
  attributes.remove_prefix(begin);
  Attribute attribute;
  attribute.name = attributes.substr(0, attributes.find_first_of(" \t\n\f\r/=", 1));
  attributes.remove_prefix(attribute.name.size());
  const std::size_t equals = attributes.find_first_not_of(kSpace);
  if (equals == std::string_view::npos || attributes[equals] != '=') return attribute;
  attributes.remove_prefix(equals + 1);
  attributes.remove_prefix(std::min(attributes.find_first_not_of(kSpace), attributes.size()));
  if (attributes.empty()) return attribute;
  const char quote = attributes.front();
  if (quote == '"' || quote == '\'') {
    attributes.remove_prefix(1);
    attribute.value = attributes.substr(0, attributes.find(quote));
    attributes.remove_prefix(std::min(attribute.value.size() + 1, attributes.size()));
  } else {
    attribute.value = attributes.substr(0, attributes.find_first_of(kSpace));
    attributes.remove_prefix(attribute.value.size());
  }
  return attribute;
}

std::optional<std::string_view> find_attribute(std::string_view attributes, std::string_view name) {
  while (const std::optional<Attribute> attribute = take_attribute(attributes)) {
    if (is_same(attribute->name, name)) return attribute->value;
  }
  return std::nullopt;
}

std::string attribute_text(std::string_view attributes, std::string_view name) {
  std::string text =
      without_references(find_attribute(attributes, name).value_or(std::string_view()), Within::attribute);
  const std::size_t begin = std::min(text.find_first_not_of(kSpace), text.size());
  text.erase(0, begin);
  text.erase(text.find_last_not_of(kSpace) + 1);
  return text;
}

bool is_same(std::string_view any, std::string_view lower) {
  return std::ranges::equal(any, lower, {}, text::to_ascii_small);
}

}  // namespace gazet::markup::html
