// SPDX-License-Identifier: Apache-2.0
//
// One warning a run that an article was not weighed because the weights do not fit its language.

#ifndef GAZET_CLI_LANGUAGE_NOTICE_H_
#define GAZET_CLI_LANGUAGE_NOTICE_H_

#include <atomic>

#include "cli/log.h"
#include "gazet/extraction.h"

namespace gazet::cli {

/// Used by many threads at once. Without weights there is nothing to notice.
class LanguageNotice {
 public:
  explicit LanguageNotice(Log& log, bool has_weights = true) : log_(log), seen_(!has_weights) {}

  void see(const Extraction& extraction) const {
    if (extraction.is_weighed || seen_.exchange(true)) return;
    log_.warn("an article in language '" + extraction.language +
              "' has no weights that fit: names and patterns alone decide there, and in others like it");
  }

 private:
  Log& log_;
  mutable std::atomic<bool> seen_;
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_LANGUAGE_NOTICE_H_
