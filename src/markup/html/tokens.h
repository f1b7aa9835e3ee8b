// SPDX-License-Identifier: Apache-2.0
//
// HTML cut into tags and text, as the HTML Standard's tokenizer cuts it: every page is read in one pass, no page is
// broken enough to be refused. Nothing is copied and nothing decoded.

#ifndef GAZET_MARKUP_HTML_TOKENS_H_
#define GAZET_MARKUP_HTML_TOKENS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gazet/span.h"
#include "markup/html/tag.h"

namespace gazet::markup::html {

enum class TokenKind : std::uint8_t { text, start_tag, end_tag };

struct Token {
  TokenKind kind = TokenKind::text;
  Tag tag = Tag::other;
  Span span;                    ///< the text, or what stands between `<` or `</` and `>`
  bool is_raw = false;          ///< text of script, style and their like: nothing in it is a reference
  std::string_view name;        ///< of a tag, as written
  std::string_view attributes;  ///< of a tag: what stands behind its name
};

class Tokenizer {
 public:
  /// Views `page`.
  explicit Tokenizer(std::string_view page) : page_(page) {}

  /// The next tag or text; nothing at the end. Comments, declarations and instructions are passed over.
  std::optional<Token> next();

 private:
  Token text(std::size_t end);
  std::optional<Token> tag();
  void pass_comment();
  [[nodiscard]] std::size_t raw_end() const;

  std::string_view page_;
  std::size_t at_ = 0;
  std::string_view raw_name_;  ///< the element whose raw text begins here; empty: none
  Tag raw_tag_ = Tag::other;
};

/// One attribute of a tag, as written, without quotes.
struct Attribute {
  std::string_view name;
  std::string_view value;
};

/// Takes the first one off the beginning; nothing when there is none left.
std::optional<Attribute> take_attribute(std::string_view& attributes);

/// The first of that name (lower case), as written; nothing when there is none.
[[nodiscard]] std::optional<std::string_view> find_attribute(std::string_view attributes, std::string_view name);

/// The value with its references replaced, without white space about it; empty when there is none.
[[nodiscard]] std::string attribute_text(std::string_view attributes, std::string_view name);

/// True when both are the same but for ASCII case; `lower` is lower case.
[[nodiscard]] bool is_same(std::string_view any, std::string_view lower);

}  // namespace gazet::markup::html

#endif  // GAZET_MARKUP_HTML_TOKENS_H_
