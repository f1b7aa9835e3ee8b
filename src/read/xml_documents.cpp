// SPDX-License-Identifier: Apache-2.0
//
// Feeds and agencies' formats: the articles of an XML file become documents, those of RSS, Atom, NITF, NewsML-G2 and
// NewsML 1; of any other vocabulary the whole of its text. An article is called by its own id where there may be
// several, else SOURCE:LINE.

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "gazet/error.h"
#include "page/blocks.h"
#include "page/boilerplate.h"
#include "page/story.h"
#include "page/text.h"
#include "read/document_reader.h"
#include "read/first_bytes.h"
#include "read/html_document.h"
#include "read/text_document.h"
#include "text/encoding.h"
#include "text/source_map.h"

namespace gazet::read {

namespace html = markup::html;
namespace xml = markup::xml;

namespace {

/// Elements of NITF within a line.
bool is_inline(std::string_view name) {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"alt-code",  "chron", "city",     "classifier", "copyrite", "country",      "event",  "frac",   "function",
       "inline",    "lang",  "location", "money",      "num",      "object.title", "org",    "person", "postaddr",
       "pronounce", "q",     "region",   "span",       "state",    "sublocation",  "virtloc"});
  static_assert(std::ranges::is_sorted(kNames));
  return html::tag_of(name) != html::Tag::other || std::ranges::binary_search(kNames, name);
}

/// What stands in elements of the file, as HTML, with the way back.
class Markup {
 public:
  Markup(const xml::Tree& tree, bool has_runs) : tree_(tree), runs_(has_runs ? &own_runs_ : nullptr) {}

  /// The text is markup that was escaped or put into a CDATA section, or text with neither.
  void append_text(xml::NodeIndex element) {
    for (xml::NodeIndex i = element + 1; i < tree_.nodes()[element].end; ++i) {
      const xml::Node& node = tree_.nodes()[i];
      if (!node.name().empty()) continue;
      if (node.is_data()) {
        copy(node.span());
      } else {
        unescape(node.span());
      }
    }
  }

  /// The elements are the markup. Each that HTML does not know is a block, unless it is known to be within a line.
  void append_elements(xml::NodeIndex element) {
    std::vector<xml::NodeIndex> open;
    const xml::NodeIndex end = tree_.nodes()[element].end;
    for (xml::NodeIndex i = element + 1; i < end;) {
      while (!open.empty() && tree_.nodes()[open.back()].end <= i) close(open);
      const xml::Node& node = tree_.nodes()[i];
      if (node.name().empty()) {
        copy(node.span());
      } else if (page::is_aside(node)) {
        i = node.end;
        continue;
      } else {
        tag("<", node.name());
        open.push_back(i);
      }
      ++i;
    }
    while (!open.empty()) close(open);
  }

  [[nodiscard]] const std::string& text() const { return text_; }
  text::OffsetRuns take_runs() { return std::move(own_runs_); }

 private:
  void close(std::vector<xml::NodeIndex>& open) {
    tag("</", tree_.nodes()[open.back()].name());
    open.pop_back();
  }

  void tag(std::string_view begin, std::string_view name) {
    const std::size_t before = text_.size();
    text_.append(begin).append(is_inline(name) ? name : "div").append(">");
    if (runs_ != nullptr) runs_->add(text_.size() - before, 1, 0);
  }

  void copy(Span span) {
    text_.append(tree_.file().substr(span.begin, span.size()));
    if (runs_ == nullptr) return;
    runs_->continue_at(span.begin);
    runs_->add(span.size(), 1, 1);
  }

  void unescape(Span span) {
    while (!span.empty()) {
      const std::string_view rest = tree_.file().substr(span.begin, span.size());
      const std::size_t plain = std::min(rest.find('&'), rest.size());
      copy({span.begin, span.begin + plain});
      span.begin += plain;
      if (span.empty()) return;
      const std::size_t before = text_.size();
      const std::size_t size = html::read_reference(rest.substr(plain), html::Within::text, text_);
      if (size == 0) {
        copy({span.begin, span.begin + 1});
        ++span.begin;
        continue;
      }
      if (runs_ != nullptr) {
        runs_->continue_at(span.begin);
        runs_->add(1, text_.size() - before, size);
      }
      span.begin += size;
    }
  }

  const xml::Tree& tree_;
  std::string text_;
  text::OffsetRuns own_runs_;
  text::OffsetRuns* runs_;
};

bool has_tags(std::string_view markup) {
  for (std::size_t at = markup.find('<'); at != std::string_view::npos; at = markup.find('<', at + 1)) {
    const char next = at + 1 < markup.size() ? static_cast<char>(markup[at + 1] | 0x20) : ' ';
    if ((next >= 'a' && next <= 'z') || next == '/') return true;
  }
  return false;
}

