// SPDX-License-Identifier: Apache-2.0
//
// How the program ends: the statuses that scripts rely on, and which exception means which.

#ifndef GAZET_CLI_EXIT_STATUS_H_
#define GAZET_CLI_EXIT_STATUS_H_

#include "cli/log.h"

namespace gazet::cli {

enum class ExitStatus : int {
  success = 0,        ///< all done, also when nothing was found
  failure = 1,        ///< some document or entry failed, or the result could not be written; each was reported
  refusal = 2,        ///< wrong usage, an existing file, or a dictionary or gazetteer that cannot be used
  hung_up = 129,      ///< by SIGHUP, after whole records
  interrupted = 130,  ///< by SIGINT, likewise
  terminated = 143    ///< by SIGTERM, likewise
};

/// Reports the exception that is being handled, and says how the program ends because of it.
[[nodiscard]] ExitStatus report_exception(Log& log);

}  // namespace gazet::cli

#endif  // GAZET_CLI_EXIT_STATUS_H_
