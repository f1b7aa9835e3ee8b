// SPDX-License-Identifier: Apache-2.0
//
// A message as an article: its subject, its text, what is said of it, and where each word stood.

#include <string>
#include <vector>

#include "reading.h"
#include "support/catch.h"

using namespace gazet;
using support::Collected;

namespace {

Document read_mail(const std::string& message, bool source_offsets = false) {
  read::Options options;
  options.source_offsets = source_offsets;
  Collected collected = support::read_bytes("a.eml", message, options);
  REQUIRE(collected.documents.size() == 1);
  return std::move(collected.documents.front());
}

/// What stands in the message where `part` of the document's text came from.
std::string source_of(const std::string& message, const std::string& part) {
  const Document document = read_mail(message, true);
  const std::size_t begin = document.text.find(part);
  REQUIRE(begin != std::string::npos);
  REQUIRE(document.source_map != nullptr);
  const Span span = document.source_map->source_span({begin, begin + part.size()});
  return message.substr(span.begin, span.size());
}

}  // namespace

TEST_CASE("a message is its subject, an empty line, its text", "[read][mail]") {
  const Document document = read_mail(
      "From: a@x.example\nSubject: Rain in Gao\nDate: Mon, 01 Feb 2021 10:00:00 +0000\nContent-Language: en\n\nIt "
      "rained.\n");
  CHECK(document.text == "Rain in Gao\n\nIt rained.\n");
  CHECK(document.title == "Rain in Gao");
  CHECK_FALSE(document.published.empty());
  CHECK(document.language == "en");
  CHECK(document.id == "a.eml");
}

TEST_CASE("a message without a subject, or without a text, is what there is", "[read][mail]") {
  CHECK(read_mail("From: a\n\nIt rained.").text == "It rained.");
  CHECK(read_mail("From: a\n\nIt rained.").title.empty());
  CHECK(read_mail("Subject: Rain\n\n").text == "Rain");
  CHECK(read_mail("Subject: Rain\nContent-Type: image/png\n\nxx").text == "Rain");
}

TEST_CASE("the line that a mailbox puts before a message is none of it", "[read][mail]") {
  CHECK(read_mail("From a@x.example Mon Feb  1 10:00:00 2021\nSubject: Rain\n\nIt rained.").text ==
        "Rain\n\nIt rained.");
  CHECK(read_mail(">From a@x.example Mon Feb  1 10:00:00 2021\nSubject: Rain\n\nIt rained.").title == "Rain");
}

TEST_CASE("an option's language counts before the message's", "[read][mail]") {
  read::Options options;
  options.language = "fr";
  const Collected collected = support::read_bytes("a.eml", "Subject: x\nContent-Language: en\n\ny", options);
  REQUIRE(collected.documents.size() == 1);
  CHECK(collected.documents[0].language == "fr");
}

TEST_CASE("a text in HTML is read as a page, its encoding is the header's", "[read][mail]") {
  CHECK(read_mail("Subject: x\nContent-Type: text/html; charset=iso-8859-2\n\n<p>\xE8\x65sk\xE1 &amp; more")
            .text.ends_with("česká & more"));
  CHECK(read_mail("Subject: x\nContent-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: 8bit\n\n"
                  "\xED\xCF\xD3\xCB\xD7\xC1")
            .text == "x\n\nМосква");
  CHECK(read_mail("Subject: x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: BASE64\n\nR2Fv")
            .text == "x\n\nGao");
}

TEST_CASE("bytes that fit no encoding are counted", "[read][mail]") {
  const Collected collected =
      support::read_bytes("a.eml", "Subject: x\nContent-Type: text/plain; charset=utf-8\n\né é é é \xFF");
  CHECK(collected.replaced == 1);
}

TEST_CASE("each word of a message leads back to where it stood", "[read][mail]") {
  const std::string plain = "From: a\nSubject: Rain in Gao\n\nIt rained in Mopti.";
  CHECK(source_of(plain, "Gao") == "Gao");
  CHECK(source_of(plain, "Mopti") == "Mopti");
  CHECK(source_of(plain, "Gao\n\nIt") == "Rain in Gao\n\nIt");
  const std::string coded =
      "Subject: =?utf-8?Q?S=C3=A9gou?=\nContent-Transfer-Encoding: quoted-printable\n\nIn S=C3=A9gou =\nit rained.";
  CHECK(source_of(coded, "Ségou\n\nIn").starts_with("=?utf-8?Q?S=C3=A9gou?="));
  CHECK(source_of(coded, "In Ségou") == "In S=C3=A9gou");
  CHECK(source_of(coded, "rained") == "rained");
  const std::string page =
      "Subject: x\nContent-Type: text/html\n\n<html><body><p>It rained in <b>Mopti</b> &amp; Gao.</body></html>";
  CHECK(source_of(page, "Mopti") == "Mopti");
  CHECK(source_of(page, "& Gao") == "&amp; Gao");
}

TEST_CASE("messages of a mailbox are called by their ids, or by their lines", "[read][mail]") {
  const Collected collected =
      support::read_bytes("a.mbox",
                          "From a Mon Feb  1 10:00:00 2021\nMessage-ID: <one@x.example>\nSubject: One\n\na\n\n"
                          "From b Mon Feb  1 10:00:00 2021\nSubject: Two\n\nb\n");
  REQUIRE(collected.documents.size() == 2);
  CHECK(collected.documents[0].id == "one@x.example");
  CHECK(collected.documents[1].id == "a.mbox:7");
  CHECK(collected.documents[0].title == "One");
  CHECK(collected.documents[1].text.starts_with("Two\n\nb"));
}

TEST_CASE("a text is a message when three of its first lines are a message's", "[read][mail]") {
  const auto texts = [](const std::string& bytes) {
    std::vector<std::string> titles;
    for (const Document& it : support::read_bytes("unnamed", bytes).documents) titles.push_back(it.title);
    return titles;
  };
  using Strings = std::vector<std::string>;
  CHECK(texts("From: a\nTo: b\nSubject: Rain\n\nIt rained.") == Strings{"Rain"});
  CHECK(texts("Received: x\n by y\nFrom: a\nSubject: Rain\n\nIt rained.") == Strings{"Rain"});
  CHECK(texts("From: a\nSubject: Rain\n\nIt rained.") == Strings{""});
  CHECK(texts("From: a\nIt rained.\nTo: b\nSubject: Rain\n\nIt rained.") == Strings{""});
}
