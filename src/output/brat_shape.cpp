// SPDX-License-Identifier: Apache-2.0

#include "output/brat_shape.h"

#include <algorithm>
#include <cstdint>

#include "gazet/error.h"
#include "output/offset_walker.h"

namespace gazet::output {
namespace {

/// Before each document, also one without mentions: the assembly counts them and takes it off.
constexpr char kMark = '\f';

class OneDocument : public Assembly {
 public:
  void take(std::string_view written, std::string& to) override {
    if (written.empty()) return;
    if (has_document_ || std::ranges::count(written, kMark) > 1)
      throw UsageError("--format brat writes the annotations of one document (expected one; run gazet for each)");
    has_document_ = true;
    to += written.substr(1);
  }

  void end(std::string& /*to*/) override {}

 private:
  bool has_document_ = false;
};

constexpr bool is_line_end(char byte) {
  return byte == '\n' || byte == '\r' || byte == kMark;
}

/// Calls with each stretch of the span that holds no line end: brat's annotations are of one line each.
template <class Function>
void for_each_fragment(std::string_view text, Span span, Function&& function) {
  for (std::size_t begin = span.begin; begin < span.end;) {
    std::size_t end = begin;
    while (end < span.end && !is_line_end(text[end])) ++end;
    if (end > begin) function(Span{begin, end});
    begin = end + 1;
  }
}

std::string joined(const std::vector<std::string>& parts, char separator) {
  std::string all;
  for (const std::string& part : parts) {
    if (!all.empty()) all += separator;
    all += part;
  }
  return all;
}

void append_entity(std::uint64_t number, std::uint64_t reference, const Entity& entity, std::string& to) {
  to += 'N' + std::to_string(reference) + "\tReference T" + std::to_string(number) + ' ';
  to.append(entity.id).append(1, '\t').append(entity.name).append(1, '\n');
}

}  // namespace

void BratShape::write(const Document& document, const Extraction& extraction, std::string& to) const {
  to += kMark;
  OffsetWalker walker(document, false);
  std::uint64_t number = 0;
  std::uint64_t reference = 0;
  for (const Mention& mention : extraction.mentions) {
    std::vector<std::string> offsets;
    std::vector<std::string> texts;
    const std::uint64_t start = walker.at(mention.span).begin.code_points;
    // Fragments are counted apart, since the next mention may begin before they do.
    Document inside;
    inside.text = document.text.substr(mention.span.begin, mention.span.size());
    OffsetWalker within(inside, false);
    for_each_fragment(inside.text, {0, inside.text.size()}, [&](Span fragment) {
      const auto [begin, end] = within.at(fragment);
      offsets.push_back(std::to_string(start + begin.code_points) + ' ' + std::to_string(start + end.code_points));
      texts.push_back(inside.text.substr(fragment.begin, fragment.size()));
    });
    to += 'T' + std::to_string(++number) + '\t' + std::string(label_of(mention.subtype, labels_)) + ' ';
    to += joined(offsets, ';') + '\t' + joined(texts, ' ') + '\n';
    if (mention.entity) append_entity(number, ++reference, *mention.entity, to);
  }
}

std::unique_ptr<Assembly> BratShape::assembly() const {
  return std::make_unique<OneDocument>();
}

}  // namespace gazet::output
