// SPDX-License-Identifier: Apache-2.0

#include "cli/tasks.h"

#include <algorithm>
#include <cstdint>

namespace gazet::cli {
namespace {

/// Records are lines: those of `text` from `begin` on.
std::uint64_t count_records(const std::string& text, std::size_t begin) {
  return static_cast<std::uint64_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), '\n'));
}

}  // namespace

Extraction RecordTask::extract(const Document& document) const {
  return extractor_.extract(document);
}

batch::Written RecordTask::write_mentions(const Document& document, const Extraction& extraction,
                                          std::string& to) const {
  const std::size_t mentions = writer_.write_mentions(document, extraction, to);
  return {.records = writer_.options().emit_mentions ? mentions : 0, .mentions = mentions};
}

batch::Written RecordTask::write(const Document& document, const Extraction& extraction, std::string& to) const {
  batch::Written written = write_mentions(document, extraction, to);
  if (!writer_.needs_tally()) return written;
  output::DocumentTally tally = writer_.new_tally();
  tally.add(document, extraction);
  const std::size_t begin = to.size();
  writer_.write_summary(tally, to);
  written.records += count_records(to, begin);
  return written;
}

batch::Written RecordTask::write_window(const Document& document, const Extraction& extraction, std::string& to) {
  batch::Written written = write_mentions(document, extraction, to);
  if (!writer_.needs_tally()) return written;
  if (document.origin.bytes == 0 || !windows_) windows_ = writer_.new_tally();
  windows_->add(document, extraction);
  if (document.continues) return written;
  const std::size_t begin = to.size();
  writer_.write_summary(*windows_, to);
  windows_.reset();
  written.records += count_records(to, begin);
  return written;
}

batch::Written RecordTask::write_failure(const input::Fault& fault, std::string& to) const {
  const std::size_t begin = to.size();
  writer_.write_failure(fault.doc, fault.source, fault.diagnostic.message, to);
  return {.records = count_records(to, begin)};
}

Extraction TextTask::extract(const Document& document) const {
  return extractor_.outline(document);
}

batch::Written TextTask::write(const Document& document, const Extraction& outline, std::string& to) const {
  writer_.write(document, outline, to);
  return {.records = 1};
}

batch::Written TextTask::write_window(const Document& document, const Extraction& outline, std::string& to) {
  writer_.write(document, outline, to);
  return {.records = document.continues ? 0U : 1U};
}

batch::Written TextTask::write_failure(const input::Fault& /*fault*/, std::string& /*to*/) const {
  return {};
}

}  // namespace gazet::cli
