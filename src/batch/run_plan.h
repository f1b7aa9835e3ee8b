// SPDX-License-Identifier: Apache-2.0
//
// What a run reads, and how: that by which --resume tells whether a run goes on with an earlier one, and what has
// changed when it does not.

#ifndef GAZET_BATCH_RUN_PLAN_H_
#define GAZET_BATCH_RUN_PLAN_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gazet::batch {

/// One source, and how to see that it is another one under the same name.
struct SourceStamp {
  std::string name;
  std::uint64_t size = 0;     ///< bytes; 0 for what is no file
  std::int64_t modified = 0;  ///< nanoseconds since 1970; 0 for what is no file, -1 for what cannot be found

  friend bool operator==(const SourceStamp&, const SourceStamp&) = default;
};

/// Of the file of that name as it is now.
[[nodiscard]] SourceStamp stamp_of(const std::string& name);

/// One thing that decides what is written: an option, a list, a gazetteer.
struct RunSetting {
  std::string name;   ///< as messages call it
  std::string value;  ///< of large things a checksum

  friend bool operator==(const RunSetting&, const RunSetting&) = default;
};

struct RunPlan {
  std::vector<RunSetting> settings;
  std::vector<SourceStamp> sources;  ///< in the order in which they are read

  friend bool operator==(const RunPlan&, const RunPlan&) = default;
};

/// A few lines of text, and one a source.
[[nodiscard]] std::string to_text(const RunPlan& plan);

/// Nothing when the text is none that to_text() has made, whole.
[[nodiscard]] std::optional<RunPlan> to_plan(std::string_view text);

/// What of the earlier plan is another thing now: the names of settings, then of sources that have changed or are gone.
[[nodiscard]] std::vector<std::string> changes(const RunPlan& earlier, const RunPlan& now);

/// The sources of both, those of the earlier one first and in its order: so the place up to which it came stays right.
[[nodiscard]] std::vector<SourceStamp> joined_sources(const RunPlan& earlier, const RunPlan& now);

}  // namespace gazet::batch

#endif  // GAZET_BATCH_RUN_PLAN_H_
