// SPDX-License-Identifier: Apache-2.0
//
// Whatever the bytes and whatever is declared of them, the text is valid UTF-8, comes out the same in parts, and every
// part of it has a place in the source.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/encoding.h"
#include "text/utf8.h"

namespace {

using namespace gazet::text;

constexpr std::array<std::string_view, 8> kDeclared = {"",       "utf-8",   "windows-1252", "shift_jis",
                                                       "utf-16", "gb18030", "iso-2022-jp",  "no such thing"};

void check_map(const OffsetRuns& runs, const std::string& text, std::size_t source_size) {
  std::size_t last = 0;
  for (std::size_t i = 0; i < text.size(); i += decode(text, i).size) {
    const gazet::Span span = runs.source_span({i, i + decode(text, i).size});
    if (span.begin < last || span.end < span.begin || span.end > source_size) std::abort();
    last = span.begin;
  }
}

/// In parts of `step` bytes, but for the first, which decides the encoding.
std::string in_parts(std::string_view bytes, std::string_view declared, std::size_t first, std::size_t step) {
  Decoder decoder(declared);
  std::string text;
  OffsetRuns runs;
  const std::size_t size = bytes.size();
  for (std::size_t next = first; !bytes.empty(); next = step) {
    const std::string_view part = bytes.substr(0, next);
    bytes.remove_prefix(part.size());
    decoder.decode(part, false, text, &runs);
  }
  decoder.decode({}, true, text, &runs);
  check_map(runs, text, size);
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view declared = kDeclared[data[0] % kDeclared.size()];
  const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  Decoder decoder(declared);
  std::string text;
  OffsetRuns runs;
  decoder.decode(bytes, true, text, &runs);
  if (!is_valid(text) || decoder.replaced() > bytes.size()) std::abort();
  if (decoder.is_verbatim() && text != bytes) std::abort();
  check_map(runs, text, bytes.size());
  if (!is_valid(in_parts(bytes, declared, 4, 1))) std::abort();
  // With a valid beginning the rest is UTF-8 too, faults and all, wherever it is parted.
  const std::string utf8 = "é" + std::string(bytes);
  if (in_parts(utf8, declared, 4, 1) != in_parts(utf8, declared, 4, 3)) std::abort();
  if (!is_valid(repaired(bytes))) std::abort();
  return 0;
}
