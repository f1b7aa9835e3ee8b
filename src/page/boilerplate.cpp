// SPDX-License-Identifier: Apache-2.0

#include "page/boilerplate.h"

#include <algorithm>
#include <array>
#include <vector>

#include "page/metadata.h"
#include "text/ascii.h"
#include "text/white_space.h"

namespace gazet::page {
namespace {

constexpr auto kOpenings = std::to_array<std::string_view>({"(adsbygoogle",
                                                            "advertisement",
                                                            "advertising",
                                                            "all rights reserved",
                                                            "also read",
                                                            "article continues below",
                                                            "by continuing",
                                                            "click here",
                                                            "comments",
                                                            "continue reading",
                                                            "copyright",
                                                            "download our",
                                                            "download the app",
                                                            "enter your email",
                                                            "filed under",
                                                            "follow our",
                                                            "follow us",
                                                            "get our",
                                                            "get the latest",
                                                            "image:",
                                                            "in pictures:",
                                                            "join our",
                                                            "last modified",
                                                            "last updated",
                                                            "leave a comment",
                                                            "leave a reply",
                                                            "listen to this",
                                                            "log in to",
                                                            "more on this",
                                                            "newsletter",
                                                            "photo by",
                                                            "photo:",
                                                            "picture:",
                                                            "please enable",
                                                            "posted by",
                                                            "posted on",
                                                            "print this",
                                                            "published on",
                                                            "published:",
                                                            "read also",
                                                            "read more",
                                                            "read next",
                                                            "read:",
                                                            "recommended",
                                                            "related:",
                                                            "related articles",
                                                            "related stories",
                                                            "related topics",
                                                            "see also",
                                                            "share on",
                                                            "share this",
                                                            "sign in to",
                                                            "sign up",
                                                            "skip to",
                                                            "subscribe",
                                                            "support our",
                                                            "tags:",
                                                            "terms of use",
                                                            "this site uses cookies",
                                                            "this website uses cookies",
                                                            "topics:",
                                                            "trending",
                                                            "updated:",
                                                            "watch:",
                                                            "we use cookies",
                                                            "write to us",
                                                            "you may also",
                                                            "you might also",
                                                            "your email address",
                                                            "\xC2\xA9"});

constexpr bool is_upper(char byte) {
  return text::is_ascii_capital(byte) || !text::is_ascii(byte);
}

/// "By Ann Example": short, and no sentence.
bool is_byline(std::string_view line) {
  constexpr std::size_t kLongest = 70;
  if (line.size() > kLongest || line.size() < 6 || line.ends_with('.')) return false;
  return (line.starts_with("By ") || line.starts_with("BY ") || line.starts_with("by ")) && is_upper(line[3]);
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool goes_on = false;
  for (const char byte : text::in_ascii_small(text)) {
    const bool is_word =
        (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || static_cast<unsigned char>(byte) >= 0x80;
    if (is_word) {
      if (!goes_on) words.emplace_back();
      words.back() += byte;
    }
    goes_on = is_word;
  }
  std::ranges::sort(words);
  return words;
}

double likeness(std::string_view a, std::string_view b) {
  const std::vector<std::string> words_a = words_of(a);
  const std::vector<std::string> words_b = words_of(b);
  std::vector<std::string> both;
  std::ranges::set_intersection(words_a, words_b, std::back_inserter(both));
  if (both.empty()) return 0;
  return 2.0 * static_cast<double>(both.size()) / static_cast<double>(words_a.size() + words_b.size());
}

}  // namespace

bool is_boilerplate(std::string_view line) {
  if (line.size() > kLongestBoilerplate) return false;
  const std::string text = text::in_ascii_small(line);
  const auto opens = [&](std::string_view opening) { return text.starts_with(opening); };
  return std::ranges::any_of(kOpenings, opens) || is_byline(line);
}

std::string without_by(std::string_view byline) {
  constexpr auto kBy = std::to_array<std::string_view>(
      {"By ", "by ", "BY ", "Written by ", "Von ", "Par ", "Por ", "Door ", "Di ", "Av ", "Af ", "By: "});
  for (const std::string_view by : kBy) {
    if (!byline.starts_with(by)) continue;
    byline.remove_prefix(by.size());
    break;
  }
  const std::string_view name = byline.substr(0, byline.find_first_of("|0123456789\n"));
  return text::collapsed(name.substr(0, name.find("\xC2\xB7")));
}

double shared_words(std::string_view shown, std::string_view declared) {
  if (shown.empty()) return 0;
  double share = std::max(likeness(shown, declared), likeness(shown, without_site_name(declared)));
  // Without spaces between words.
  if (declared.find(shown) != std::string_view::npos) {
    share = std::max(share, static_cast<double>(shown.size()) / static_cast<double>(declared.size()));
  }
  return share;
}

}  // namespace gazet::page
