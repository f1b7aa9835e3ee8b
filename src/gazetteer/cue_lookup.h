// SPDX-License-Identifier: Apache-2.0
//
// Which words are ordinary ones or personal names: what lint asks a gazetteer about the names of a list.

#ifndef GAZET_GAZETTEER_CUE_LOOKUP_H_
#define GAZET_GAZETTEER_CUE_LOOKUP_H_

#include <memory>

#include "gazet/entity.h"
#include "gazetteer/lint.h"

namespace gazet {
class Gazetteer;
}

namespace gazet::gazetteer {

/// True for cues that are words by themselves: common words, titles, months, personal names. The others are parts of
/// names or of pages, and no reason to doubt a name.
[[nodiscard]] bool is_word_cue(SubtypeNumber subtype);

/// True for given names and surnames.
[[nodiscard]] bool is_personal(SubtypeNumber subtype);

/// Looks names up among the cues of a gazetteer, which it keeps alive. Of several cues of one name an ordinary word
/// comes before a personal name, and that before all else.
[[nodiscard]] CueLookup cues_of(std::shared_ptr<const Gazetteer> gazetteer);

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_CUE_LOOKUP_H_
