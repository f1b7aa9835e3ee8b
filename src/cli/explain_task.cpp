// SPDX-License-Identifier: Apache-2.0

#include "cli/explain_task.h"

#include <vector>

#include "output/json_text.h"
#include "text/utf8.h"

namespace gazet::cli {
namespace {

/// The byte of the window that begins the code point of the whole text; nothing when the window does not hold it.
std::optional<std::size_t> byte_of(const Document& document, std::uint64_t code_point) {
  if (code_point < document.origin.code_points) return std::nullopt;
  std::uint64_t left = code_point - document.origin.code_points;
  for (std::size_t byte = 0; byte < document.text.size(); ++byte) {
    if (text::is_continuation(document.text[byte])) continue;
    if (left-- == 0) return byte;
  }
  return std::nullopt;
}

}  // namespace

Extraction ExplainTask::extract(const Document& document) const {
  return extractor_.extract(document);
}

batch::Written ExplainTask::write(const Document& document, const Extraction& extraction, std::string& to) const {
  notice_.see(extraction);
  const auto at = at_ ? byte_of(document, *at_) : std::nullopt;
  if (at_ && !at) return {};
  const std::vector<Explanation> explanations = extractor_.explain(document, at);
  output::ExplanationWriter writer(document);
  for (const Explanation& explanation : explanations) {
    if (format_ == output::ExplanationFormat::text) {
      writer.write_text(explanation, to);
    } else {
      output::JsonText json(to);
      json.raw(R"({"doc":)");
      json.quoted_bytes(document.id);
      json.raw(R"(,"explanation":)");
      writer.write(explanation, json);
      json.raw("}\n");
    }
  }
  return {.records = explanations.size(), .mentions = explanations.size()};
}

batch::Written ExplainTask::write_window(const Document& document, const Extraction& extraction, std::string& to) {
  return write(document, extraction, to);
}

batch::Written ExplainTask::write_failure(const read::Fault& /*fault*/, std::string& /*to*/) const {
  return {};
}

}  // namespace gazet::cli
