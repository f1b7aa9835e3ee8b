// SPDX-License-Identifier: Apache-2.0

#include "output/options.h"

#include "output/json_text.h"

namespace gazet::output {

bool MentionFilter::accepts(const Mention& mention) const {
  const Type type = type_of(mention.subtype);
  if (type == Type::cue || !types[static_cast<std::size_t>(type)]) return false;
  if (!min_score || !mention.score) return true;
  return hundredths(*mention.score) / 100.0 >= *min_score;
}

}  // namespace gazet::output
