// SPDX-License-Identifier: Apache-2.0

#include "text/case_shape.h"

#include <string>

#include "support/catch.h"

namespace gazet::text {
namespace {

TEST_CASE("The capitals of a name bind the text", "[text]") {
  const auto [written, name, fits] = GENERATE(table<std::string, std::string, bool>({
      {"Mali", "Mali", true},
      {"MALI", "Mali", true},
      {"mali", "Mali", false},
      {"mAli", "Mali", false},
      {"UN", "UN", true},
      {"Un", "UN", false},
      {"un", "UN", false},
      {"Ministry Of Health", "Ministry of Health", true},
      {"MINISTRY OF HEALTH", "Ministry of Health", true},
      {"ministry of health", "Ministry of Health", false},
      {"Mcdonald", "McDonald", true},
      {"Let", "LeT", false},
      {"LET", "LeT", true},
      {"Al-Shabaab", "al-Shabaab", true},
      {"us Army", "US Army", false},
      {"Us Army", "US Army", false},
      {"US Army", "US Army", true},
      {"ÉIRE", "Éire", true},
      {"éire", "Éire", false},
      {"STRASSE", "Straße", true},
  }));
  CAPTURE(written, name);
  CHECK(has_capitals_of(written, name) == fits);
}

TEST_CASE("Each word is looked at by itself, in every script", "[text]") {
  const auto [written, name, fits] = GENERATE(table<std::string, std::string, bool>({
      {"Москва Киев", "Москва Киев", true},
      {"Москва киев", "Москва Киев", false},
      {"МОСКВА Киев", "Москва Киев", true},
      {"МоСква", "Москва", false},
      {"MAli", "Mali", false},
      {"Mali MAli", "Mali Mali", false},
      {"Bank OF Mali", "Bank of Mali", true},
      {"Bank oF Mali", "Bank of Mali", false},
      {"Bank-OF-Mali", "Bank-of-Mali", true},
      {"Bank\noF\nMali", "Bank\nof\nMali", false},
      {"Bank\tOf", "Bank\tof", true},
      {"Bank\rOf", "Bank\rof", true},
      {"ÉTaT", "État", false},
      {"Ban", "Bank", true},
  }));
  CAPTURE(written, name);
  CHECK(has_capitals_of(written, name) == fits);
}

TEST_CASE("The same case means every letter's", "[text]") {
  CHECK(has_same_case("iPhone", "iPhone"));
  CHECK_FALSE(has_same_case("IPHONE", "iPhone"));
  CHECK_FALSE(has_same_case("iPhones", "iPhone"));
}

TEST_CASE("Capitals are those of every script", "[text]") {
  CHECK(is_all_capitals("U.S.-МОСКВА 3"));
  CHECK_FALSE(is_all_capitals("МОСКВа"));
  CHECK_FALSE(is_all_capitals("123"));
  CHECK(begins_with_capital("Ørsted"));
  CHECK_FALSE(begins_with_capital("ørsted"));
  CHECK_FALSE(begins_with_capital(""));
}

TEST_CASE("A string in capitals has the same size", "[text]") {
  CHECK(in_capitals("Gao, été 2024") == "GAO, ÉTÉ 2024");
  CHECK(in_capitals("straße") == "STRAßE");
  CHECK(in_capitals("ɐ") == "ɐ");  // its capital takes three bytes instead of two
  CHECK(in_capitals("").empty());
}

}  // namespace
}  // namespace gazet::text
