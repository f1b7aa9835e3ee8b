// SPDX-License-Identifier: Apache-2.0

#include "cli/diff_task.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <vector>

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

/// With --overlaps longest mentions come by begin and do not overlap, so they come by key too.
Extraction only_in(const Extraction& one, const Extraction& other) {
  Extraction rest = one;
  rest.mentions.clear();
  std::ranges::set_difference(one.mentions, other.mentions, std::back_inserter(rest.mentions), is_before);
  return rest;
}

/// The records of one side with the mentions they stand for.
class Side {
 public:
  Side(const output::RecordWriter& writer, const Document& document, const Extraction& extraction,
       std::string_view change)
      : mentions_(extraction.mentions), prefix_("{\"change\":\"" + std::string(change) + "\",") {
    writer.write_mentions(document, extraction, lines_);
    rest_ = lines_;
  }

  [[nodiscard]] bool has_next() const { return next_ < mentions_.size(); }
  [[nodiscard]] const Mention& next() const { return mentions_[next_]; }

  void put(std::string& to) {
    const std::size_t end = rest_.find('\n') + 1;
    to.append(prefix_).append(rest_.substr(1, end - 1));
    rest_.remove_prefix(end);
    ++next_;
  }

 private:
  const std::vector<Mention>& mentions_;
  std::string prefix_;
  std::string lines_;
  std::string_view rest_;
  std::size_t next_ = 0;
};

}  // namespace

Extraction DiffTask::extract(const Document& document) const {
  return before_.extract(document);
}

batch::Written DiffTask::write(const Document& document, const Extraction& extraction, std::string& to) const {
  const Extraction found = after_.extract(document);
  const Extraction vanished = only_in(extraction, found);
  const Extraction appeared = only_in(found, extraction);
  Side old_side(writer_, document, vanished, "vanished");
  Side new_side(writer_, document, appeared, "appeared");
  while (old_side.has_next() || new_side.has_next()) {
    const bool old_first =
        !new_side.has_next() || (old_side.has_next() && !is_before(new_side.next(), old_side.next()));
    (old_first ? old_side : new_side).put(to);
  }
  const std::size_t records = vanished.mentions.size() + appeared.mentions.size();
  return {.records = records, .mentions = records};
}

batch::Written DiffTask::write_window(const Document& document, const Extraction& extraction, std::string& to) {
  return write(document, extraction, to);
}

batch::Written DiffTask::write_failure(const read::Fault& /*fault*/, std::string& /*to*/) const {
  return {};
}

}  // namespace gazet::cli
