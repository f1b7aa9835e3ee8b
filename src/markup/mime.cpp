// SPDX-License-Identifier: Apache-2.0

#include "markup/mime.h"

#include <algorithm>
#include <array>
#include <vector>

#include "markup/html/tokens.h"
#include "text/ascii.h"
#include "text/encoding.h"
#include "text/white_space.h"

namespace gazet::markup::mime {
namespace {

using html::is_same;

constexpr int kDeepest = 16;

constexpr int hexadecimal_value(char byte) {
  if (byte >= '0' && byte <= '9') return byte - '0';
  const char lower = static_cast<char>(byte | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// -1 when it is none.
constexpr int base64_value(char byte) {
  if (byte >= 'A' && byte <= 'Z') return byte - 'A';
  if (byte >= 'a' && byte <= 'z') return byte - 'a' + 26;
  if (byte >= '0' && byte <= '9') return byte - '0' + 52;
  return byte == '+' ? 62 : byte == '/' ? 63 : -1;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size()));
  return text.substr(0, text.find_last_not_of(kSpace) + 1);
}

/// Takes a line with its end off the beginning.
std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
  text.remove_prefix(line.size());
  return line;
}

void decode_base64(std::string_view body, std::size_t offset, std::string& to, text::OffsetRuns* runs) {
  unsigned bits = 0;
  int held = 0;  // digits of the group
  std::size_t begin = 0;
  const auto put_group = [&](std::size_t end) {
    if (held < 2) return;
    const auto count = static_cast<std::size_t>(held - 1);
    bits <<= 6U * static_cast<unsigned>(4 - held);
    for (std::size_t i = 0; i < count; ++i) to += static_cast<char>((bits >> (16U - 8U * i)) & 0xFFU);
    if (runs == nullptr) return;
    runs->continue_at(offset + begin);
    runs->add(1, count, end - begin);
  };
  for (std::size_t i = 0; i < body.size(); ++i) {
    const int value = base64_value(body[i]);
    if (value < 0) continue;
    if (held == 0) begin = i;
    bits = (bits << 6U) | static_cast<unsigned>(value);
    if (++held < 4) continue;
    put_group(i + 1);
    bits = 0;
    held = 0;
  }
  put_group(body.size());
}

void decode_quoted_printable(std::string_view body, std::size_t offset, std::string& to, text::OffsetRuns* runs) {
  const auto put = [&](std::string_view bytes, std::size_t from, std::size_t size) {
    to.append(bytes);
    if (runs == nullptr || bytes.empty()) return;
    runs->continue_at(offset + from);
    runs->add(bytes.size() == size ? size : 1, 1, bytes.size() == size ? 1 : size);
  };
  for (std::size_t i = 0; i < body.size();) {
    const std::size_t plain = std::min(body.find('=', i), body.size()) - i;
    put(body.substr(i, plain), i, plain);
    i += plain;
    if (i == body.size()) return;
    const std::string_view rest = body.substr(i + 1);
    const std::size_t line_end = rest.find_first_not_of(" \t\r");
    const int high = rest.size() >= 2 ? hexadecimal_value(rest[0]) : -1;
    const int low = rest.size() >= 2 ? hexadecimal_value(rest[1]) : -1;
    if (high >= 0 && low >= 0) {
      const char byte = static_cast<char>(high * 16 + low);
      put({&byte, 1}, i, 3);
      i += 3;
    } else if (line_end == std::string_view::npos || rest[line_end] == '\n') {
      i += 1 + (line_end == std::string_view::npos ? rest.size() : line_end + 1);
    } else {
      put("=", i, 1);
      ++i;
    }
  }
}

/// `=?utf-8?Q?Caf=C3=A9?=` at the beginning of `text`: its size, 0 when there is none.
std::size_t read_encoded_word(std::string_view text, std::string& charset, std::string& bytes) {
  constexpr std::size_t kLongest = 1000;
  text = text.substr(0, kLongest);  // what does not end there is none: each `=?` would look through all that follows
  const std::size_t charset_end = text.find('?', 2);
  if (charset_end == std::string_view::npos || charset_end + 3 > text.size() || text[charset_end + 2] != '?') return 0;
  const std::size_t begin = charset_end + 3;
  const std::size_t end = text.find("?=", begin);
  if (end == std::string_view::npos) return 0;
  charset = std::string(text.substr(2, charset_end - 2));
  charset = charset.substr(0, charset.find('*'));
  std::string content(text.substr(begin, end - begin));
  const char kind = static_cast<char>(text[charset_end + 1] | 0x20);
  if (kind == 'q') {
    std::ranges::replace(content, '_', ' ');
    decode_quoted_printable(content, 0, bytes, nullptr);
  } else if (kind == 'b') {
    decode_base64(content, 0, bytes, nullptr);
  } else {
    return 0;
  }
  return end + 2;
}

void append_decoded(std::string_view bytes, const std::string& charset, std::string& to) {
  if (bytes.empty()) return;
  text::Decoder decoder(charset);
  decoder.decode(bytes, true, to);
}

std::vector<Part> parts_of(std::string_view body, const std::string& boundary) {
  std::vector<Part> parts;
  const std::string mark = "--" + boundary;
  const char* begin = nullptr;
  const char* const end = body.data() + body.size();
  while (!body.empty()) {
    const std::string_view line = take_line(body);
    if (!line.starts_with(mark)) continue;
    const std::string_view rest = trimmed(line.substr(mark.size()));
    if (!rest.empty() && rest != "--") continue;
    if (begin != nullptr) parts.push_back(part_of({begin, static_cast<std::size_t>(line.data() - begin)}));
    begin = line.data() + line.size();
    if (rest == "--") return parts;
  }
  // Cut off in the middle: what is there counts.
  if (begin != nullptr) parts.push_back(part_of({begin, static_cast<std::size_t>(end - begin)}));
  return parts;
}

/// Takes what stands before the next `;` outside of quotes off the beginning, and that.
std::string_view take_entry(std::string_view& field) {
  std::size_t end = 0;
  for (bool is_quoted = false; end < field.size() && (is_quoted || field[end] != ';'); ++end) {
    if (field[end] == '"') is_quoted = !is_quoted;
    if (is_quoted && field[end] == '\\') ++end;
  }
  end = std::min(end, field.size());
  const std::string_view entry = field.substr(0, end);
  field.remove_prefix(std::min(end + 1, field.size()));
  return entry;
}

std::optional<TextPart> text_part_at(const Part& part, int depth) {
  const std::string_view type_field = field(part.header, "content-type");
  const std::string type = type_field.empty() ? "text/plain" : first_value(type_field);
  if (first_value(field(part.header, "content-disposition")) == "attachment") return std::nullopt;
  if (type == "text/html") return TextPart{part, true};
  if (type.starts_with("text/") || type == "text") {
    return type == "text/calendar" || type == "text/css" ? std::nullopt : std::optional(TextPart{part, false});
  }
  const std::string boundary = parameter(type_field, "boundary");
  if (!type.starts_with("multipart/") || boundary.empty() || depth >= kDeepest) return std::nullopt;
  std::optional<TextPart> best;
  for (const Part& inner : parts_of(part.body, boundary)) {
    std::optional<TextPart> found = text_part_at(inner, depth + 1);
    if (!found || trimmed(found->part.body).empty()) continue;
    if (!best || (best->is_html && !found->is_html && type == "multipart/alternative")) best = found;
  }
  return best;
}

}  // namespace

