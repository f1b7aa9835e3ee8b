// SPDX-License-Identifier: Apache-2.0

#include "output/record_format.h"

#include <algorithm>
#include <cstdint>

namespace gazet::output {
namespace {

std::uint64_t count_lines(std::string_view text) {
  return static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

Written RecordFormat::write(const Document& document, const Extraction& extraction, std::string& to) const {
  Written written = write_mentions(document, extraction, to);
  if (!writer_.needs_tally()) return written;
  DocumentTally tally = writer_.new_tally();
  tally.add(document, extraction);
  written.records += write_summary(tally, to);
  return written;
}

Written RecordFormat::write_window(const Document& document, const Extraction& extraction, std::string& to) {
  Written written = write_mentions(document, extraction, to);
  if (!writer_.needs_tally()) return written;
  if (document.origin.bytes == 0 || !windows_) windows_ = writer_.new_tally();
  windows_->add(document, extraction);
  if (document.continues) return written;
  written.records += write_summary(*windows_, to);
  windows_.reset();
  return written;
}

Written RecordFormat::write_failure(std::string_view doc, std::string_view source, std::string_view message,
                                    std::string& to) const {
  std::string lines;
  writer_.write_failure(doc, source, message, lines);
  shape(lines, to);
  return {.records = count_lines(lines)};
}

std::string_view RecordFormat::first_records(std::string_view written, std::uint64_t count) const {
  std::size_t end = 0;
  for (; count > 0 && end < written.size(); --count) {
    const std::string_view rest = written.substr(end);
    end += shape_ ? shape_->end_of_record(rest) : rest.find('\n') + 1;
  }
  return written.substr(0, end);
}

std::unique_ptr<Assembly> RecordFormat::assembly() const {
  return shape_ ? shape_->assembly() : nullptr;
}

Written RecordFormat::write_mentions(const Document& document, const Extraction& extraction, std::string& to) const {
  std::size_t mentions = 0;
  if (!shape_) {
    mentions = writer_.write_mentions(document, extraction, to);
  } else {
    std::string lines;
    mentions = writer_.write_mentions(document, extraction, lines);
    shape(lines, to);
  }
  return {.records = writer_.options().emit_mentions ? mentions : 0, .mentions = mentions};
}

std::uint64_t RecordFormat::write_summary(const DocumentTally& tally, std::string& to) const {
  std::string lines;
  writer_.write_summary(tally, lines);
  shape(lines, to);
  return count_lines(lines);
}

void RecordFormat::shape(std::string_view lines, std::string& to) const {
  if (!shape_) {
    to += lines;
    return;
  }
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    shape_->write(lines.substr(0, end), to);
    lines.remove_prefix(end + 1);
  }
}

}  // namespace gazet::output
