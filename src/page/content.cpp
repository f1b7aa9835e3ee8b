// SPDX-License-Identifier: Apache-2.0

#include "page/content.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "page/boilerplate.h"
#include "page/text.h"
#include "text/white_space.h"

namespace gazet::page {
namespace {

/// What speaks for or against a block, in bytes of good text.
enum class Kind : std::uint8_t { good, neutral, bad };

constexpr double kMostLinks = 0.4;

bool is_item(html::Tag tag) {
  return tag == html::Tag::li || tag == html::Tag::dd || tag == html::Tag::dt;
}

class Judge {
 public:
  Judge(const html::Tree& tree, const Blocks& blocks, const Metadata& metadata)
      : tree_(tree), facts_(blocks.facts), blocks_(blocks.blocks), metadata_(metadata) {}

  Content judge() {
    for (const Block& block : blocks_) kinds_.push_back(kind_of(block));
    mark_unwanted();
    judge_blocks();
    find_title();
    const html::NodeIndex top = best_element();
    choose(tree_.nodes[top], top);
    if (article_.body.empty()) choose_anything();
    find_byline();
    return std::move(article_);
  }

 private:
  [[nodiscard]] html::Tag tag_of(const Block& block) const { return tree_.nodes[block.element].tag; }

  /// The article's first sentence, written large: a heading of the second order or less that is one.
  [[nodiscard]] bool is_standfirst(const Block& block) const {
    constexpr std::uint32_t kShortest = 60;
    constexpr std::uint32_t kFewestWords = 10;
    return tag_of(block) != html::Tag::h1 && block.bytes >= kShortest && block.words >= kFewestWords &&
           block.ends_sentence;
  }

  [[nodiscard]] Kind kind_of(const Block& block) const {
    const html::Tag tag = tag_of(block);
    const std::uint32_t plain = block.bytes - block.link_bytes;
    if (is_heading(tag) && !is_standfirst(block)) return block.link_share() > 0.5 ? Kind::bad : Kind::neutral;
    if (block.link_share() >= kMostLinks) return Kind::bad;
    if (block.bytes <= kLongestBoilerplate && is_boilerplate(visible_text(tree_, facts_, block))) return Kind::bad;
    if (is_item(tag)) {
      if (plain >= 60 && block.ends_sentence) return Kind::good;
      return block.link_share() > 0.2 ? Kind::bad : Kind::neutral;
    }
    if (plain >= 100 || (plain >= 40 && block.ends_sentence && block.words >= 6)) return Kind::good;
    return Kind::neutral;
  }

  /// A paragraph under a heading that is a link, in one box with it, or behind a link in one item of a list: the teaser
  /// of another article.
  [[nodiscard]] bool is_teaser(std::size_t index) const {
    if (index == 0) return false;
    const Block& before = blocks_[index - 1];
    if (before.link_share() < 0.8) return false;
    constexpr std::uint32_t kLongestTeaser = 400;
    if (blocks_[index].bytes > kLongestTeaser) return false;
    const html::NodeIndex box =
        is_heading(tag_of(before)) ? facts_[tree_.nodes[before.element].parent].block : item_around(before.element);
    return box > 0 && blocks_[index].element >= box && blocks_[index].element < tree_.nodes[box].end;
  }

  /// The innermost item of a list that the element is or is in; 0 for none.
  [[nodiscard]] html::NodeIndex item_around(html::NodeIndex element) const {
    while (element > 0 && !is_item(tree_.nodes[element].tag)) element = tree_.nodes[element].parent;
    return element;
  }

  /// Sums over the nodes before each one, so that what an element holds is the difference of two.
  struct Sums {
    std::vector<std::uint32_t> good;       ///< bytes of good text
    std::vector<std::uint32_t> headlines;  ///< headings of the first order
  };

