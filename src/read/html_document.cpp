// SPDX-License-Identifier: Apache-2.0

#include "read/html_document.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "gazet/error.h"
#include "markup/html/tokens.h"
#include "markup/html/tree.h"
#include "page/blocks.h"
#include "page/boilerplate.h"
#include "page/content.h"
#include "page/metadata.h"
#include "page/text.h"
#include "read/document_reader.h"
#include "read/first_bytes.h"
#include "read/text_document.h"
#include "text/encoding.h"
#include "text/source_map.h"

namespace gazet::read {

namespace html = markup::html;

namespace {

/// What stands behind `charset=`.
std::string charset_in(std::string_view content) {
  const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
  constexpr std::string_view kKey = "charset=";
  const auto found = std::search(content.begin(), content.end(), kKey.begin(), kKey.end(), same);
  if (found == content.end()) return {};
  std::string_view value = content.substr(static_cast<std::size_t>(found - content.begin()) + kKey.size());
  value.remove_prefix(std::min(value.find_first_not_of("\"' "), value.size()));
  return std::string(value.substr(0, value.find_first_of("\"'; ")));
}

/// The title goes into the text where it stands on the page, so that what is found in it has a place.
void append_title(const html::Tree& tree, const page::Blocks& blocks, const page::Content& article,
                  page::TextWriter& writer) {
  if (article.title) return page::append_block(tree, blocks.facts, *article.title, writer);
  if (!article.hidden_title) return;
  const html::Node& node = tree.nodes[*article.hidden_title];
  if (node.tag == html::Tag::meta) {
    writer.append(html::find_attribute(node.attributes(), "content").value_or(std::string_view()),
                  html::Within::attribute);
  } else if (*article.hidden_title + 1 < node.end) {
    writer.append(page::without_site_name(tree.nodes[*article.hidden_title + 1].text()), html::Within::text);
  }
  writer.end_paragraph();
}

/// What a page says of itself, unless it is known better.
void fill(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

}  // namespace

std::string declared_charset(std::string_view page) {
  constexpr std::size_t kSearched = 8192;
  page = page.substr(0, kSearched);
  std::string charset;
  if (page.starts_with("<?xml")) {
    const std::string_view declaration = page.substr(0, page.find("?>"));
    charset = std::string(html::find_attribute(declaration.substr(5), "encoding").value_or(""));
  }
  html::Tokenizer tokens(page);
  while (charset.empty()) {
    const std::optional<html::Token> token = tokens.next();
    if (!token) break;
    if (token->kind != html::TokenKind::start_tag || token->tag != html::Tag::meta) continue;
    charset = std::string(html::find_attribute(token->attributes, "charset").value_or(""));
    if (charset.empty()) charset = charset_in(html::find_attribute(token->attributes, "content").value_or(""));
  }
  // The declaration was readable as ASCII, so the text cannot be UTF-16.
  const bool is_wide = charset.size() >= 6 && html::is_same(std::string_view(charset).substr(0, 5), "utf-1");
  return is_wide ? std::string() : charset;
}

void demand_whole(bool is_whole, std::size_t most_nodes) {
  if (is_whole) return;
  throw InputError("more than " + std::to_string(most_nodes) + " tags and texts, expected fewer");
}

std::size_t read_page(std::string_view bytes, const source::Origin& origin, const Options& options,
                      Document& document) {
  std::string page;
  text::OffsetRuns to_bytes;
  text::Decoder decoder(origin.charset.empty() ? declared_charset(bytes) : origin.charset);
  decoder.decode(bytes, true, page, options.source_offsets ? &to_bytes : nullptr);

  const html::Tree tree = html::parse(page);
  demand_whole(tree.is_whole, html::kMostNodes);
  const page::Blocks blocks = page::blocks_of(tree);
  page::Metadata metadata = page::metadata_of(tree);
  page::Content article = page::find_content(tree, blocks, metadata);

  text::OffsetRuns to_page;
  page::TextWriter writer(page, document.text, options.source_offsets ? &to_page : nullptr);
  append_title(tree, blocks, article, writer);
  document.title = document.text;
  for (const page::Block& block : article.body) page::append_block(tree, blocks.facts, block, writer);
  if (options.source_offsets) {
    document.source_map = std::make_shared<text::ChainedMap>(
        std::move(to_page), decoder.is_verbatim() ? text::OffsetRuns() : std::move(to_bytes));
  }
  document.url = origin.url;
  fill(document.url, std::move(metadata.url));
  fill(document.published, std::move(metadata.published));
  fill(document.published, origin.published);
  fill(document.language, std::move(metadata.language));
  return decoder.replaced();
}

bool shows_html(std::string_view begin) {
  const std::string ascii = first_ascii(begin);
  const std::string_view root = root_of(ascii);
  static constexpr auto kRoots =
      std::to_array<std::string_view>({"<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div",
                                       "<article", "<p>", "<h1", "<table", "<script", "<link", "<main", "<section"});
  return std::ranges::any_of(kRoots, [&](std::string_view tag) { return root.starts_with(tag); });
}

/// What stands between the tags, script and style left out, and what may hold the title. Of a page of 16 bits a unit no
/// tag shows: all of it.
std::size_t text_bytes_of_page(std::string_view page) {
  html::Tokenizer tokens(page);
  std::size_t bytes = 0;
  while (const std::optional<html::Token> token = tokens.next()) {
    const bool is_shown = token->kind == html::TokenKind::text ? !token->is_raw : token->tag == html::Tag::meta;
    if (is_shown) bytes += token->span.size();
  }
  return bytes;
}

void read_html(const std::string& source, const Whole& page, const Options& options, DocumentSink& sink) {
  Document document = text_document_head(source, {}, options);
  try {
    const std::size_t replaced = read_page(page.bytes.view(), page.origin, options, document);
    sink.document(std::move(document), replaced);
  } catch (const InputError& error) {
    sink.fault({document.id, source, {Severity::error, source, 0, error.what()}});
  }
}

}  // namespace gazet::read
