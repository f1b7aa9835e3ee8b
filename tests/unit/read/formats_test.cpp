// SPDX-License-Identifier: Apache-2.0
//
// Feeds, agencies' XML, mail, tables and JSON arrays: what is read of each, and that every word leads back to its
// bytes.

#include <string>
#include <string_view>
#include <vector>

#include "read/format.h"
#include "reading.h"
#include "support/catch.h"

using namespace gazet;
using support::Collected;

namespace {

Collected read_as(const gazet::read::Format* format, const std::string& bytes, std::size_t step = 1000000) {
  read::Options options;
  options.format = format;
  options.source_offsets = true;
  options.title_field = "title";
  return support::read_bytes("f", bytes, options, step);
}

std::vector<std::string> texts(const Collected& collected) {
  std::vector<std::string> all;
  for (const Document& document : collected.documents) all.push_back(document.text);
  return all;
}

std::vector<std::string> ids(const Collected& collected) {
  std::vector<std::string> all;
  for (const Document& document : collected.documents) all.push_back(document.id);
  return all;
}

/// The bytes that stand for the first `word` of the document's text.
std::string source_of(const Document& document, const std::string& bytes, std::string_view word) {
  const std::size_t at = document.text.find(word);
  REQUIRE(at != std::string::npos);
  REQUIRE(document.source_map);
  const Span source = document.source_map->source_span({at, at + word.size()});
  return bytes.substr(source.begin, source.size());
}

const std::string kRss =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>Herald</title>"
    "<language>en-gb</language>\n<item><title>Ferry &amp; pier</title><link>https://example.org/1</link>"
    "<guid>tag:1</guid><pubDate>Tue, 04 May 2021 10:15:00 GMT</pubDate>"
    "<description>&lt;p&gt;Boats left &lt;b&gt;Norwick&lt;/b&gt; on Monday.&lt;/p&gt;&lt;p&gt;Read "
    "more&lt;/p&gt;</description></item>\n"
    "<item><title><![CDATA[Gale <i>warning</i>]]></title><content:encoded><![CDATA[<p>Wind &eacute;t&eacute; in "
    "Westport.</p>"
    "<p>Calm later.</p>]]></content:encoded><description>short</description></item></channel></rss>";

}  // namespace

TEST_CASE("each item of an RSS feed is a document", "[read][xml]") {
  const Collected collected = read_as(read::format_called("xml"), kRss);
  CHECK(texts(collected) == std::vector<std::string>{"Ferry & pier\n\nBoats left Norwick on Monday.",
                                                     "Gale warning\n\nWind \u00E9t\u00E9 in Westport.\n\nCalm later."});
  CHECK(ids(collected) == std::vector<std::string>{"tag:1", "f:4"});
  const Document& first = collected.documents[0];
  CHECK(first.title == "Ferry & pier");
  CHECK(first.url == "https://example.org/1");
  CHECK(first.published == "Tue, 04 May 2021 10:15:00 GMT");
  CHECK(first.language == "en-GB");
  CHECK(source_of(first, kRss, "Norwick") == "Norwick");
  CHECK(source_of(first, kRss, "Ferry & pier") == "Ferry &amp; pier");
  CHECK(source_of(collected.documents[1], kRss, "\u00E9t\u00E9") == "&eacute;t&eacute;");
  CHECK(source_of(collected.documents[1], kRss, "Westport") == "Westport");
}

TEST_CASE("each entry of an Atom feed is a document", "[read][xml]") {
  const std::string atom =
      "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'><title>Herald</title><entry><title type='html'>Vent "
      "&amp;amp; "
      "pluie</title><id>urn:1</id><link rel='self' href='/self'/><link href='https://example.org/a'/>"
      "<published>2021-05-04</published><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Un "
      "<b>bateau</b> "
      "de Brest.</p></div></content></entry></feed>";
  const Collected collected = read_as(read::format_called("xml"), atom);
  CHECK(texts(collected) == std::vector<std::string>{"Vent & pluie\n\nUn bateau de Brest."});
  CHECK(collected.documents[0].url == "https://example.org/a");
  CHECK(collected.documents[0].language == "fr");
  CHECK(collected.documents[0].id == "urn:1");
  CHECK(source_of(collected.documents[0], atom, "Brest") == "Brest");
}

