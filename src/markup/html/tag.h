// SPDX-License-Identifier: Apache-2.0
//
// The elements of HTML, as far as it matters for reading an article which one it is.

#ifndef GAZET_MARKUP_HTML_TAG_H_
#define GAZET_MARKUP_HTML_TAG_H_

#include <cstdint>
#include <string_view>

namespace gazet::markup::html {

/// `other` stands for all that are not named here; they behave like span.
enum class Tag : std::uint8_t {
  other,
  a,
  address,
  area,
  article,
  aside,
  audio,
  b,
  base,
  blockquote,
  body,
  br,
  button,
  canvas,
  caption,
  center,
  cite,
  code,
  col,
  datalist,
  dd,
  del,
  details,
  dialog,
  dir,
  div,
  dl,
  dt,
  em,
  embed,
  fieldset,
  figcaption,
  figure,
  font,
  footer,
  form,
  frame,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  head,
  header,
  hgroup,
  hr,
  html,
  i,
  iframe,
  img,
  input,
  legend,
  li,
  link,
  main,
  map,
  math,
  menu,
  meta,
  nav,
  noembed,
  noframes,
  noscript,
  object,
  ol,
  optgroup,
  option,
  p,
  param,
  pre,
  rp,
  rt,
  s,
  script,
  search,
  section,
  select,
  small,
  source,
  span,
  strike,
  strong,
  style,
  sub,
  summary,
  sup,
  svg,
  table,
  tbody,
  td,
  template_tag,
  textarea,
  tfoot,
  th,
  thead,
  time,
  title,
  tr,
  track,
  tt,
  u,
  ul,
  video,
  wbr,
  xmp,
};

/// How an element behaves.
enum class Trait : std::uint8_t {
  none = 0,
  void_element = 1,  ///< has no end tag and no content
  raw_text = 2,      ///< no tags within, but for its own end tag
  references = 4,    ///< raw text in which character references count: title, textarea
  hidden = 8,        ///< a browser shows nothing of it, or controls rather than text
  block = 16,        ///< begins and ends a line
  scope = 32,        ///< end tags inside it close nothing outside
  formatting = 64,   ///< its end tag may stand inside other elements that go on
};

[[nodiscard]] bool has(Tag tag, Trait trait);

/// Of a name in any case.
[[nodiscard]] Tag tag_of(std::string_view name);

[[nodiscard]] constexpr bool is_heading(Tag tag) {
  return tag >= Tag::h1 && tag <= Tag::h6;
}

}  // namespace gazet::markup::html

#endif  // GAZET_MARKUP_HTML_TAG_H_
