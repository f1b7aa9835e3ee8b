// SPDX-License-Identifier: Apache-2.0

#include "output/record_format.h"

#include <cstdint>

namespace gazet::output {

Written RecordFormat::write(const Document& document, const Extraction& extraction, std::string& to) const {
  Written written = write_mentions(document, extraction, to);
  if (!writer_.needs_tally()) return written;
  DocumentTally tally = writer_.new_tally();
  tally.add(document, extraction);
  written.records += writer_.write_summary(tally, to);
  return written;
}

Written RecordFormat::write_window(const Document& document, const Extraction& extraction, std::string& to) {
  Written written = write_mentions(document, extraction, to);
  if (!writer_.needs_tally()) return written;
  if (document.origin.bytes == 0 || !windows_) windows_ = writer_.new_tally();
  windows_->add(document, extraction);
  if (document.continues) return written;
  written.records += writer_.write_summary(*windows_, to);
  windows_.reset();
  return written;
}

Written RecordFormat::write_failure(std::string_view doc, std::string_view source, std::string_view message,
                                    std::string& to) const {
  return {.records = writer_.write_failure(doc, source, message, to)};
}

std::string_view RecordFormat::first_records(std::string_view written, std::uint64_t count) const {
  std::size_t end = 0;
  for (; count > 0 && end < written.size(); --count) end += writer_.shape().end_of_record(written.substr(end));
  return written.substr(0, end);
}

Written RecordFormat::write_mentions(const Document& document, const Extraction& extraction, std::string& to) const {
  const std::size_t mentions = writer_.write_mentions(document, extraction, to);
  return {.records = writer_.options().emit_mentions ? mentions : 0, .mentions = mentions};
}

}  // namespace gazet::output
