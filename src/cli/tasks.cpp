// SPDX-License-Identifier: Apache-2.0

#include "cli/tasks.h"

namespace gazet::cli {
namespace {

batch::Written counted(const output::Written& written) {
  return {.records = written.records, .mentions = written.mentions};
}

}  // namespace

Extraction RecordTask::extract(const Document& document) const {
  Extraction extraction = extractor_.extract(document);
  if (notice_ != nullptr) notice_->see(extraction);
  return extraction;
}

batch::Written RecordTask::write(const Document& document, const Extraction& extraction, std::string& to) const {
  return counted(writer_.write(document, extraction, to));
}

batch::Written RecordTask::write_window(const Document& document, const Extraction& extraction, std::string& to) {
  return counted(writer_.write_window(document, extraction, to));
}

batch::Written RecordTask::write_failure(const read::Fault& fault, std::string& to) const {
  return counted(writer_.write_failure(fault.doc, fault.source, fault.diagnostic.message, to));
}

std::string_view RecordTask::first_records(std::string_view written, std::uint64_t count) const {
  return writer_.first_records(written, count);
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

batch::Written TextTask::write_failure(const read::Fault& /*fault*/, std::string& /*to*/) const {
  return {};
}

}  // namespace gazet::cli
