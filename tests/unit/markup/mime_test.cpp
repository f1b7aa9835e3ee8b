// SPDX-License-Identifier: Apache-2.0

#include "markup/mime.h"

#include <string>

#include "support/catch.h"

namespace mime = gazet::markup::mime;

TEST_CASE("header fields are found and decoded", "[markup][mime]") {
  const auto [written, expected] = GENERATE(table<std::string, std::string>({
      {"plain words", "plain words"},
      {"folded\r\n  line", "folded line"},
      {"=?ISO-8859-1?q?a=E9_b?= c", "a\u00E9 b c"},
      {"=?utf-8?B?w6k=?=\r\n =?utf-8?B?w6k=?=", "\u00E9\u00E9"},
      {"=?utf-8?B?ww==?= =?utf-8?B?qQ==?=", "\u00E9"},
      {"=?koi8-r?B?7c/Ty9fB?=", "\u041C\u043E\u0441\u043A\u0432\u0430"},
      {"=?x", "=?x"},
      {"=?utf-8?Z?a?= b", "=?utf-8?Z?a?= b"},
  }));
  CHECK(mime::field_text(written) == expected);
  CHECK(mime::field("A: 1\nSUBJECT : two\n  lines\nB: 3\n", "subject") == "two\n  lines");
  CHECK(mime::parameter("text/plain; a=b; Charset=\"utf-8\"", "charset") == "utf-8");
  CHECK(mime::parameter("text/plain", "charset").empty());
}

namespace {

/// The text that a reader sees of a message, or "none".
std::string text_of(const std::string& message) {
  const auto found = mime::text_part(mime::part_of(message));
  if (!found) return "none";
  return (found->is_html ? "html:" : "plain:") + std::string(found->part.body);
}

std::string part(const std::string& type, const std::string& body, const std::string& more = "") {
  return "--b\nContent-Type: " + type + "\n" + more + "\n" + body + "\n";
}

std::string multipart(const std::string& kind, const std::string& parts) {
  return "Content-Type: multipart/" + kind + "; boundary=b\n\npreamble\n" + parts + "--b--\nepilogue\n";
}

std::string decoded(const std::string& body, const std::string& encoding) {
  std::string bytes;
  mime::decode_transfer(body, encoding, 0, bytes, nullptr);
  return bytes;
}

}  // namespace

TEST_CASE("a message is cut at its first empty line", "[markup][mime]") {
  CHECK(mime::part_of("A: 1\nB: 2\n\nbody\n\nmore").header == "A: 1\nB: 2\n");
  CHECK(mime::part_of("A: 1\nB: 2\n\nbody\n\nmore").body == "body\n\nmore");
  CHECK(mime::part_of("A: 1\r\n\r\nbody").body == "body");
  CHECK(mime::part_of("A: 1").header == "A: 1");
  CHECK(mime::part_of("A: 1").body.empty());
  CHECK(mime::part_of("\nbody").header.empty());
  CHECK(mime::part_of("").body.empty());
}

TEST_CASE("the first field of a name counts, wherever it stands and however it is written", "[markup][mime]") {
  CHECK(mime::field("A: 1\nb: 2\nB: 3\n", "b") == "2");
  CHECK(mime::field("A: 1\n", "b").empty());
  CHECK(mime::field("Bcc: 1\nB: 2\n", "b") == "2");
  CHECK(mime::field("A: x\n B: no\nB: yes\n", "b") == "yes");
  CHECK(mime::field("B:\r\n\tfolded\r\n", "b") == "folded");
  CHECK(mime::field("no colon\nB: 1", "b") == "1");
  CHECK(mime::first_value(" Text/HTML ; charset=x") == "text/html");
  CHECK(mime::first_value("inline") == "inline");
  CHECK(mime::parameter("text/plain; charset=utf-8; format=flowed", "charset") == "utf-8");
  CHECK(mime::parameter("text/plain; charset = utf-8 ; format=flowed", "format") == "flowed");
  CHECK(mime::parameter("text/plain; xcharset=a", "charset").empty());
  CHECK(mime::parameter("multipart/mixed; boundary=\"a b;c\"", "boundary") == "a b;c");
}

TEST_CASE("a message without a type is plain text, one of another type has no text", "[markup][mime]") {
  CHECK(text_of("Subject: x\n\nbody") == "plain:body");
  CHECK(text_of("Content-Type: text/html\n\n<p>") == "html:<p>");
  CHECK(text_of("Content-Type: text/markdown\n\nbody") == "plain:body");
  CHECK(text_of("Content-Type: text/calendar\n\nBEGIN") == "none");
  CHECK(text_of("Content-Type: text/css\n\np{}") == "none");
  CHECK(text_of("Content-Type: image/png\n\nx") == "none");
  CHECK(text_of("Content-Disposition: attachment; filename=a.txt\n\nbody") == "none");
  CHECK(text_of("Content-Disposition: inline\n\nbody") == "plain:body");
}

