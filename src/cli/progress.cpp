// SPDX-License-Identifier: Apache-2.0

#include "cli/progress.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace gazet::cli {
namespace {

constexpr double kMega = 1e6;

std::string one_digit(double number) {
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.1f", number);
  return digits.data();
}

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ",");
  return digits;
}

/// Minutes and seconds, and hours when there are some.
std::string duration(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::llround(std::max(0.0, seconds)));
  std::array<char, 64> digits{};
  const auto minutes = static_cast<unsigned>(whole / 60 % 60);
  const auto rest = static_cast<unsigned>(whole % 60);
  if (whole >= 3600) {
    std::snprintf(digits.data(), digits.size(), "%u:%02u:%02u", static_cast<unsigned>(whole / 3600), minutes, rest);
  } else {
    std::snprintf(digits.data(), digits.size(), "%u:%02u", minutes, rest);
  }
  return digits.data();
}

double rate_of(const ProgressState& state) {
  return static_cast<double>(state.bytes) / std::max(state.time.count(), 1e-3);
}

}  // namespace

std::string progress_line(const ProgressState& state) {
  const auto bytes = static_cast<double>(state.bytes);
  std::string line = grouped(state.counts.documents) + " documents, " + one_digit(bytes / kMega);
  if (state.total_bytes) line += " of " + one_digit(static_cast<double>(*state.total_bytes) / kMega);
  line += " MB, " + one_digit(rate_of(state) / kMega) + " MB/s";
  if (state.total_bytes && state.bytes > 0) {
    const double left = std::max(0.0, static_cast<double>(*state.total_bytes) - bytes);
    line += ", " + duration(left / rate_of(state)) + " left";
  }
  if (state.counts.failed > 0) line += ", " + grouped(state.counts.failed) + " failed";
  return line;
}

std::string counts_line(const batch::BatchResult& counts) {
  return "documents: " + std::to_string(counts.documents) + ", mentions: " + std::to_string(counts.mentions) +
         ", failed: " + std::to_string(counts.failed);
}

std::string summary_line(const ProgressState& state) {
  return counts_line(state.counts) + ", read: " + one_digit(static_cast<double>(state.bytes) / kMega) + " MB in " +
         duration(state.time.count()) + " (" + one_digit(rate_of(state) / kMega) + " MB/s)";
}

void Progress::show(const batch::BatchResult& counts, std::uint64_t bytes) {
  constexpr auto kBetween = std::chrono::milliseconds(100);
  if (to_ == nullptr) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + kBetween;
  // \x1B[K: what the line before had more.
  *to_ << '\r' << progress_line(state(counts, bytes)) << "\x1B[K" << std::flush;
  is_shown_ = true;
}

void Progress::hide() {
  if (is_shown_) *to_ << "\r\x1B[K" << std::flush;
  is_shown_ = false;
}

}  // namespace gazet::cli
