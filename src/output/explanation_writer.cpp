// SPDX-License-Identifier: Apache-2.0

#include "output/explanation_writer.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/utf8.h"

namespace gazet::output {
namespace {

std::string fixed(double value, int decimals) {
  std::array<char, 32> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, decimals).ptr;
  return {digits.data(), end};
}

std::string with_sign(std::int32_t number) {
  return (number > 0 ? "+" : "") + std::to_string(number);
}

void write_number(std::string_view key, std::int32_t number, JsonText& json) {
  json.raw(key);
  json.raw(std::to_string(number));
}

void write_option(const EntityOption& option, JsonText& json) {
  json.raw(R"({"id":)");
  json.quoted_or_null(option.id);
  json.raw(R"(,"name":)");
  json.quoted_or_null(option.name);
  json.raw(R"(,"subtype":)");
  json.quoted_or_null(subtype_name(option.subtype));
  json.raw(R"(,"country":)");
  json.quoted_or_null(option.country);
  constexpr int kDecimals = 2;
  const auto part = [&](std::string_view key, double value) {
    json.raw(key);
    json.raw(fixed(value, kDecimals));
  };
  part(R"(,"prior":)", option.prior);
  part(R"(,"contained":)", option.contained);
  part(R"(,"in_country":)", option.in_country);
  part(R"(,"in_division":)", option.in_division);
  part(R"(,"nearby":)", option.nearby);
  part(R"(,"share":)", option.share);
  json.raw("}");
}

void write_option_text(const EntityOption& option, std::string& to) {
  to += "    " + fixed(option.share, 2) + "  " + option.name;
  if (!option.id.empty()) to += " (" + option.id + ")";
  if (const std::string_view subtype = subtype_name(option.subtype); !subtype.empty()) to.append(", ").append(subtype);
  if (!option.country.empty()) to += ", " + option.country;
  to += ": prior " + fixed(option.prior, 2);
  const auto part = [&](std::string_view name, double value) {
    if (value != 0) to.append(", ").append(name).append(" ").append(fixed(value, 2));
  };
  part("contained", option.contained);
  part("country", option.in_country);
  part("division", option.in_division);
  part("nearby", option.nearby);
  to += "\n";
}

}  // namespace

std::uint64_t ExplanationWriter::code_points(std::size_t byte) const {
  const auto begin = static_cast<std::size_t>(position_.bytes - document_.origin.bytes);
  return position_.code_points + text::count_code_points(std::string_view(document_.text).substr(begin, byte - begin));
}

void ExplanationWriter::move_to(std::size_t byte) {
  const auto begin = static_cast<std::size_t>(position_.bytes - document_.origin.bytes);
  if (byte < begin) position_ = document_.origin;
  const std::size_t from = byte < begin ? 0 : begin;
  position_ = text::advanced(position_, std::string_view(document_.text).substr(from, byte - from));
}

void ExplanationWriter::write(const Explanation& explanation, JsonText& json) {
  if (explanation.interpretations.empty()) return json.raw("null");
  move_to(explanation.sentence.begin);
  const Interpretation& best = explanation.interpretations.front();
  json.raw(R"({"start":)");
  json.number(code_points(best.span.begin));
  json.raw(R"(,"end":)");
  json.number(code_points(best.span.end));
  json.raw(R"(,"text":)");
  json.quoted(text_of(best.span));
  json.raw(best.chosen ? R"(,"chosen":true)" : R"(,"chosen":false)");
  const Calibration& calibration = explanation.calibration;
  if (best.chosen) {
    json.raw(R"(,"score":)");
    json.score(calibration.score);
    write_number(R"(,"calibration":[{"margin":)", calibration.low_margin, json);
    json.raw(R"(,"score":)" + fixed(calibration.low_score, 3));
    write_number(R"(},{"margin":)", calibration.high_margin, json);
    json.raw(R"(,"score":)" + fixed(calibration.high_score, 3) + "}]");
    json.raw(R"(,"link":)");
    explanation.link ? json.score(*explanation.link) : json.raw("null");
  }
  json.raw(R"(,"readings":[)");
  for (std::size_t i = 0; i < explanation.interpretations.size(); ++i) {
    if (i > 0) json.raw(",");
    write_interpretation(explanation.interpretations[i], json);
  }
  json.raw(R"(],"entities":[)");
  for (std::size_t i = 0; i < explanation.options.size(); ++i) {
    if (i > 0) json.raw(",");
    write_option(explanation.options[i], json);
  }
  json.raw("]}");
}

void ExplanationWriter::write_interpretation(const Interpretation& interpretation, JsonText& json) const {
  json.raw(R"({"start":)");
  json.number(code_points(interpretation.span.begin));
  json.raw(R"(,"end":)");
  json.number(code_points(interpretation.span.end));
  json.raw(R"(,"text":)");
  json.quoted(text_of(interpretation.span));
  json.raw(R"(,"type":)");
  json.quoted(to_string(interpretation.name_class));
  write_number(R"(,"sum":)", interpretation.sum, json);
  write_number(R"(,"margin":)", interpretation.margin, json);
  json.raw(R"(,"evidence":[)");
  std::string_view between;
  for (const Evidence& evidence : interpretation.evidence) {
    json.raw(between);
    json.raw(R"({"name":)");
    json.quoted(evidence.name);
    write_number(R"(,"weight":)", evidence.weight, json);
    json.raw("}");
    between = ",";
  }
  json.raw("]}");
}

void ExplanationWriter::write_text(const Explanation& explanation, std::string& to) {
  if (explanation.interpretations.empty()) return;
  move_to(explanation.sentence.begin);
  const Interpretation& best = explanation.interpretations.front();
  write_interpretation_text(best, to);
  if (best.chosen) {
    const Calibration& it = explanation.calibration;
    to += "  score " + fixed(it.score, 2) + ", between " + fixed(it.low_score, 3) + " at margin " +
          std::to_string(it.low_margin) + " and " + fixed(it.high_score, 3) + " at " + std::to_string(it.high_margin) +
          "\n";
  }
  for (std::size_t i = 1; i < explanation.interpretations.size(); ++i) {
    const Interpretation& rival = explanation.interpretations[i];
    to += "  against " + std::string(to_string(rival.name_class)) + " \"" + std::string(text_of(rival.span)) +
          "\": sum " + std::to_string(rival.sum) + ", margin " + std::to_string(rival.margin) + "\n";
  }
  if (!explanation.options.empty()) {
    to += explanation.link ? "  means, by likelihood (link " + fixed(*explanation.link, 2) + ")\n"
                           : "  means, by likelihood\n";
  }
  for (const EntityOption& option : explanation.options) write_option_text(option, to);
  to += "\n";
}

void ExplanationWriter::write_interpretation_text(const Interpretation& interpretation, std::string& to) const {
  const Interpretation& it = interpretation;
  to += std::to_string(code_points(it.span.begin)) + "-" + std::to_string(code_points(it.span.end)) + "  \"" +
        std::string(text_of(it.span)) + "\": " + (it.chosen ? "" : "not ") + std::string(to_string(it.name_class)) +
        ", sum " + std::to_string(it.sum) + ", margin " + std::to_string(it.margin) + "\n";
  for (const Evidence& evidence : it.evidence) {
    constexpr std::size_t kWidth = 8;
    const std::string weight = with_sign(evidence.weight);
    to.append(kWidth - std::min(weight.size(), kWidth), ' ')
        .append(weight)
        .append("  ")
        .append(evidence.name)
        .append("\n");
  }
}

}  // namespace gazet::output
