// SPDX-License-Identifier: Apache-2.0

#include "cli/diff_writer.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <vector>

#include "output/json_text.h"
#include "output/mention_records.h"
#include "output/record_json.h"

namespace gazet::cli {
namespace {

/// By what a reader of the records would tell two mentions apart, in the order of the text.
auto key(const Mention& mention) {
  const std::string_view id = mention.entity ? mention.entity->id : std::string_view();
  return std::tuple(mention.span.begin, mention.span.end, mention.subtype, id);
}

bool is_before(const Mention& a, const Mention& b) {
  return key(a) < key(b);
}

/// What records are written of. With --overlaps longest mentions come by begin and do not overlap, so they come by key
/// too.
Extraction only_in(const Extraction& one, const Extraction& other) {
  Extraction rest = one;
  rest.mentions.clear();
  std::ranges::set_difference(one.mentions, other.mentions, std::back_inserter(rest.mentions), is_before);
  const output::MentionFilter filter;
  std::erase_if(rest.mentions, [&](const Mention& mention) { return !filter.accepts(mention); });
  return rest;
}

/// The records of one side, each with its change.
class Side {
 public:
  Side(const Document& document, const Extraction& extraction, std::string_view change)
      : mentions_(extraction.mentions),
        records_(document, extraction, options_),
        change_(",\"change\":\"" + std::string(change) + "\"") {}

  [[nodiscard]] bool has_next() const { return records_.count() < mentions_.size(); }
  [[nodiscard]] const Mention& next() const { return mentions_[records_.count()]; }

  void put(output::JsonText& json) {
    output::append_json(*records_.next(), json, change_);
    json.raw("\n");
  }

 private:
  const std::vector<Mention>& mentions_;
  output::OutputOptions options_;
  output::MentionRecords records_;
  std::string change_;
};

}  // namespace

output::Written DiffWriter::write(const Document& document, const Extraction& extraction, std::string& to) const {
  const Extraction found = after_.extract(document);
  const Extraction vanished = only_in(extraction, found);
  const Extraction appeared = only_in(found, extraction);
  Side old_side(document, vanished, "vanished");
  Side new_side(document, appeared, "appeared");
  output::JsonText json(to);
  while (old_side.has_next() || new_side.has_next()) {
    const bool old_first =
        !new_side.has_next() || (old_side.has_next() && !is_before(new_side.next(), old_side.next()));
    (old_first ? old_side : new_side).put(json);
  }
  const std::size_t records = vanished.mentions.size() + appeared.mentions.size();
  return {.records = records, .mentions = records};
}

output::Written DiffWriter::write_window(const Document& document, const Extraction& extraction, std::string& to) {
  return write(document, extraction, to);
}

}  // namespace gazet::cli