  [[nodiscard]] Sums sums() const {
    Sums sums = {std::vector<std::uint32_t>(tree_.nodes.size() + 1, 0),
                 std::vector<std::uint32_t>(tree_.nodes.size() + 1, 0)};
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (kinds_[i] == Kind::good) sums.good[blocks_[i].first + 1] += blocks_[i].bytes;
    }
    for (std::size_t i = 0; i < tree_.nodes.size(); ++i) {
      sums.good[i + 1] += sums.good[i];
      const bool is_headline = !tree_.nodes[i].is_text && tree_.nodes[i].tag == html::Tag::h1;
      sums.headlines[i + 1] = sums.headlines[i] + (is_headline ? 1 : 0);
    }
    return sums;
  }

  /// What holds a heading of the first order or most of the page's good text is not beside the article, whatever it is
  /// called.
  [[nodiscard]] bool is_beside(html::NodeIndex index, const Sums& sums) const {
    const html::Node& node = tree_.nodes[index];
    const Hints& hints = facts_[index].hints;
    if (!hints.unwanted && !hints.comments && !hints.byline && !hints.date) return false;
    if (node.tag == html::Tag::html || node.tag == html::Tag::body || node.tag == html::Tag::main) return false;
    const std::uint64_t all = sums.good.back();
    const std::uint64_t held = sums.good[node.end] - sums.good[index];
    if (sums.headlines[node.end] > sums.headlines[index])
      return hints.unwanted && held == 0 && node.tag == html::Tag::nav;
    // Bylines and dates are short; a longer one is a box about the author, or no byline at all.
    constexpr std::uint64_t kLongestLine = 150;
    return (hints.unwanted && held * 2 <= all) || (hints.comments && held * 10 <= all * 9) ||
           ((hints.byline || hints.date) && held <= kLongestLine);
  }

  /// Of each node: whether it is, or is in, something beside the article.
  void mark_unwanted() {
    const Sums sums_before = sums();
    unwanted_.assign(tree_.nodes.size(), false);
    for (html::NodeIndex i = 0; i < tree_.nodes.size(); ++i) {
      const html::Node& node = tree_.nodes[i];
      unwanted_[i] = (i > 0 && unwanted_[node.parent]) || (!node.is_text && is_beside(i, sums_before));
    }
  }

