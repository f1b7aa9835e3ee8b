// SPDX-License-Identifier: Apache-2.0
//
// Containers by their first bytes.

#include <algorithm>
#include <array>
#include <charconv>

#include "source/container.h"

namespace gazet::source {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  Packing packing;
};

constexpr std::array kMagics = {
    Magic{"\x1F\x8B\x08"sv, Packing::compressed},      // gzip
    Magic{"\xFD\x37zXZ\0"sv, Packing::compressed},     // xz
    Magic{"\x28\xB5\x2F\xFD"sv, Packing::compressed},  // zstd
    Magic{"PK\x03\x04"sv, Packing::archive},           // zip
    Magic{"PK\x05\x06"sv, Packing::archive},           // zip without members
    Magic{"WARC/"sv, Packing::warc},
    Magic{"7z\xBC\xAF\x27\x1C"sv, Packing::seven_zip},
};

/// What follows "BZh" and a digit: a block, or the end.
constexpr std::array kBzip2 = {"\x31\x41\x59\x26\x53\x59"sv, "\x17\x72\x45\x38\x50\x90"sv};
constexpr std::size_t kBzip2Size = 10;

constexpr std::size_t kTarBlock = 512;
constexpr std::size_t kTarName = 108;  ///< behind the name and the mode, of which one ends with NUL
constexpr std::size_t kTarSum = 148;
constexpr std::size_t kTarSumSize = 8;

bool may_become(std::string_view begin, std::string_view magic) {
  return magic.starts_with(begin.substr(0, magic.size()));
}

bool may_be_bzip2(std::string_view begin) {
  if (!may_become(begin, "BZh")) return false;
  if (begin.size() > 3 && (begin[3] < '1' || begin[3] > '9')) return false;
  return begin.size() <= 4 ||
         std::ranges::any_of(kBzip2, [&](auto block) { return may_become(begin.substr(4), block); });
}

/// A text shows its first line end, or that it goes on without, long before a tar shows its checksum: a pipe that drips
/// lines must not be waited for.
bool may_be_tar(std::string_view begin) {
  const std::string_view name = begin.substr(0, kTarName);
  const std::size_t nul = name.find('\0');
  if (nul == 0 || name.substr(0, nul).find('\n') != std::string_view::npos) return false;
  return nul != std::string_view::npos || begin.size() < kTarName;
}

/// The sum of a header's bytes stands in the header, and counts as spaces itself.
bool is_tar(std::string_view begin) {
  if (begin.size() < kTarBlock || !may_be_tar(begin)) return false;
  std::string_view written = begin.substr(kTarSum, kTarSumSize);
  written.remove_prefix(std::min(written.find_first_not_of(' '), written.size()));
  unsigned sum = 0;
  const auto read = std::from_chars(written.data(), written.data() + written.size(), sum, 8);
  if (read.ec != std::errc()) return false;
  unsigned actual = kTarSumSize * ' ';
  for (std::size_t i = 0; i < kTarBlock; ++i) {
    if (i < kTarSum || i >= kTarSum + kTarSumSize) actual += static_cast<unsigned char>(begin[i]);
  }
  return sum == actual;
}

}  // namespace

std::optional<Packing> packing_of(std::string_view begin, bool is_all) {
  bool is_open = may_be_bzip2(begin) && begin.size() < kBzip2Size;
  for (const Magic& magic : kMagics) {
    if (begin.starts_with(magic.bytes)) return magic.packing;
    is_open = is_open || may_become(begin, magic.bytes);
  }
  if (begin.size() >= kBzip2Size && may_be_bzip2(begin)) return Packing::compressed;
  if (is_tar(begin)) return Packing::archive;
  is_open = is_open || (begin.size() < kTarBlock && may_be_tar(begin));
  if (is_open && !is_all) return std::nullopt;
  return Packing::none;
}

}  // namespace gazet::source
