// SPDX-License-Identifier: Apache-2.0
//
// A regular expression that the dictionaries give the article room to work with.

#ifndef GAZET_ARTICLE_CUE_H_
#define GAZET_ARTICLE_CUE_H_

#include <string>

namespace gazet::article {

/// One row of a cue list: a regular expression (RE2) without the slashes around it.
struct Cue {
  std::string expression;
  bool any_case = false;  ///< the row's policy is any-case
};

}  // namespace gazet::article

#endif  // GAZET_ARTICLE_CUE_H_
