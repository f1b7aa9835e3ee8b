// SPDX-License-Identifier: Apache-2.0

#include "output/document_format.h"

#include <algorithm>

namespace gazet::output {

Written DocumentFormat::write(const Document& document, const Extraction& extraction, std::string& to) const {
  Extraction wanted = extraction;
  std::erase_if(wanted.mentions, [&](const Mention& mention) { return !filter_.accepts(mention); });
  shape_->write(document, wanted, to);
  return {.records = 1, .mentions = wanted.mentions.size()};
}

Written DocumentFormat::write_window(const Document& document, const Extraction& extraction, std::string& to) {
  join(document, extraction);
  if (document.continues) return {};
  const Document whole = std::exchange(document_, {});
  const Extraction all = std::exchange(extraction_, {});
  return write(whole, all, to);
}

std::string_view DocumentFormat::first_records(std::string_view written, std::uint64_t count) const {
  return count == 0 ? std::string_view() : written;
}

void DocumentFormat::join(const Document& window, const Extraction& extraction) {
  if (window.origin.bytes == 0) {
    document_ = window;
    document_.continues = false;
    extraction_ = extraction;
    return;
  }
  const std::size_t offset = document_.text.size();
  const auto moved = [&](Span span) { return Span{span.begin + offset, span.end + offset}; };
  const auto sentences = static_cast<std::uint32_t>(extraction_.sentence_ends.size());
  document_.text += window.text;
  for (Mention mention : extraction.mentions) {
    mention.span = moved(mention.span);
    mention.sentence += sentences;
    extraction_.mentions.push_back(mention);
  }
  for (const std::uint32_t end : extraction.sentence_ends)
    extraction_.sentence_ends.push_back(end + static_cast<std::uint32_t>(offset));
  for (const auto& [span, section] : extraction.sections) extraction_.sections.push_back({moved(span), section});
  for (const Span span : extraction.furniture) extraction_.furniture.push_back(moved(span));
}

std::vector<const Mention*> flat_mentions(const Extraction& extraction) {
  std::vector<const Mention*> flat;
  for (const Mention& mention : extraction.mentions) {
    // Mentions come by begin, then by end: of those that begin together the last is the longest.
    if (!flat.empty() && overlaps(flat.back()->span, mention.span)) {
      if (flat.back()->span.begin == mention.span.begin) flat.back() = &mention;
    } else {
      flat.push_back(&mention);
    }
  }
  return flat;
}

}  // namespace gazet::output
