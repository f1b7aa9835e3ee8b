// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/diff.h"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
#include <string>
#include <tuple>
#include <vector>

#include "gazetteer/image.h"

namespace gazet::gazetteer {
namespace {

/// Which names lead to which entity, that is, the name table read backwards.
struct NameOf {
  EntityNumber entity = 0;
  std::string_view name;

  friend auto operator<=>(const NameOf&, const NameOf&) = default;
};

std::strong_ordering order(const EntityState& a, const EntityState& b) {
  if (const auto by_id = a.entity.id <=> b.entity.id; by_id != 0 || !a.entity.id.empty()) return by_id;
  if (const auto by_subtype = a.entity.subtype <=> b.entity.subtype; by_subtype != 0) return by_subtype;
  return std::lexicographical_compare_three_way(a.names.begin(), a.names.end(), b.names.begin(), b.names.end());
}

bool is_equal(const EntityState& a, const EntityState& b) {
  const auto facts = [](const Entity& entity) {
    return std::tie(entity.id, entity.name, entity.subtype, entity.country, entity.coordinates, entity.population);
  };
  return facts(a.entity) == facts(b.entity) && a.policy == b.policy && std::ranges::equal(a.names, b.names);
}

/// All entities and cues of a gazetteer in order().
class Listing {
 public:
  explicit Listing(const Gazetteer& gazetteer) : image_(gazetteer.image()), policies_(image_.entity_count()) {
    collect_names();
    collect_patterns();
    add_entities();
    std::ranges::sort(states_, [](const EntityState& a, const EntityState& b) { return order(a, b) < 0; });
  }

  [[nodiscard]] const std::vector<EntityState>& states() const { return states_; }

 private:
  void collect_names() {
    for (const NameRecord& record : image_.names().records()) {
      if (record.is_name()) add_name(record.target(), image_.string_at(record.surface), policy_of(record));
    }
    for (const NameRecord& record : image_.cues().records()) {
      if (record.target() >= kSubtypes.size()) continue;
      add_cue(static_cast<SubtypeNumber>(record.target()), image_.string_at(record.surface), policy_of(record));
    }
  }

  void collect_patterns() {
    for (std::uint32_t i = 0; i < image_.pattern_count(); ++i) {
      const KnownPattern pattern = image_.pattern(i);
      const std::string& name = patterns_.emplace_back("/" + std::string(pattern.expression) + "/");
      const Policy policy{pattern.any_case ? CaseRule::any : CaseRule::capitals, false};
      if (type_of(pattern.subtype) == Type::cue) {
        add_cue(pattern.subtype, name, policy);
      } else {
        add_name(pattern.entity, name, policy);
      }
    }
  }

  static Policy policy_of(const NameRecord& record) {
    CaseRule rule = CaseRule::capitals;
    if (record.is(kExactCase)) rule = CaseRule::exact;
    if (record.is(kAnyCase)) rule = CaseRule::any;
    return {rule, record.is(kCommon)};
  }

  void add_name(EntityNumber entity, std::string_view name, const Policy& policy) {
    if (entity >= policies_.size()) return;
    names_.push_back({entity, name});
    // Of a row's names those of one word alone are marked as common, and patterns never as exact.
    if (policy.case_rule != CaseRule::capitals) policies_[entity].case_rule = policy.case_rule;
    policies_[entity].common = policies_[entity].common || policy.common;
  }

  void add_cue(SubtypeNumber subtype, std::string_view name, const Policy& policy) {
    EntityState state;
    state.entity.subtype = subtype;
    state.entity.name = name;
    state.policy = policy;
    state.names = {&cues_.emplace_back(name), 1};
    states_.push_back(state);
  }

  void add_entities() {
    std::ranges::sort(names_);
    names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
    texts_.reserve(names_.size());
    std::ranges::transform(names_, std::back_inserter(texts_), &NameOf::name);
    std::size_t begin = 0;
    for (EntityNumber i = 0; i < policies_.size(); ++i) {
      std::size_t end = begin;
      while (end < names_.size() && names_[end].entity == i) ++end;
      EntityState state;
      state.entity = image_.entity(i);
      state.policy = policies_[i];
      state.names = std::span(texts_).subspan(begin, end - begin);
      states_.push_back(state);
      begin = end;
    }
  }

  const GazetteerImage& image_;
  std::vector<Policy> policies_;  ///< by entity
  std::vector<NameOf> names_;
  std::vector<std::string_view> texts_;  ///< those of names_
  std::deque<std::string> patterns_;     ///< where they lie
  std::deque<std::string_view> cues_;
  std::vector<EntityState> states_;
};

}  // namespace

void for_each_change(const Gazetteer& before, const Gazetteer& after,
                     const std::function<void(const EntityChange&)>& use) {
  const Listing listing_before(before);
  const Listing listing_after(after);
  auto old_state = listing_before.states().begin();
  auto new_state = listing_after.states().begin();
  const auto old_end = listing_before.states().end();
  const auto new_end = listing_after.states().end();
  while (old_state != old_end || new_state != new_end) {
    std::strong_ordering next = std::strong_ordering::equal;
    if (old_state == old_end) {
      next = std::strong_ordering::greater;
    } else if (new_state == new_end) {
      next = std::strong_ordering::less;
    } else {
      next = order(*old_state, *new_state);
    }
    EntityChange change;
    if (next <= 0) change.before = *old_state++;
    if (next >= 0) change.after = *new_state++;
    if (next != 0 || !is_equal(*change.before, *change.after)) use(change);
  }
}

}  // namespace gazet::gazetteer
