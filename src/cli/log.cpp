// SPDX-License-Identifier: Apache-2.0

#include "cli/log.h"

#include <spdlog/formatter.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>

#include "text/utf8.h"

namespace gazet::cli {
namespace {

std::string_view message_of(const spdlog::details::log_msg& message) {
  return {message.payload.data(), message.payload.size()};
}

void append(spdlog::memory_buf_t& to, std::string_view text) {
  to.append(text.data(), text.data() + text.size());
}

bool is_control(char byte) {
  return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
}

/// `gazet: message`. A file's name may hold anything, so control characters are shown as \xNN: a message stays one line
/// and never steers a terminal.
class TextFormatter : public spdlog::formatter {
 public:
  void format(const spdlog::details::log_msg& message, spdlog::memory_buf_t& to) override {
    append(to, message.level == spdlog::level::warn ? "gazet: warning: " : "gazet: ");
    for (const char byte : message_of(message)) {
      if (is_control(byte)) {
        std::array<char, 8> escape{};
        std::snprintf(escape.data(), escape.size(), "\\x%02X", static_cast<unsigned>(byte));
        append(to, escape.data());
      } else {
        to.push_back(byte);
      }
    }
    to.push_back('\n');
  }
  [[nodiscard]] std::unique_ptr<formatter> clone() const override { return std::make_unique<TextFormatter>(); }
};

std::string_view json_level(spdlog::level::level_enum level) {
  if (level >= spdlog::level::err) return "error";
  return level == spdlog::level::warn ? "warning" : "info";
}

/// 2024-05-31T08:15:30.250Z
std::string json_time(std::chrono::system_clock::time_point time) {
  const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
  const std::time_t seconds = static_cast<std::time_t>(milliseconds / 1000);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &utc);
  const std::string fraction = std::to_string(1000 + milliseconds % 1000).substr(1);
  return std::string(text.data()) + "." + fraction + "Z";
}

/// `{"time":…,"level":…,"message":…}`; bytes that are not UTF-8 become U+FFFD.
class JsonFormatter : public spdlog::formatter {
 public:
  void format(const spdlog::details::log_msg& message, spdlog::memory_buf_t& to) override {
    append(to, "{\"time\":\"" + json_time(message.time) + "\",\"level\":\"");
    append(to, json_level(message.level));
    append(to, "\",\"message\":\"");
    append_escaped(to, message_of(message));
    append(to, "\"}\n");
  }
  [[nodiscard]] std::unique_ptr<formatter> clone() const override { return std::make_unique<JsonFormatter>(); }

 private:
  static void append_escaped(spdlog::memory_buf_t& to, std::string_view text) {
    while (!text.empty()) {
      const std::size_t valid = text::valid_prefix(text);
      for (const char byte : text.substr(0, valid)) append_escaped(to, byte);
      text.remove_prefix(valid);
      if (text.empty()) return;
      append(to, "\xEF\xBF\xBD");
      text.remove_prefix(1);
    }
  }

  static void append_escaped(spdlog::memory_buf_t& to, char byte) {
    if (byte == '"' || byte == '\\') {
      to.push_back('\\');
      to.push_back(byte);
    } else if (is_control(byte)) {
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(byte));
      append(to, escape.data());
    } else {
      to.push_back(byte);
    }
  }
};

spdlog::string_view_t payload(std::string_view message) {
  return {message.data(), message.size()};
}

}  // namespace

Log::Log(std::ostream& to)
    : logger_(std::make_shared<spdlog::logger>("gazet", std::make_shared<spdlog::sinks::ostream_sink_mt>(to, true))) {
  set_format(LogFormat::text);
  set_level(LogLevel::warnings);
}

void Log::set_format(LogFormat format) {
  if (format == LogFormat::json) {
    logger_->set_formatter(std::make_unique<JsonFormatter>());
  } else {
    logger_->set_formatter(std::make_unique<TextFormatter>());
  }
}

void Log::set_level(LogLevel level) {
  using spdlog::level::level_enum;
  constexpr std::array<level_enum, 3> kLevels = {level_enum::err, level_enum::warn, level_enum::trace};
  logger_->set_level(kLevels[static_cast<std::size_t>(level)]);
}

void Log::error(std::string_view message) {
  logger_->log(spdlog::level::err, payload(message));
}
void Log::warn(std::string_view message) {
  logger_->log(spdlog::level::warn, payload(message));
}
void Log::inform(std::string_view message) {
  logger_->log(spdlog::level::info, payload(message));
}

void Log::state(std::string_view message) {
  const spdlog::level::level_enum level = logger_->level();
  if (level == spdlog::level::err) return;
  logger_->set_level(spdlog::level::info);
  inform(message);
  logger_->set_level(level);
}

void Log::report(const Diagnostic& diagnostic) {
  switch (diagnostic.severity) {
    case Severity::error:
      return error(to_string(diagnostic));
    case Severity::warning:
      return warn(to_string(diagnostic));
    case Severity::note:
      return inform(to_string(diagnostic));
  }
}

}  // namespace gazet::cli
