// SPDX-License-Identifier: Apache-2.0
//
// Catch2 as the unit tests see it, whether it is version 2 (one header) or 3 (many): test macros, generators, matchers,
// and under one name what the two call differently.

#ifndef GAZET_TESTS_UNIT_SUPPORT_CATCH_H_
#define GAZET_TESTS_UNIT_SUPPORT_CATCH_H_

#include <string>

#if __has_include(<catch2/catch_test_macros.hpp>)

#include <catch2/catch_approx.hpp>
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <catch2/matchers/catch_matchers_all.hpp>

namespace support {

using Catch::Approx;

/// For CHECK_THAT and CHECK_THROWS_WITH: the text holds `part` somewhere.
[[nodiscard]] inline auto contains_substring(const std::string& part) {
  return Catch::Matchers::ContainsSubstring(part);
}

}  // namespace support

#else

#include <catch2/catch.hpp>

namespace support {

using Catch::Detail::Approx;

/// For CHECK_THAT and CHECK_THROWS_WITH: the text holds `part` somewhere.
[[nodiscard]] inline auto contains_substring(const std::string& part) {
  return Catch::Matchers::Contains(part);
}

}  // namespace support

#endif

#endif  // GAZET_TESTS_UNIT_SUPPORT_CATCH_H_
