// SPDX-License-Identifier: Apache-2.0
//
// From the share of an entity among all that a name may mean to the chance that it is the one meant. The lists do not
// have every entity of a name, so even the only one is not certain, and a share of .9 is no chance of .9. Fitted to
// annotated articles by logistic regression on the log-odds of the share (Platt 1999); tests/accuracy/README.md has the
// figures.

#ifndef GAZET_RESOLVE_LINK_CHANCE_H_
#define GAZET_RESOLVE_LINK_CHANCE_H_

#include <cstddef>

#include "gazet/entity.h"

namespace gazet::resolve {

/// The chance, above 0 and below 1, that the entity of that subtype is meant, whose share of `options` is that.
[[nodiscard]] float link_chance(SubtypeNumber subtype, std::size_t options, double share);

/// The same where nothing but the name was looked at and the entity is the likeliest of all that have it.
[[nodiscard]] float link_chance_of_name(SubtypeNumber subtype);

/// The same for a name in short, whose long form means the entity with chance `long_form`.
[[nodiscard]] float link_chance_of_short_form(float long_form);

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_LINK_CHANCE_H_
