// SPDX-License-Identifier: Apache-2.0

#include "output/columns.h"

#include <optional>
#include <type_traits>
#include <utility>

#include "output/kept_fields.h"
#include "output/mention_records.h"
#include "output/record.h"

namespace gazet::output {
namespace {

template <class Value>
constexpr bool kIsNumber = std::is_same_v<Value, Number> || std::is_same_v<Value, Score>;
template <class Value>
constexpr bool kIsNumber<std::optional<Value>> = kIsNumber<Value>;

template <class AnyRecord>
std::vector<Column> columns_of_kind(const OutputOptions& options) {
  std::vector<Column> columns;
  const Extras extras = extras_of(options);
  for_each_field<AnyRecord>([&](const auto& field) {
    using Value = decltype(field.get(std::declval<const AnyRecord&>()));
    if (is_there(field.extra, extras)) columns.push_back({std::string(field.key), kIsNumber<Value>});
  });
  for (std::string& key : kept_keys(options.keep, kKeys<AnyRecord>)) columns.push_back({std::move(key), false});
  return columns;
}

}  // namespace

std::vector<Column> columns_of(const OutputOptions& options) {
  if (options.emit_mentions) return columns_of_kind<MentionRecord>(options);
  if (options.emit_entities) return columns_of_kind<EntityRecord>(options);
  return columns_of_kind<DocumentRecord>(options);
}

}  // namespace gazet::output
