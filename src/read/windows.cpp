// SPDX-License-Identifier: Apache-2.0

#include "read/windows.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "read/cut.h"
#include "text/source_map.h"
#include "text/utf8.h"

namespace gazet::read {

namespace {

/// Of a window that begins so many bytes behind the begin of its text.
class WindowMap : public SourceMap {
 public:
  /// `whole`: of the whole text; null: its bytes are the source's.
  WindowMap(std::size_t begin, std::shared_ptr<const SourceMap> whole) : begin_(begin), whole_(std::move(whole)) {}

  [[nodiscard]] Span source_span(Span text_span) const override {
    const Span span{text_span.begin + begin_, text_span.end + begin_};
    return whole_ ? whole_->source_span(span) : span;
  }

 private:
  std::size_t begin_;
  std::shared_ptr<const SourceMap> whole_;
};

}  // namespace

Windows::Windows(Document head, const Options& options)
    : max_document_(options.max_document),
      window_(std::min(options.window, options.max_document)),
      has_runs_(options.source_offsets),
      head_(std::move(head)) {}

Document Windows::take(bool is_verbatim) {
  const bool continues = !is_last();
  Document window = head_;
  window.continues = continues;
  if (continues) {
    const std::size_t cut = find_cut(text_, window_, sentences_);
    window.text.assign(text_, 0, cut);
    text_.erase(0, cut);
  } else {
    window.text = std::exchange(text_, {});
  }
  if (has_runs_) {
    text::OffsetRuns runs = runs_.take_front(window.text.size());
    if (!is_verbatim) window.source_map = std::make_shared<text::RunsMap>(std::move(runs));
  }
  is_cut_ = true;
  head_.title.clear();
  head_.origin = text::advanced(head_.origin, window.text);
  return window;
}

DocumentWindows::DocumentWindows(Document document, const Options& options)
    : window_(std::min(options.window, options.max_document)),
      has_map_(options.source_offsets),
      whole_(std::move(document)) {}

Document DocumentWindows::take() {
  const std::string_view rest = std::string_view(whole_.text).substr(origin_.bytes);
  const std::size_t size = rest.size() > window_ ? find_cut(rest, window_, sentences_) : rest.size();
  Document window;
  window.id = whole_.id;
  window.source = whole_.source;
  window.text = rest.substr(0, size);
  window.title = std::exchange(whole_.title, {});
  window.published = whole_.published;
  window.url = whole_.url;
  window.language = whole_.language;
  window.kept = whole_.kept;
  window.origin = origin_;
  window.continues = size < rest.size();
  if (has_map_) window.source_map = std::make_shared<WindowMap>(origin_.bytes, whole_.source_map);
  origin_ = text::advanced(origin_, window.text);
  return window;
}

}  // namespace gazet::read
