// SPDX-License-Identifier: Apache-2.0

#include "read/long_documents.h"

#include <string>
#include <vector>

#include "markup/html/tree.h"
#include "read/document_reader.h"
#include "read/format.h"
#include "support/catch.h"

using namespace gazet;
using namespace gazet::read;

namespace {

/// Hands over one piece.
class OnePiece : public PieceSource {
 public:
  explicit OnePiece(Piece piece) : piece_(std::move(piece)) {}
  std::optional<Piece> next() override { return std::exchange(piece_, std::nullopt); }

 private:
  std::optional<Piece> piece_;
};

Piece whole(std::string_view format, std::string_view bytes) {
  Whole whole;
  whole.format = format_called(format);
  whole.bytes = text::Bytes(bytes);
  return {"a", std::move(whole)};
}

std::vector<Document> documents(Piece piece, const Options& options) {
  LongDocuments pieces(std::make_unique<OnePiece>(std::move(piece)), options);
  std::vector<Document> all;
  while (std::optional<Piece> next = pieces.next()) {
    const auto* document = std::get_if<Document>(&next->content);
    REQUIRE(document != nullptr);
    all.push_back(*document);
  }
  return all;
}

}  // namespace

// The fault: a page, a feed or a message was decided as a whole however long it was, at 215 bytes of memory a byte.
TEST_CASE("A long page comes as windows that go on counting", "[read]") {
  Options options;
  options.max_document = options.window = 40;
  options.source_offsets = true;
  const std::string page = "<p>One two three four five.</p><p>Six seven eight nine ten.</p><p>Eleven.</p>";
  const auto windows = documents(whole("html", page), options);
  REQUIRE(windows.size() == 2);
  CHECK(windows[0].text == "One two three four five.\n\n");
  CHECK(windows[0].continues);
  CHECK(windows[1].text == "Six seven eight nine ten.\n\nEleven.");
  CHECK(windows[1].origin == TextPosition{26, 26, 26});
  CHECK_FALSE(windows[1].continues);
  CHECK(windows[1].source_map->source_span({0, 3}) == Span{page.find("Six"), page.find("Six") + 3});
}

TEST_CASE("A page that is mostly markup stays a piece of work for others", "[read]") {
  Options options;
  options.max_document = options.window = 40;
  const std::string page = "<p class='much more markup than there is text'>One two three.</p>";
  LongDocuments pieces(std::make_unique<OnePiece>(whole("html", page)), options);
  CHECK(std::holds_alternative<Whole>(pieces.next()->content));
  CHECK_FALSE(pieces.next());
}

TEST_CASE("Of a long feed each article is cut by itself, and the last one flushes", "[read]") {
  Options options;
  options.max_document = options.window = 20;
  Piece piece = whole("xml",
                      "<rss><item><title>A</title><description>One two three four. Five six.</description></item>"
                      "<item><title>B</title><description>Short.</description></item></rss>");
  piece.flush = true;
  LongDocuments pieces(std::make_unique<OnePiece>(std::move(piece)), options);
  std::vector<std::string> texts;
  std::vector<bool> flushes;
  while (std::optional<Piece> next = pieces.next()) {
    texts.push_back(std::get<Document>(next->content).text);
    flushes.push_back(next->flush);
  }
  CHECK(texts == std::vector<std::string>{"A\n\nOne two three ", "four. Five six.", "B\n\nShort."});
  CHECK(flushes == std::vector<bool>{false, false, true});
}

TEST_CASE("A page of more tags than a tree holds is refused by name", "[read]") {
  std::string page = "<p>";
  for (std::size_t i = 0; i < markup::html::kMostNodes; i += 2) page += "<b>a";
  Options options;
  LongDocuments pieces(std::make_unique<OnePiece>(whole("html", page)), options);
  const std::optional<Piece> piece = pieces.next();
  REQUIRE(piece);
  const auto* fault = std::get_if<Fault>(&piece->content);
  REQUIRE(fault != nullptr);
  CHECK_THAT(fault->diagnostic.message, support::contains_substring("tags and texts, expected fewer"));
}