TEST_CASE("of NITF headline and body are read", "[read][xml]") {
  const std::string nitf =
      "<nitf><head><title>Slug</title><docdata><date.issue norm='20210504T101500Z'/></docdata></head><body><body.head>"
      "<hedline><hl1>Storm over Brough</hl1></hedline><byline>By Ann Example</byline></body.head><body.content><media>"
      "<media-caption>A photograph of Lindmouth</media-caption></media><p>Waves hit <location>Little "
      "Holm</location>.</p><hl2>Damage</hl2><p>None.</p></body.content><body.end>Desk: 123</body.end></body></nitf>";
  const Collected collected = read_as(read::format_called("xml"), nitf);
  CHECK(texts(collected) == std::vector<std::string>{"Storm over Brough\n\nWaves hit Little Holm.\n\nDamage\n\nNone."});
  CHECK(collected.documents[0].published == "20210504T101500Z");
  CHECK(collected.documents[0].id == "f");
  CHECK(source_of(collected.documents[0], nitf, "Little Holm") == "Little Holm");
}

TEST_CASE("each item of a NewsML-G2 message is a document", "[read][xml]") {
  const std::string item =
      "<newsItem guid='urn:n:1' "
      "xml:lang='en'><itemMeta><versionCreated>2021-05-04T10:15:00Z</versionCreated></itemMeta>"
      "<contentMeta><headline>Storm</headline><language tag='de'/></contentMeta><contentSet><inlineXML "
      "contenttype='application/nitf+xml'><nitf><body><body.content><p>Waves in Emden.</p></body.content></body></nitf>"
      "</inlineXML></contentSet></newsItem>";
  const std::string plain =
      "<newsItem guid='urn:n:2'><contentMeta><headline>Calm</headline></contentMeta><contentSet><inlineData "
      "contenttype='text/plain'>Quiet in Leer.\nStill.\n\nGood.</inlineData></contentSet></newsItem>";
  const Collected two =
      read_as(read::format_called("xml"), "<newsMessage><itemSet>" + item + plain + "</itemSet></newsMessage>");
  CHECK(texts(two) == std::vector<std::string>{"Storm\n\nWaves in Emden.", "Calm\n\nQuiet in Leer.\nStill.\n\nGood."});
  CHECK(ids(two) == std::vector<std::string>{"urn:n:1", "urn:n:2"});
  CHECK(two.documents[0].language == "de");
  CHECK(two.documents[0].published == "2021-05-04T10:15:00Z");
  CHECK(ids(read_as(read::format_called("xml"), item)) == std::vector<std::string>{"f"});
}

TEST_CASE("entities are not expanded, nothing outside the file is read", "[read][xml]") {
  const std::string bomb =
      "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'><!ENTITY c SYSTEM "
      "'file:///etc/passwd'>]>"
      "<rss><channel><item><title>t</title><description>&b; &c; &amp;</description></item></channel></rss>";
  CHECK(texts(read_as(read::format_called("xml"), bomb)) == std::vector<std::string>{"t\n\n&b; &c; &"});
}

TEST_CASE("XML that is none is read as far as it goes", "[read][xml]") {
  CHECK(texts(read_as(read::format_called("xml"), "")) == std::vector<std::string>{""});
  CHECK(texts(read_as(read::format_called("xml"),
                      "<rss><item><title>A</title><description>B < C & D</item></x><item><title>E")) ==
        std::vector<std::string>{"A\n\nB < C & D", "E"});
  CHECK(texts(read_as(read::format_called("xml"), "<story><para>One.</para><para>Two.</para></story>")) ==
        std::vector<std::string>{"One.\n\nTwo."});
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<a>";
  CHECK(texts(read_as(read::format_called("xml"), deep + "x")) == std::vector<std::string>{"x"});
}

