// SPDX-License-Identifier: Apache-2.0
//
// What changed from one gazetteer to another, entity by entity: the same whether they were compiled from one dictionary
// or many, in whatever order.

#ifndef GAZET_GAZETTEER_DIFF_H_
#define GAZET_GAZETTEER_DIFF_H_

#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "gazet/entity.h"
#include "gazet/gazetteer.h"
#include "gazetteer/policy.h"

namespace gazet::gazetteer {

/// An entity with all that decides where it is found; or a cue, which has no id and one name.
struct EntityState {
  Entity entity;  ///< without an id when a pattern alone stands for it
  Policy policy;
  std::span<const std::string_view> names;  ///< sorted, each once; patterns stand between slashes
};

/// At least one of them is there; when both are, they have the same id and differ.
struct EntityChange {
  std::optional<EntityState> before;
  std::optional<EntityState> after;
};

/// Calls `use` with every change, by id; those without an id first, by subtype and names. What the changes point to
/// lives as long as the gazetteers, the names until `use` returns.
void for_each_change(const Gazetteer& before, const Gazetteer& after,
                     const std::function<void(const EntityChange&)>& use);

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_DIFF_H_
