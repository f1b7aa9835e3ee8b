// SPDX-License-Identifier: Apache-2.0

#include "source/file_names.h"

#include <algorithm>
#include <array>

namespace gazet::source {
namespace {

using namespace std::string_view_literals;

constexpr std::array kCompressed = {".gz"sv, ".bz2"sv, ".xz"sv, ".zst"sv};
constexpr std::array kArchives = {".warc"sv, ".zip"sv, ".7z"sv, ".tar"sv, ".tgz"sv, ".tbz2"sv, ".txz"sv, ".tzst"sv};

}  // namespace

std::string_view uncompressed_name(std::string_view name) {
  for (const std::string_view suffix : kCompressed) {
    if (name.ends_with(suffix)) return name.substr(0, name.size() - suffix.size());
  }
  return name;
}

bool is_readable_name(std::string_view name, const Readable& readable) {
  const std::string_view inner = uncompressed_name(name);
  return readable.is_name(inner) ||
         std::ranges::any_of(kArchives, [&](auto suffix) { return inner.ends_with(suffix); });
}

bool is_readable_member(std::string_view name, const Readable& readable) {
  const std::string_view file = name.substr(name.rfind('/') + 1);
  return is_readable_name(name, readable) || uncompressed_name(file).find('.') == std::string_view::npos;
}

}  // namespace gazet::source
