// SPDX-License-Identifier: Apache-2.0
//
// What the kind of a name adds to it, by rule instead of by row: "Nike, Inc.", "Bayer AG", "Wigan Athletic FC" are
// found where Nike, Bayer and Wigan Athletic are known. The rules are rows of a gazetteer with the policies form-behind
// and form-before; they hold for organisations of every layer.

#ifndef GAZET_MATCH_NAME_FORMS_H_
#define GAZET_MATCH_NAME_FORMS_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gazet/gazetteer.h"
#include "gazetteer/image.h"
#include "match/candidate.h"
#include "match/vocabulary.h"
#include "text/fold.h"

namespace gazet::match {

/// Immutable; one serves any number of threads.
class NameForms {
 public:
  /// The layers outlive it.
  explicit NameForms(std::span<const std::shared_ptr<const Gazetteer>> layers);

  /// Appends a candidate for each name of `found` that a form stands beside: the name and all its forms as one span,
  /// with those of the name's readings that the forms hold for. With its form a name needs no support any more.
  void append(const TokenizedText& text, const Vocabulary& vocabulary, Candidates& found) const;

 private:
  class Run;

  std::vector<const GazetteerImage*> images_;  ///< by layer
  text::Folder folder_;
};

}  // namespace gazet::match

#endif  // GAZET_MATCH_NAME_FORMS_H_