TEST_CASE("of a message subject and text are read", "[read][mail]") {
  const std::string mail =
      "From: Ann Example <ann@example.org>\r\nSubject: =?utf-8?Q?Caf=C3=A9?= =?utf-8?B?IGluIEJyZXN0?=\r\nDate: Tue, 4 "
      "May "
      "2021 10:15:00 +0200\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: "
      "quoted-printable\r\n\r\nThe caf=E9 of Lan=\r\nderneau is open.\r\n";
  const Collected collected = read_as(read::format_called("mail"), mail);
  CHECK(texts(collected) == std::vector<std::string>{"Caf\u00E9 in Brest\n\nThe caf\u00E9 of Landerneau is open.\r\n"});
  CHECK(collected.documents[0].published == "Tue, 4 May 2021 10:15:00 +0200");
  CHECK(source_of(collected.documents[0], mail, "caf\u00E9") == "caf=E9");
  CHECK(source_of(collected.documents[0], mail, "Landerneau") == "Lan=\r\nderneau");
}

TEST_CASE("of several parts the plain text is read, never an attachment", "[read][mail]") {
  const std::string parts =
      "Subject: Parts\nContent-Type: multipart/mixed; boundary=\"o u\"\n\npreamble\n--o u\nContent-Type: "
      "multipart/alternative; boundary=in\n\n--in\nContent-Type: text/html\n\n<p>Markup</p>\n--in\nContent-Type: "
      "text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nTm9yd2ljayBpcyBjYWxtLg==\n--in--\n--o "
      "u\nContent-Type: "
      "text/plain\nContent-Disposition: attachment; filename=x.txt\n\nAttached\n--o u--\n";
  const Collected collected = read_as(read::format_called("mail"), parts);
  CHECK(texts(collected) == std::vector<std::string>{"Parts\n\nNorwick is calm."});
  CHECK(source_of(collected.documents[0], parts, "Nor") == "Tm9y");
  const std::string html =
      "Subject: Page\nContent-Type: text/html; charset=utf-8\n\n<h1>x</h1><p>Norwick &amp; Brough were calm, they said "
      "on the pier.</p>";
  const Collected page = read_as(read::format_called("mail"), html);
  CHECK(texts(page) == std::vector<std::string>{"Page\n\nx\n\nNorwick & Brough were calm, they said on the pier."});
  CHECK(source_of(page.documents[0], html, "Norwick & Brough") == "Norwick &amp; Brough");
  CHECK(texts(read_as(read::format_called("mail"), "Subject: Only")) == std::vector<std::string>{"Only"});
  CHECK(texts(read_as(read::format_called("mail"), "")) == std::vector<std::string>{""});
}

TEST_CASE("a mailbox is cut into messages however it is read", "[read][mail]") {
  const std::string box =
      "From ann Tue May  4 10:15:00 2021\nMessage-ID: <1@example.org>\nSubject: One\n\nFrom Norwick.\n\n"
      "From bob Tue May  4 10:16:00 2021\nSubject: Two\n\nBrough.\n";
  for (const std::size_t step : {std::size_t{1}, std::size_t{7}, std::size_t{100000}}) {
    const Collected collected = read_as(read::format_called("mbox"), box, step);
    CHECK(texts(collected) == std::vector<std::string>{"One\n\nFrom Norwick.\n\n", "Two\n\nBrough.\n"});
    CHECK(ids(collected) == std::vector<std::string>{"1@example.org", "f:7"});
    CHECK(source_of(collected.documents[1], box, "Brough") == "Brough");
    CHECK(collected.documents[1].source_map->source_span({5, 11}).begin == box.find("Brough"));
  }
}

