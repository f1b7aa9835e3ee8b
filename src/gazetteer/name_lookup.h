// SPDX-License-Identifier: Apache-2.0
//
// What a gazetteer knows under a name, as a whole or with a form beside it.

#ifndef GAZET_GAZETTEER_NAME_LOOKUP_H_
#define GAZET_GAZETTEER_NAME_LOOKUP_H_

#include <string_view>
#include <vector>

#include "gazet/gazetteer.h"
#include "gazetteer/image.h"

namespace gazet::gazetteer {

/// The entities of that name, the likeliest first, each once; those of exactly this writing come before the others.
[[nodiscard]] std::vector<KnownName> names_written(const GazetteerImage& image, std::string_view name);

/// The entities of the name without the forms in front of it and behind it ("Nike, Inc.", "AS Roma"), as far as the
/// forms hold for their kind. Empty where the name has none.
[[nodiscard]] std::vector<KnownName> names_with_form(const GazetteerImage& image, std::string_view name);

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_NAME_LOOKUP_H_
