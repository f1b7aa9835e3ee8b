// SPDX-License-Identifier: Apache-2.0

#include "batch/checkpoint.h"

#include <array>
#include <charconv>
#include <utility>

#include "text/fnv.h"

namespace gazet::batch {
namespace {

constexpr std::string_view kMark = "gazet checkpoint 2\n";

/// As many digits as the greatest number has.
constexpr std::size_t kDigits = 20;
constexpr std::size_t kLine = kDigits + 1;

/// Every number of a checkpoint, in the order in which they are written.
template <class AnyCheckpoint>
auto numbers_of(AnyCheckpoint& checkpoint) {
  auto& [source, leaf, mark, bytes] = checkpoint.position;
  auto& counts = checkpoint.counts;
  return std::array{&checkpoint.output,
                    &source,
                    &leaf,
                    &mark,
                    &bytes,
                    &counts.documents,
                    &counts.records,
                    &counts.mentions,
                    &counts.failed,
                    &counts.replaced,
                    &checkpoint.end_sum};
}

void append_number(std::uint64_t number, std::string& to) {
  const std::string digits = std::to_string(number);
  to.append(kDigits - digits.size(), '0').append(digits).append("\n");
}

std::optional<std::uint64_t> take_number(std::string_view& text) {
  std::uint64_t number = 0;
  const std::string_view digits = text.substr(0, kDigits);
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (text.size() < kLine || text[kDigits] != '\n') return std::nullopt;
  if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return std::nullopt;
  text.remove_prefix(kLine);
  return number;
}

}  // namespace

std::string head_of(const Checkpoint& checkpoint, std::string_view plan) {
  std::string head(kMark);
  append_number(text::fnv1a(plan), head);
  for (const std::uint64_t* number : numbers_of(checkpoint)) append_number(*number, head);
  append_number(text::fnv1a(head), head);
  return head;
}

std::optional<SavedRun> to_saved_run(std::string_view text) {
  if (!text.starts_with(kMark)) return std::nullopt;
  std::string_view rest = text.substr(kMark.size());
  const std::optional<std::uint64_t> plan_sum = take_number(rest);
  if (!plan_sum) return std::nullopt;
  SavedRun saved;
  for (std::uint64_t* number : numbers_of(saved.checkpoint)) {
    const std::optional<std::uint64_t> read = take_number(rest);
    if (!read) return std::nullopt;
    *number = *read;
  }
  const std::string_view summed = text.substr(0, text.size() - rest.size());
  const std::optional<std::uint64_t> sum = take_number(rest);
  if (!sum || *sum != text::fnv1a(summed) || *plan_sum != text::fnv1a(rest)) return std::nullopt;
  std::optional<RunPlan> plan = to_plan(rest);
  if (!plan) return std::nullopt;
  saved.plan = std::move(*plan);
  return saved;
}

}  // namespace gazet::batch