TEST_CASE("each row of a table is a document", "[read][table]") {
  const std::string csv =
      "\xEF\xBB\xBFid,\"title\",text,url\r\n7,Storm,\"He said \"\"no\"\", "
      "in\nNorwick\",u1\r\n,,plain,\n8,short\n9,Calm,Brough";
  for (const std::size_t step : {std::size_t{1}, std::size_t{5}, std::size_t{100000}}) {
    const Collected collected = read_as(read::format_called("csv"), csv, step);
    CHECK(texts(collected) ==
          std::vector<std::string>{"Storm\n\nHe said \"no\", in\nNorwick", "\n\nplain", "Calm\n\nBrough"});
    CHECK(ids(collected) == std::vector<std::string>{"7", "f:4", "9"});
    CHECK(collected.messages() == std::vector<std::string>{"f:5: 2 fields, expected 4"});
    CHECK(collected.documents[0].url == "u1");
    CHECK(source_of(collected.documents[0], csv, "\"no\"") == "\"\"no\"\"");
    CHECK(source_of(collected.documents[2], csv, "Brough") == "Brough");
  }
  CHECK(texts(read_as(read::format_called("tsv"), "text\tid\n\"a, b\t1\n")) == std::vector<std::string>{"\"a, b"});
  CHECK(texts(read_as(read::format_called("csv"), "id;text\n1;\"a;b\"\n")) == std::vector<std::string>{"a;b"});
  CHECK(texts(read_as(read::format_called("csv"), "text\nCaf\xE9 in Brest\n")) ==
        std::vector<std::string>{"Caf\u00E9 in Brest"});
  CHECK(read_as(read::format_called("csv"), "a,b\n1,2\n").messages() ==
        std::vector<std::string>{
            "f: no field 'text' among the names in the first row (a, b), expected one (or --text-field)"});
}

TEST_CASE("each element of a JSON array is a document", "[read][json]") {
  const std::string array =
      "[\n  {\"id\": 1, \"text\": \"a, [b] \\\"c\\\"\"},\n  {\n    \"id\": 2,\n    \"text\": \"Norwick\", \"x\": [1, "
      "{\"y\": 2}]\n  }\n]\n";
  for (const std::size_t step : {std::size_t{1}, std::size_t{6}, std::size_t{100000}}) {
    const Collected collected = read_as(read::format_called("json"), array, step);
    CHECK(texts(collected) == std::vector<std::string>{"a, [b] \"c\"", "Norwick"});
    CHECK(ids(collected) == std::vector<std::string>{"1", "2"});
    CHECK(collected.messages().empty());
  }
  CHECK(texts(read_as(read::format_called("json"), "{\n\"text\": \"one\"\n}")) == std::vector<std::string>{"one"});
  CHECK(texts(read_as(read::format_called("json"), "{\"text\":\"a\"}\n{\"text\":\"b\"}")) ==
        std::vector<std::string>{"a", "b"});
  CHECK(texts(read_as(read::format_called("json"), "[]")).empty());
  CHECK(read_as(read::format_called("json"), "[{\"text\": \"cut").messages().size() == 1);
  CHECK(read_as(read::format_called("json"), "[1, 2]").messages().size() == 2);
}

TEST_CASE("formats show in their first bytes and in their names", "[read]") {
  const auto [bytes, expected] = GENERATE(table<std::string, const read::Format*>({
      {"<!DOCTYPE html><p>x", read::format_called("html")},
      {"\n<!-- x --><HTML>", read::format_called("html")},
      {"<?xml version='1.0'?><html>", read::format_called("html")},
      {std::string("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14), read::format_called("html")},
      {"<?xml version='1.0'?><rss>", read::format_called("xml")},
      {"<feed xmlns='x'>", read::format_called("xml")},
      {"<nitf>", read::format_called("xml")},
      {"<3 is a heart", read::format_called("text")},
      {"[{\"text\": \"a\"}]", read::format_called("json")},
      {"[\n  {\n", read::format_called("json")},
      {"[Music] Words", read::format_called("text")},
      {"Received: x\nFrom: a\nSubject: b\nDate: c\n\nd", read::format_called("mail")},
      {"From: the editor\n\nTo all", read::format_called("text")},
      {"From a@b Tue May  4 10:15:00 2021\nSubject: x\n\ny", read::format_called("mbox")},
      {"From Norwick at 10:15 2021\nboats left", read::format_called("text")},
  }));
  read::FormatGuess guess;
  CHECK(guess.look(text::Bytes(bytes), true) == expected);
  CHECK(read::format_of_name("a.xml") == read::format_called("xml"));
  CHECK(read::format_of_name("a.eml") == read::format_called("mail"));
  CHECK(read::format_of_name("a.mbox") == read::format_called("mbox"));
  CHECK(read::format_of_name("a.csv") == read::format_called("csv"));
  CHECK(read::format_of_name("a.tsv") == read::format_called("tsv"));
  CHECK(read::format_of_name("a.json") == read::format_called("json"));
}
