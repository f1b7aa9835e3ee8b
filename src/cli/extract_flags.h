// SPDX-License-Identifier: Apache-2.0
//
// The flags of gazet extract that no other command has.

#ifndef GAZET_CLI_EXTRACT_FLAGS_H_
#define GAZET_CLI_EXTRACT_FLAGS_H_

#include "flags/flag.h"

namespace gazet::cli {

struct ExtractOptions;

/// Bound to the options, which must outlive them.
[[nodiscard]] flags::BoundFlags extract_flags(ExtractOptions& options);

}  // namespace gazet::cli

#endif  // GAZET_CLI_EXTRACT_FLAGS_H_
