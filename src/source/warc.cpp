// SPDX-License-Identifier: Apache-2.0
//
// WARC (ISO 28500): the records of a crawler. A record is lines of headers, an empty line, and as many bytes as they
// say; of a response these are headers and body of HTTP in their turn.

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gazet/error.h"
#include "markup/mime.h"
#include "source/container.h"
#include "source/line_reader.h"
#include "text/ascii.h"

namespace gazet::source {
namespace {

/// Headers of one record or message, all together.
constexpr std::uint64_t kMostHeaders = std::uint64_t{1} << 20U;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t";
  text.remove_prefix(std::min(text.find_first_not_of(kBlank), text.size()));
  return text.substr(0, text.find_last_not_of(kBlank) + 1);
}

std::optional<std::uint64_t> number_in(std::string_view digits, int base = 10) {
  std::uint64_t value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (read.ec != std::errc() || read.ptr == digits.data()) return std::nullopt;
  return value;
}

/// Names in lower case, in their order.
struct Headers {
  std::vector<std::pair<std::string, std::string>> fields;

  [[nodiscard]] std::string_view operator[](std::string_view name) const {
    const auto found = std::ranges::find(fields, name, &std::pair<std::string, std::string>::first);
    return found == fields.end() ? std::string_view() : std::string_view(found->second);
  }
};

/// `text/html; charset="koi8-r"`: the charset.
std::string charset_of(std::string_view content_type) {
  constexpr std::string_view kName = "charset=";
  const std::string lowered = text::in_ascii_small(content_type);
  const std::size_t at = lowered.find(kName);
  if (at == std::string::npos) return {};
  std::string_view value = content_type.substr(at + kName.size());
  value = trimmed(value.substr(0, value.find(';')));
  if (value.starts_with('"') || value.starts_with('\'')) value.remove_prefix(1);
  return std::string(value.substr(0, value.find_first_of("\"'")));
}

std::string address_of(const Headers& record) {
  std::string_view address = record["warc-target-uri"];
  // As some writers have it.
  if (address.starts_with('<') && address.ends_with('>')) address = address.substr(1, address.size() - 2);
  return std::string(address);
}

/// `HTTP/1.1 200 OK`, or another success.
bool is_ok(std::string_view status) {
  const std::size_t space = status.find(' ');
  return status.starts_with("HTTP/") && space != std::string_view::npos && status.substr(space).starts_with(" 2");
}

/// The size of a chunk in hexadecimal digits, alone on its line but for extensions.
bool begins_chunk(std::string_view body) {
  const std::size_t end = body.find_first_not_of("0123456789abcdefABCDEF");
  return end != 0 && end != std::string_view::npos &&
         std::string_view("\r\n; ").find(body[end]) != std::string_view::npos;
}

class Warc : public Container {
 public:
  Warc(std::unique_ptr<Stream> stream, const Readable& readable) : readable_(readable), reader_(std::move(stream)) {}

  std::optional<Member> next() override {
    while (!is_over_) {
      skip_block();
      const std::optional<Headers> record = next_record();
      if (!record) break;
      if (std::optional<Member> page = member_of(*record)) return page;
    }
    return std::nullopt;
  }

  std::size_t read(std::span<char> to) override {
    if (!is_chunked_) return read_block(to);
    if (chunk_ == 0 && !next_chunk()) return 0;
    const std::size_t size = read_block(to.first(std::min<std::uint64_t>(to.size(), chunk_)));
    chunk_ -= size;
    return size;
  }

  bool is_ready() override { return reader_.is_ready(); }

 private:
  [[noreturn]] void fail(const std::string& problem) {
    is_over_ = true;
    throw InputError(problem);
  }

  void skip_block() {
    std::array<char, 4096> block;
    while (left_ > 0) static_cast<void>(read_block(block));
  }

  std::size_t read_block(std::span<char> to) {
    if (left_ == 0 || to.empty()) return 0;
    const std::size_t size = reader_.read(to.first(std::min<std::uint64_t>(to.size(), left_)));
    if (size == 0) {
      left_ = 0;
      fail("WARC record cut off");
    }
    left_ -= size;
    return size;
  }

