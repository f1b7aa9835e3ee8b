// SPDX-License-Identifier: Apache-2.0

#include "batch/run_plan.h"

#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <system_error>
#include <unordered_map>

namespace gazet::batch {
namespace {

constexpr std::string_view kSetting = "setting";
constexpr std::string_view kSource = "source";
constexpr std::string_view kEnd = "end\n";

/// A name in a field of its own, whatever bytes it holds.
void append_field(std::string_view text, std::string& to) {
  to += '\t';
  for (const char byte : text) {
    if (byte == '\t') {
      to += "\\t";
    } else if (byte == '\n') {
      to += "\\n";
    } else if (byte == '\\') {
      to += "\\\\";
    } else {
      to += byte;
    }
  }
}

std::string unescaped(std::string_view field) {
  std::string text;
  for (std::size_t i = 0; i < field.size(); ++i) {
    if (field[i] != '\\' || i + 1 == field.size()) {
      text += field[i];
      continue;
    }
    const char name = field[++i];
    text += name == 't' ? '\t' : name == 'n' ? '\n' : name;
  }
  return text;
}

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
    fields.push_back(line.substr(0, tab));
    line.remove_prefix(tab + 1);
  }
  fields.push_back(line);
  return fields;
}

template <class Number>
bool read_number(std::string_view text, Number& number) {
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

bool add_line(std::string_view line, RunPlan& plan) {
  const std::vector<std::string_view> fields = fields_of(line);
  if (fields.size() == 3 && fields[0] == kSetting) {
    plan.settings.push_back({unescaped(fields[1]), unescaped(fields[2])});
    return true;
  }
  if (fields.size() != 4 || fields[0] != kSource) return false;
  SourceStamp& stamp = plan.sources.emplace_back();
  stamp.name = unescaped(fields[3]);
  return read_number(fields[1], stamp.size) && read_number(fields[2], stamp.modified);
}

/// The values of each setting; some may be given several times.
std::map<std::string, std::vector<std::string>> values_of(const RunPlan& plan) {
  std::map<std::string, std::vector<std::string>> values;
  for (const RunSetting& setting : plan.settings) values[setting.name].push_back(setting.value);
  return values;
}

void add_changed_settings(const RunPlan& earlier, const RunPlan& now, std::vector<std::string>& to) {
  const auto before = values_of(earlier);
  const auto after = values_of(now);
  for (const auto& [name, values] : before) {
    const auto found = after.find(name);
    if (found == after.end() || found->second != values) to.push_back(name);
  }
  for (const auto& [name, values] : after) {
    if (!before.contains(name)) to.push_back(name);
  }
}

/// Sources by name. One that is named twice is there twice.
using Counts = std::unordered_map<std::string_view, std::vector<const SourceStamp*>>;

Counts counts_of(const std::vector<SourceStamp>& sources) {
  Counts counts;
  // From behind: the first one is then taken from the end.
  for (std::size_t i = sources.size(); i > 0; --i) counts[sources[i - 1].name].push_back(&sources[i - 1]);
  return counts;
}

/// Takes one of that name away; null when there is none left.
const SourceStamp* take(std::string_view name, Counts& counts) {
  const auto found = counts.find(name);
  if (found == counts.end() || found->second.empty()) return nullptr;
  const SourceStamp* const stamp = found->second.back();
  found->second.pop_back();
  return stamp;
}

}  // namespace

SourceStamp stamp_of(const std::string& name) {
  struct stat status = {};
  if (name == "-") return {name, 0, 0};
  if (stat(name.c_str(), &status) != 0) return {name, 0, -1};
  if (!S_ISREG(status.st_mode)) return {name, 0, 0};
  constexpr std::int64_t kNanoseconds = 1'000'000'000;
  const std::int64_t modified = status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec;
  return {name, static_cast<std::uint64_t>(status.st_size), modified};
}

std::string to_text(const RunPlan& plan) {
  std::string text;
  for (const auto& [name, value] : plan.settings) {
    text += kSetting;
    append_field(name, text);
    append_field(value, text);
    text += '\n';
  }
  for (const auto& [name, size, modified] : plan.sources) {
    text.append(kSource).append("\t").append(std::to_string(size)).append("\t").append(std::to_string(modified));
    append_field(name, text);
    text += '\n';
  }
  return text.append(kEnd);
}

std::optional<RunPlan> to_plan(std::string_view text) {
  if (!text.ends_with(kEnd)) return std::nullopt;
  text.remove_suffix(kEnd.size());
  RunPlan plan;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos || !add_line(text.substr(0, end), plan)) return std::nullopt;
    text.remove_prefix(end + 1);
  }
  return plan;
}

std::vector<std::string> changes(const RunPlan& earlier, const RunPlan& now) {
  std::vector<std::string> names;
  add_changed_settings(earlier, now, names);
  Counts counts = counts_of(now.sources);
  for (const SourceStamp& source : earlier.sources) {
    const SourceStamp* const found = take(source.name, counts);
    if (found == nullptr) {
      names.push_back(source.name + " (gone)");
    } else if (*found != source) {
      names.push_back(source.name);
    }
  }
  return names;
}

std::vector<SourceStamp> joined_sources(const RunPlan& earlier, const RunPlan& now) {
  std::vector<SourceStamp> sources = earlier.sources;
  Counts counts = counts_of(earlier.sources);
  for (const SourceStamp& source : now.sources) {
    if (take(source.name, counts) == nullptr) sources.push_back(source);
  }
  return sources;
}

}  // namespace gazet::batch