  void judge_blocks() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (unwanted_[blocks_[i].first] || is_teaser(i)) kinds_[i] = Kind::bad;
    }
  }

  [[nodiscard]] double value_of(std::size_t index) const {
    const Block& block = blocks_[index];
    if (unwanted_[block.first]) return 0;  // it will be left out, wherever it is
    constexpr std::uint32_t kMost = 800;
    if (kinds_[index] == Kind::good) return 10 + std::min(block.bytes - block.link_bytes, kMost);
    if (kinds_[index] == Kind::neutral) return 0;
    return -10 - 0.5 * std::min<std::uint32_t>(block.bytes, 100);
  }

  /// The element for which most is said; of those nested in it with nearly as much the innermost.
  [[nodiscard]] html::NodeIndex best_element() const {
    const std::size_t count = tree_.nodes.size();
    std::vector<double> sums(count, 0);
    for (std::size_t i = 0; i < blocks_.size(); ++i) sums[blocks_[i].element] += value_of(i);
    for (std::size_t i = count; i-- > 1;) sums[tree_.nodes[i].parent] += sums[i];
    html::NodeIndex best = 0;
    const auto worth = [&](html::NodeIndex i) {
      const html::Tag tag = tree_.nodes[i].tag;
      const double trust = facts_[i].hints.body        ? 1.25
                           : tag == html::Tag::article ? 1.1
                           : tag == html::Tag::main    ? 1.05
                                                       : 1;
      return sums[i] > 0 ? sums[i] * trust : sums[i];
    };
    for (html::NodeIndex i = 1; i < count; ++i) {
      const html::Node& node = tree_.nodes[i];
      if (!node.is_text && has(node.tag, html::Trait::block) && worth(i) >= worth(best)) best = i;
    }
    return best;
  }

  void choose(const html::Node& top, html::NodeIndex top_index) {
    std::vector<std::size_t> within;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].first >= top_index && blocks_[i].first < top.end) within.push_back(i);
    }
    const auto is_good = [&](std::size_t i) { return kinds_[i] == Kind::good; };
    const auto first = std::ranges::find_if(within, is_good);
    if (first == within.end()) return;
    const auto last = std::find_if(within.rbegin(), within.rend(), is_good).base();
    std::set<std::string> paragraphs;
    for (auto at = first; at < last; ++at) {
      if (!is_kept(*at, at + 1 < last)) continue;
      // What stands twice is there for another width of the window, or is a teaser.
      if (is_good(*at) && !paragraphs.insert(visible_text(tree_, facts_, blocks_[*at])).second) continue;
      article_.body.push_back(blocks_[*at]);
    }
    for (auto at = last; at < within.end() && goes_on(*at, *std::prev(at)); ++at) article_.body.push_back(blocks_[*at]);
  }

  /// Of what stands between good blocks.
  [[nodiscard]] bool is_kept(std::size_t index, bool is_followed) const {
    if (kinds_[index] == Kind::bad || is_title(blocks_[index])) return false;
    if (!is_heading(tag_of(blocks_[index]))) return true;
    // A heading stands over text.
    return is_followed && kinds_[index + 1] != Kind::bad;
  }

  /// A short paragraph right behind the last good one, among its siblings.
  [[nodiscard]] bool goes_on(std::size_t index, std::size_t before) const {
    const Block& block = blocks_[index];
    return kinds_[index] == Kind::neutral && tag_of(block) == html::Tag::p && tag_of(blocks_[before]) == html::Tag::p &&
           index == before + 1 && block.ends_sentence && block.link_bytes == 0 &&
           tree_.nodes[block.element].parent == tree_.nodes[blocks_[before].element].parent;
  }

  /// Of a page without paragraphs: all that is not navigation.
  void choose_anything() {
    for (const Block& block : blocks_) {
      const bool is_link = block.link_share() >= kMostLinks;
      if (!unwanted_[block.first] && !is_link && !is_title(block)) article_.body.push_back(block);
    }
  }

  [[nodiscard]] bool is_title(const Block& block) const {
    return article_.title && article_.title->first == block.first;
  }

  /// The heading that says what the page's declared titles say; else the first one of the first order; else what is
  /// declared.
  void find_title() {
    double best = 0;
    const std::string declared = metadata_.titles.empty() ? std::string() : title_text(tree_, metadata_.titles.front());
    for (const Block& block : blocks_) {
      const html::Tag tag = tag_of(block);
      const bool is_called_title = facts_[block.element].hints.title;
      if (!is_heading(tag) && !is_called_title) continue;
      const bool is_first_order = tag == html::Tag::h1;
      double share = shared_words(text::collapsed(visible_text(tree_, facts_, block)), declared);
      if (share < 0.5 && !(is_first_order && block.words >= 4 && share > 0) &&
          !((is_first_order || is_called_title) && declared.empty()))
        continue;
      share += is_first_order ? 0.3 : is_called_title ? 0.1 : 0;
      share -= block.link_share() > 0.5 ? 0.25 : 0;
      if (unwanted_[block.first]) share -= 0.4;
      if (share > best) {
        best = share;
        article_.title = block;
      }
    }
    if (!article_.title && !metadata_.titles.empty()) article_.hidden_title = metadata_.titles.front();
  }

  void find_byline() {
    for (const Block& block : blocks_) {
      bool is_byline = false;
      for (html::NodeIndex i = block.first; i > 0 && !is_byline; i = tree_.nodes[i].parent) {
        is_byline = facts_[i].hints.byline;
        if (block.first - i > 12) break;
      }
      constexpr std::uint32_t kLongest = 80;
      if (!is_byline || block.bytes > kLongest) continue;
      article_.byline = without_by(text::collapsed(visible_text(tree_, facts_, block)));
      if (!article_.byline.empty()) return;
    }
  }

  const html::Tree& tree_;
  const std::vector<NodeFacts>& facts_;
  const std::vector<Block>& blocks_;
  const Metadata& metadata_;
  std::vector<bool> unwanted_;  ///< by node
  std::vector<Kind> kinds_;     ///< by block
  Content article_;
};

}  // namespace

Content find_content(const html::Tree& tree, const Blocks& blocks, const Metadata& metadata) {
  return Judge(tree, blocks, metadata).judge();
}

}  // namespace gazet::page