/// Text without tags: lines are lines.
void append_lines(std::string_view markup, page::TextWriter& writer) {
  while (!markup.empty()) {
    const std::size_t size = std::min(markup.find('\n'), markup.size());
    writer.append(markup.substr(0, size), html::Within::text);
    markup.remove_prefix(std::min(size + 1, markup.size()));
    writer.line_break();
  }
  writer.end_paragraph();
}

/// All that is shown of markup, but lines such as "Read more".
void append_markup(std::string_view markup, page::TextWriter& writer) {
  if (!has_tags(markup)) return append_lines(markup, writer);
  const html::Tree tree = html::parse(markup);
  demand_whole(tree.is_whole, html::kMostNodes);
  const page::Blocks blocks = page::blocks_of(tree);
  for (const page::Block& block : blocks.blocks) {
    const bool is_short = block.bytes <= page::kLongestBoilerplate;
    if (is_short && page::is_boilerplate(page::visible_text(tree, blocks.facts, block))) continue;
    page::append_block(tree, blocks.facts, block, writer);
  }
}

std::string declared_encoding(std::string_view bytes) {
  return bytes.starts_with("<?xml") || bytes.starts_with("\xEF\xBB\xBF<?xml") ? declared_charset(bytes) : std::string();
}

class StoryReader {
 public:
  StoryReader(const xml::Tree& tree, const Options& options, const text::OffsetRuns& to_bytes)
      : tree_(tree), options_(options), to_bytes_(to_bytes) {}

  Document read(const page::Story& story, const std::string& source) const {
    Document document = text_document_head(source, {}, options_);
    Markup markup(tree_, options_.source_offsets);
    if (story.title) append(*story.title, story.is_title_markup, markup);
    const std::size_t title_end = markup.text().size();
    for (const xml::NodeIndex body : story.body) append(body, story.is_markup, markup);

    text::OffsetRuns to_markup;
    const std::string_view all = markup.text();
    page::TextWriter writer(all, document.text, options_.source_offsets ? &to_markup : nullptr);
    append_markup(all.substr(0, title_end), writer);
    document.title = document.text;
    append_markup(all.substr(title_end), writer);
    if (options_.source_offsets) {
      document.source_map = std::make_shared<text::ChainedMap>(std::move(to_markup), markup.take_runs(), to_bytes_);
    }
    document.published = story.published;
    document.url = story.url;
    if (document.language.empty()) document.language = story.language;
    return document;
  }

 private:
  static void append(xml::NodeIndex element, bool is_markup, Markup& markup) {
    if (is_markup) {
      markup.append_elements(element);
    } else {
      markup.append_text(element);
    }
  }

  const xml::Tree& tree_;
  const Options& options_;
  const text::OffsetRuns& to_bytes_;
};

void read_stories(const std::string& source, const Whole& whole, const Options& options, DocumentSink& sink) {
  const std::string_view bytes = whole.bytes.view();
  const source::Origin& origin = whole.origin;
  std::string file;
  text::OffsetRuns to_bytes;
  text::Decoder decoder(origin.charset.empty() ? declared_encoding(bytes) : origin.charset);
  decoder.decode(bytes, true, file, options.source_offsets ? &to_bytes : nullptr);
  if (decoder.is_verbatim()) to_bytes = text::OffsetRuns();

  const xml::Tree tree(file);
  demand_whole(tree.is_whole(), xml::kMostNodes);
  const std::vector<page::Story> stories = page::stories_of(tree);
  const StoryReader reader(tree, options, to_bytes);
  std::size_t replaced = decoder.replaced();
  std::size_t line = 1;
  std::size_t counted = 0;  // bytes whose line ends are counted
  for (const page::Story& story : stories) {
    const std::size_t begin = tree.nodes()[story.element].span().begin;
    line += static_cast<std::size_t>(std::ranges::count(std::string_view(file).substr(counted, begin - counted), '\n'));
    counted = begin;
    Document document = reader.read(story, source);
    if (!story.id.empty()) document.id = story.id;
    if (story.id.empty() && stories.size() > 1) document.id += ':' + std::to_string(line);
    sink.document(std::move(document), std::exchange(replaced, 0));
  }
}

}  // namespace

bool shows_xml(std::string_view begin) {
  const std::string ascii = first_ascii(begin);
  const std::string_view root = root_of(ascii);
  static constexpr auto kRoots = std::to_array<std::string_view>(
      {"<rss", "<feed", "<nitf", "<newsitem", "<newsmessage", "<newsml", "<rdf:rdf", "<entry", "<package"});
  if (std::ranges::any_of(kRoots, [&](std::string_view tag) { return root.starts_with(tag); })) return true;
  return ascii.find("<?xml") < 4 && root.starts_with('<');
}

void read_xml(const std::string& source, const Whole& whole, const Options& options, DocumentSink& sink) {
  try {
    read_stories(source, whole, options, sink);
  } catch (const InputError& error) {
    sink.fault({source, source, {Severity::error, source, 0, error.what()}});
  }
}

}  // namespace gazet::read
