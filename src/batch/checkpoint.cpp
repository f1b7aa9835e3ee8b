// SPDX-License-Identifier: Apache-2.0

#include "batch/checkpoint.h"

#include <array>
#include <charconv>

namespace gazet::batch {
namespace {

constexpr std::string_view kHead = "gazet checkpoint 1\n";
constexpr std::string_view kEnd = "end\n";

/// Every number of a checkpoint, in the order in which they are written.
template <class AnyCheckpoint>
auto numbers_of(AnyCheckpoint& checkpoint) {
  auto& [source, leaf, mark, bytes] = checkpoint.position;
  auto& counts = checkpoint.counts;
  return std::array{&checkpoint.output, &source,          &leaf,          &mark,           &bytes, &counts.documents,
                    &counts.records,    &counts.mentions, &counts.failed, &counts.replaced};
}

std::optional<std::string_view> next_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

bool read_number(std::string_view line, std::uint64_t& number) {
  const auto read = std::from_chars(line.data(), line.data() + line.size(), number);
  return read.ec == std::errc() && read.ptr == line.data() + line.size();
}

}  // namespace

std::string to_text(const Checkpoint& checkpoint) {
  std::string text(kHead);
  text.append(checkpoint.run).append("\n");
  for (const std::uint64_t* number : numbers_of(checkpoint)) text.append(std::to_string(*number)).append("\n");
  return text.append(kEnd);
}

std::optional<Checkpoint> to_checkpoint(std::string_view text) {
  if (!text.starts_with(kHead)) return std::nullopt;
  text.remove_prefix(kHead.size());
  Checkpoint checkpoint;
  const std::optional<std::string_view> run = next_line(text);
  if (!run) return std::nullopt;
  checkpoint.run = *run;
  for (std::uint64_t* number : numbers_of(checkpoint)) {
    const std::optional<std::string_view> line = next_line(text);
    if (!line || !read_number(*line, *number)) return std::nullopt;
  }
  if (text != kEnd) return std::nullopt;
  return checkpoint;
}

}  // namespace gazet::batch