Part part_of(std::string_view message) {
  std::string_view rest = message;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    if (trimmed(line).empty()) return {message.substr(0, message.size() - rest.size() - line.size()), rest};
  }
  return {message, message.substr(message.size())};
}

std::string_view field(std::string_view header, std::string_view name) {
  std::string_view rest = header;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    const std::size_t colon = line.find(':');
    if (line.starts_with(' ') || line.starts_with('\t')) continue;  // goes on with the field above
    if (colon == std::string_view::npos || !is_same(trimmed(line.substr(0, colon)), name)) continue;
    const char* const begin = line.data() + colon + 1;
    while (rest.starts_with(' ') || rest.starts_with('\t')) take_line(rest);
    return trimmed({begin, static_cast<std::size_t>(rest.data() - begin)});
  }
  return {};
}

std::string first_value(std::string_view field) {
  return text::in_ascii_small(trimmed(field.substr(0, field.find(';'))));
}

std::string parameter(std::string_view field, std::string_view name) {
  take_entry(field);
  while (!field.empty()) {
    std::string_view entry = trimmed(take_entry(field));
    const std::size_t equals = entry.find('=');
    if (equals == std::string_view::npos || !is_same(trimmed(entry.substr(0, equals)), name)) continue;
    entry = trimmed(entry.substr(equals + 1));
    if (entry.starts_with('"')) return std::string(entry.substr(1, entry.find('"', 1) - 1));
    return std::string(entry.substr(0, entry.find_first_of(" \t\r\n")));
  }
  return {};
}

std::string field_text(std::string_view field) {
  std::string text;
  std::string pending;  // bytes of encoded words that belong together, maybe in the middle of a character
  std::string pending_charset;
  const auto flush = [&] {
    append_decoded(pending, pending_charset, text);
    pending.clear();
  };
  for (std::size_t i = 0; i < field.size();) {
    const std::size_t next = std::min(field.find("=?", i), field.size());
    const std::string_view plain = field.substr(i, next - i);
    if (pending.empty() || !trimmed(plain).empty()) {
      flush();
      append_decoded(plain, {}, text);
    }
    i = next;
    if (i == field.size()) break;
    std::string charset;
    std::string bytes;
    const std::size_t size = read_encoded_word(field.substr(i), charset, bytes);
    if (size == 0) {
      flush();
      text += "=?";
      i += 2;
      continue;
    }
    if (!is_same(pending_charset, text::in_ascii_small(charset))) flush();
    pending_charset = text::in_ascii_small(charset);
    pending += bytes;
    i += size;
  }
  flush();
  return text::collapsed(text);
}

std::optional<TextPart> text_part(const Part& message) {
  return text_part_at(message, 0);
}

void decode_transfer(std::string_view body, std::string_view encoding, std::size_t offset, std::string& to,
                     text::OffsetRuns* runs) {
  if (encoding == "base64") return decode_base64(body, offset, to, runs);
  if (encoding == "quoted-printable") return decode_quoted_printable(body, offset, to, runs);
  to.append(body);
  if (runs == nullptr) return;
  runs->continue_at(offset);
  runs->add(body.size(), 1, 1);
}

}  // namespace gazet::markup::mime