TEST_CASE("of alternatives plain text is read, of other parts the first text", "[markup][mime]") {
  CHECK(text_of(multipart("alternative", part("text/plain", "a") + part("text/html", "<p>"))) == "plain:a\n");
  CHECK(text_of(multipart("alternative", part("text/html", "<p>") + part("text/plain", "a"))) == "plain:a\n");
  CHECK(text_of(multipart("mixed", part("text/html", "<p>") + part("text/plain", "a"))) == "html:<p>\n");
  CHECK(text_of(multipart("mixed", part("image/png", "x") + part("text/plain", "a") + part("text/plain", "b"))) ==
        "plain:a\n");
  CHECK(text_of(multipart("mixed", part("text/plain", "a", "Content-Disposition: attachment\n") +
                                       part("text/plain", "b"))) == "plain:b\n");
  CHECK(text_of(multipart("alternative", part("text/plain", " ") + part("text/html", "<p>"))) == "html:<p>\n");
  CHECK(text_of(multipart("mixed", part("image/png", "x"))) == "none");
}

TEST_CASE("parts may hold parts, and the boundary's own line alone parts them", "[markup][mime]") {
  const std::string inner =
      "--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\na\n--c\n"
      "Content-Type: text/html\n\n<p>\n--c--\n";
  CHECK(text_of(multipart("mixed", inner)) == "plain:a\n");
  CHECK(text_of(multipart("mixed", "--bx\nno\n" + part("text/plain", "--bx\na"))) == "plain:--bx\na\n");
  CHECK(text_of("Content-Type: multipart/mixed; boundary=b\n\n--b \n\na\n--b--\n") == "plain:a\n");
  CHECK(text_of("Content-Type: multipart/mixed\n\n--b\n\na\n--b--\n") == "none");
}

TEST_CASE("what is cut off in the middle of a part counts", "[markup][mime]") {
  CHECK(text_of("Content-Type: multipart/mixed; boundary=b\n\n--b\n\na") == "plain:a");
  CHECK(text_of("Content-Type: multipart/mixed; boundary=b\n\n--b") == "none");
}

TEST_CASE("bytes are given back as they were before the journey", "[markup][mime]") {
  CHECK(decoded("R2Fv", "base64") == "Gao");
  CHECK(decoded("R2\r\nFv\n", "base64") == "Gao");
  CHECK(decoded("R2E=", "base64") == "Ga");
  CHECK(decoded("Rw==", "base64") == "G");
  CHECK(decoded("R2FvLDEyMys/", "base64") == "Gao,123+?");
  CHECK(decoded("/+8=", "base64") == "\xFF\xEF");
  CHECK(decoded("", "base64").empty());
  CHECK(decoded("Caf=C3=A9 =3D=\n ok", "quoted-printable") == "Café = ok");
  CHECK(decoded("soft=\r\nbreak= \nagain=", "quoted-printable") == "softbreakagain");
  CHECK(decoded("a=b =ZZ =4", "quoted-printable") == "a=b =ZZ =4");
  CHECK(decoded("=e9=E9", "quoted-printable") == "\xE9\xE9");
  CHECK(decoded("as=20it is", "7bit") == "as=20it is");
}

TEST_CASE("each decoded byte leads back to its place in the message", "[markup][mime]") {
  const auto source = [](const std::string& body, const std::string& encoding, gazet::Span span) {
    std::string bytes;
    gazet::text::OffsetRuns runs;
    mime::decode_transfer(body, encoding, 100, bytes, &runs);
    return runs.source_span(span);
  };
  CHECK(source("abc", "8bit", {1, 2}) == gazet::Span{101, 102});
  CHECK(source("R2Fv\nR2Fv", "base64", {0, 3}) == gazet::Span{100, 104});
  CHECK(source("R2Fv\nR2Fv", "base64", {4, 5}) == gazet::Span{105, 109});
  CHECK(source("a=C3=A9b", "quoted-printable", {1, 2}) == gazet::Span{101, 104});
  CHECK(source("a=C3=A9b", "quoted-printable", {3, 4}) == gazet::Span{107, 108});
  CHECK(source("a=\nb", "quoted-printable", {1, 2}) == gazet::Span{103, 104});
}

// The fault: what stood in quotes counted as parameters, and each of many semicolons searched all that follows.
TEST_CASE("A parameter stands behind a semicolon that no quotes hold", "[markup]") {
  CHECK(gazet::markup::mime::parameter("text/plain; name=\"a; charset=koi8-r\"; charset=utf-8", "charset") == "utf-8");
  CHECK(gazet::markup::mime::parameter("text/plain;;; ;charset = \"utf-8\" ;", "charset") == "utf-8");
  CHECK(gazet::markup::mime::parameter("text/plain; name=\"a\\\"; charset=koi8-r\"; charset=utf-8", "charset") ==
        "utf-8");
  CHECK(gazet::markup::mime::parameter("text/plain; name=\"never closed; charset=koi8-r", "charset").empty());
  CHECK(gazet::markup::mime::parameter("charset=utf-8", "charset").empty());
}

// The fault: each beginning of an encoded word searched all that follows for its end.
TEST_CASE("An encoded word that is too long to be one is text", "[markup]") {
  const std::string open = "=?a?q?" + std::string(1200, 'x');
  CHECK(gazet::markup::mime::field_text(open + "?= Mali") == open + "?= Mali");
}
