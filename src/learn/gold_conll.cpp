// SPDX-License-Identifier: Apache-2.0

#include <optional>
#include <utility>

#include "learn/gold_formats.h"

namespace gazet::learn {
namespace {

constexpr std::string_view kBlank = " \t\r";

/// A file of one word a line while it is read. Words are joined by one space, sentences by a line end.
class ColumnReader {
 public:
  explicit ColumnReader(GoldFile& file) : file_(file) {}

  void read_line(std::string_view line, std::size_t number) {
    const std::size_t end = line.find_last_not_of(kBlank);
    line = end == std::string_view::npos ? std::string_view() : line.substr(0, end + 1);
    if (line.starts_with("-DOCSTART-")) {
      end_document();
    } else if (line.empty()) {
      end_sentence();
    } else {
      read_word(line, number);
    }
  }

  void end_document() {
    end_sentence();
    if (gold_.document.text.empty()) return;
    gold_.document.id = std::to_string(file_.documents.size() + 1);
    gold_.annotated = {true, true, true, false, false};
    file_.documents.push_back(std::exchange(gold_, {}));
  }

 private:
  void end_sentence() {
    end_mention();
    std::string& text = gold_.document.text;
    if (!text.empty() && text.back() != '\n') text += '\n';
  }

  void end_mention() {
    if (open_) gold_.mentions.push_back(*std::exchange(open_, std::nullopt));
  }

  void read_word(std::string_view line, std::size_t number) {
    const std::size_t tag_begin = line.find_last_of(kBlank) + 1;
    const std::string_view word = line.substr(0, line.find_first_of(kBlank));
    const std::string_view tag = line.substr(tag_begin);
    const bool is_tag = tag == "O" || (tag.size() > 2 && tag[1] == '-' &&
                                       std::string_view("BIES").find(tag[0]) != std::string_view::npos);
    if (tag_begin == 0 || !is_tag) {
      file_.fault(number,
                  "no tagged word (expected a word and, in the last column, O, B-TYPE, I-TYPE, E-TYPE or S-TYPE)");
      return;
    }
    std::string& text = gold_.document.text;
    if (!text.empty() && text.back() != '\n') text += ' ';
    const std::size_t begin = text.size();
    text += word;
    if (tag == "O") {
      end_mention();
    } else {
      read_tag(tag[0], tag.substr(2), {begin, text.size()}, number);
    }
  }

  void read_tag(char prefix, std::string_view label, Span span, std::size_t number) {
    const bool goes_on = (prefix == 'I' || prefix == 'E') && open_ && open_->label == label;
    if (goes_on) {
      open_->span.end = span.end;
    } else {
      end_mention();
      const std::optional<NameClass> name_class = class_of_label(label);
      if (!name_class) {
        file_.fault(number,
                    "type '" + std::string(label) + "' (expected PER, LOC, ORG, MISC, or a label of OntoNotes)");
        return;
      }
      open_.emplace();
      open_->span = span;
      open_->name_class = *name_class;
      open_->label = label;
    }
    if (prefix == 'E' || prefix == 'S') end_mention();
  }

  GoldFile& file_;
  GoldDocument gold_;
  std::optional<GoldMention> open_;
};

}  // namespace

void read_conll(std::string_view content, GoldFile& file) {
  ColumnReader reader(file);
  for (std::size_t number = 1; !content.empty(); ++number) {
    const std::size_t end = content.find('\n');
    reader.read_line(content.substr(0, end), number);
    content = end == std::string_view::npos ? std::string_view() : content.substr(end + 1);
  }
  reader.end_document();
}

}  // namespace gazet::learn
