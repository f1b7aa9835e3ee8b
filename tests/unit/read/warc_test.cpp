// SPDX-License-Identifier: Apache-2.0

#include <string>
#include <vector>

#include "reading.h"
#include "support/catch.h"

using gazet::Document;
using support::Collected;
using support::read_bytes;

namespace {

std::string record(const std::string& type, const std::string& address, const std::string& block,
                   const std::string& more = {}) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address + more +
         "\r\nWARC-Date: 2024-05-06T07:08:09Z\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block +
         "\r\n\r\n";
}

std::string answer(const std::string& headers, const std::string& body) {
  return "HTTP/1.1 200 OK\r\n" + headers + "\r\n\r\n" + body;
}

const std::string kPlain = "Content-Type: text/plain; charset=windows-1251";

}  // namespace

TEST_CASE("The answers in a WARC file are documents with address and date", "[read]") {
  const std::string warc = record("warcinfo", "", "software: test") +
                           record("request", "http://a.example/1", "GET /1 HTTP/1.1\r\n\r\n") +
                           record("response", "<http://a.example/1>", answer(kPlain, "\xCC\xEE\xF1\xEA\xE2\xE0")) +
                           record("response", "http://a.example/2.png", answer("Content-Type: image/png", "x")) +
                           record("response", "http://a.example/3", "HTTP/1.1 404 No\r\n" + kPlain + "\r\n\r\nno") +
                           record("response", "http://a.example/4", answer(kPlain, "four"));
  const std::size_t step = GENERATE(std::size_t{1}, std::size_t{100000});
  const Collected read = read_bytes("c.warc", warc, {}, step);
  CHECK(read.messages().empty());
  REQUIRE(read.documents.size() == 2);
  const Document& first = read.documents[0];
  CHECK(first.id == "c.warc/http://a.example/1");
  CHECK(first.url == "http://a.example/1");
  CHECK(first.published == "2024-05-06T07:08:09Z");
  CHECK(first.text == "\u041C\u043E\u0441\u043A\u0432\u0430");
  CHECK(read.documents[1].text == "four");
}

TEST_CASE("Of a WARC file without answers the texts that were made of pages are read", "[read]") {
  const std::string plain = "\r\nContent-Type: text/plain";
  const std::string text = record("conversion", "http://a.example/1", "one\n", plain);
  const std::string notes = record("resource", "metadata://gnu.org/software/wget/warc/wget.log", "Saving to", plain) +
                            record("metadata", "http://a.example/1", "fetchTimeMs: 1", plain);
  const Collected read = read_bytes("c.wet", record("warcinfo", "", "software: test") + notes + text);
  CHECK(read.messages().empty());
  REQUIRE(read.documents.size() == 1);
  CHECK(read.documents[0].text == "one\n");
  CHECK(read.documents[0].url == "http://a.example/1");
  CHECK(read.documents[0].published == "2024-05-06T07:08:09Z");

  const std::string answered = record("response", "http://a.example/1", answer(kPlain, "one"));
  CHECK(read_bytes("c.warc", answered + text).documents.size() == 1);
}

TEST_CASE("Chunks are undone where they are there", "[read]") {
  const std::string headers = kPlain + "\r\nTransfer-Encoding: chunked";
  const auto text = [&](const std::string& body) {
    return read_bytes("c.warc", record("response", "http://a.example/", answer(headers, body)), {}, 3).text();
  };
  CHECK(text("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n") == "abcde");
  CHECK(text("no chunks here") == "no chunks here");
}

TEST_CASE("Compressed answers are read, others that are encoded told", "[read]") {
  const std::string gzip(
      "\x1F\x8B\x08\x00\x00\x00\x00\x00\x02\x03\xCB\xCF\x4B\xE5\x2A\x29\xCF\xE7\x02\x00\xE6\x0B\xBA\x12\x08\x00\x00"
      "\x00",
      28);
  const std::string warc =
      record("response", "http://a.example/1", answer(kPlain + "\r\nContent-Encoding: br", "x")) +
      record("response", "http://a.example/2", answer(kPlain + "\r\nContent-Encoding: gzip", gzip));
  const Collected read = read_bytes("c.warc", warc);
  CHECK(read.text() == "one\ntwo\n");
  CHECK(read.messages() ==
        std::vector<std::string>{"c.warc: http://a.example/1 is encoded as 'br' (expected gzip or nothing)"});
}

TEST_CASE("A broken WARC file is told, and what comes before is read", "[read]") {
  const std::string good = record("response", "http://a.example/1", answer(kPlain, "one"));
  Collected read = read_bytes("c.warc", good + "GARBAGE\r\n");
  CHECK(read.text() == "one");
  CHECK(read.messages() ==
        std::vector<std::string>{"c.warc: no WARC record where one should begin (expected WARC/1.0)"});

  read = read_bytes("c.warc", good + good.substr(0, good.size() - 6));
  REQUIRE(read.faults.size() == 1);
  CHECK_THAT(read.messages()[0], support::contains_substring("WARC record cut off"));

  read = read_bytes("c.warc", "WARC/1.0\r\nWARC-Type: response\r\n\r\n");
  CHECK(read.messages() == std::vector<std::string>{"c.warc: WARC record without a Content-Length"});
}
