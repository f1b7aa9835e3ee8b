// SPDX-License-Identifier: Apache-2.0
//
// Names in short: acronyms that the article defines, in either order ("Economic and Financial Crimes Commission
// (EFCC)", "JNIM (Jama'at Nusrat al-Islam wal-Muslimin)"), and words that a longer name begins or ends with ("Tinubu
// Foundation … the Foundation"). A short form of which nothing is known means what the long form means.
//
// The letters of an acronym are sought in the long form from right to left, each at the beginning of a word or within
// one, the first at a beginning (Schwartz and Hearst 2003,
// https://psb.stanford.edu/psb-online/proceedings/psb03/schwartz.pdf).

#ifndef GAZET_RESOLVE_SHORT_FORMS_H_
#define GAZET_RESOLVE_SHORT_FORMS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "resolve/decide.h"

namespace gazet::resolve {

enum class Form : std::uint8_t { full, acronym, part };

/// How a decision's name stands to another one of the article.
struct ShortForm {
  Form form = Form::full;
  std::uint32_t of = 0;  ///< the decision with the long form, when there is one
};

/// By decision.
[[nodiscard]] std::vector<ShortForm> short_forms(const Decided& decided);

/// Whether the acronym may stand for the words of `name`: three letters or more, or two that are its initials.
[[nodiscard]] bool may_abbreviate(std::string_view acronym, std::string_view name);

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_SHORT_FORMS_H_
