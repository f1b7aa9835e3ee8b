// SPDX-License-Identifier: Apache-2.0

#include "read/windows.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "read/cut.h"
#include "text/source_map.h"
#include "text/utf8.h"

namespace gazet::read {

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

}  // namespace gazet::read