  /// Its headers; nothing at the end.
  std::optional<Headers> next_record() {
    std::optional<std::string> version;
    std::uint64_t most = kMostHeaders;
    do version = reader_.line(most);
    while (version && version->empty());
    if (!version) return std::nullopt;
    if (!version->starts_with("WARC/")) fail("no WARC record where one should begin (expected WARC/1.0)");
    Headers headers = read_headers(most);
    const std::optional<std::uint64_t> length = number_in(headers["content-length"]);
    if (!length) fail("WARC record without a Content-Length");
    left_ = *length;
    return headers;
  }

  /// Up to the empty line.
  Headers read_headers(std::uint64_t& most) {
    Headers headers;
    while (std::optional<std::string> line = reader_.line(most)) {
      if (line->empty()) return headers;
      const std::size_t colon = line->find(':');
      if (colon == std::string::npos) continue;
      headers.fields.emplace_back(text::in_ascii_small(trimmed(line->substr(0, colon))),
                                  trimmed(line->substr(colon + 1)));
    }
    if (most == 0 && left_ > 0) return headers;  // the message ended
    fail("WARC record cut off");
  }

  /// What the record holds, if there is something to read in it.
  std::optional<Member> member_of(const Headers& record) {
    const std::string type = text::in_ascii_small(record["warc-type"]);
    is_crawl_ = is_crawl_ || type == "response" || type == "request";
    if (type == "response") return page_of(record);
    // Text that was made of a page, in a file that does not hold the page (Common Crawl's WET).
    if (type != "conversion" || is_crawl_) return std::nullopt;
    is_chunked_ = false;
    return member(record, record["content-type"]);
  }

  std::optional<Member> member(const Headers& record, std::string_view content_type) const {
    const std::string type = markup::mime::first_value(content_type);
    if (!readable_.is_media_type(type)) return std::nullopt;
    const std::string address = address_of(record);
    return Member{address, type, {charset_of(content_type), address, std::string(record["warc-date"])}};
  }

  /// The response of a server.
  std::optional<Member> page_of(const Headers& record) {
    const std::uint64_t size = left_;
    std::uint64_t most = size;
    const std::optional<std::string> status = reader_.line(most);
    const bool is_success = status && is_ok(*status);
    Headers http;
    if (is_success) http = read_headers(most);
    left_ = most;
    if (!is_success) return std::nullopt;
    is_chunked_ = false;
    std::optional<Member> page = member(record, http["content-type"]);
    if (!page) return std::nullopt;
    check_encoding(http, page->name);
    begin_body(http);
    return page;
  }

  /// gzip shows itself.
  static void check_encoding(const Headers& http, const std::string& address) {
    const std::string encoding = text::in_ascii_small(http["content-encoding"]);
    if (encoding.empty() || encoding == "identity" || encoding == "gzip" || encoding == "x-gzip") return;
    throw InputError(address + " is encoded as '" + encoding + "' (expected gzip or nothing)");
  }

  /// Some crawlers undo the chunks and leave the header: they are there when a size is.
  void begin_body(const Headers& http) {
    constexpr std::uint64_t kLongestSize = 17;  // digits and what ends them
    is_chunked_ = text::in_ascii_small(http["transfer-encoding"]).find("chunked") != std::string::npos &&
                  begins_chunk(reader_.peek(std::min(left_, kLongestSize)));
    chunk_ = 0;
  }

  /// False behind the last one.
  bool next_chunk() {
    std::optional<std::string> size = reader_.line(left_);
    if (size && size->empty()) size = reader_.line(left_);  // the line end behind the chunk before
    if (!size) return false;
    const std::optional<std::uint64_t> bytes = number_in(*size, 16);
    if (!bytes) throw InputError("broken chunk of an answer");
    chunk_ = std::min(*bytes, left_);
    return chunk_ > 0;
  }

  Readable readable_;
  LineReader reader_;
  std::uint64_t left_ = 0;  ///< bytes of the record's block
  bool is_chunked_ = false;
  std::uint64_t chunk_ = 0;  ///< bytes of the chunk
  bool is_crawl_ = false;    ///< a server was asked or has answered
  bool is_over_ = false;
};

}  // namespace

std::unique_ptr<Container> open_warc(std::unique_ptr<Stream> stream, const Readable& readable) {
  return std::make_unique<Warc>(std::move(stream), readable);
}

}  // namespace gazet::source
