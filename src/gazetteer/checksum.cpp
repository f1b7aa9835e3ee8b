// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/checksum.h"

#include <xxhash.h>

namespace gazet::gazetteer {

std::uint64_t checksum(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

}  // namespace gazet::gazetteer
