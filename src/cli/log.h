// SPDX-License-Identifier: Apache-2.0
//
// What gazet has to say besides records: one line a message on standard error, as text that begins with `gazet: `, or
// as JSON. Only this room logs.

#ifndef GAZET_CLI_LOG_H_
#define GAZET_CLI_LOG_H_

#include <spdlog/fwd.h>

#include <cstdint>
#include <memory>
#include <ostream>
#include <string_view>

#include "gazet/error.h"

namespace gazet::cli {

enum class LogFormat : std::uint8_t { text, json };

/// What is left out.
enum class LogLevel : std::uint8_t { errors, warnings, everything };

/// Safe to use from several threads.
class Log {
 public:
  /// Text, errors and warnings. `to` must outlive the Log.
  explicit Log(std::ostream& to);

  void set_format(LogFormat format);
  void set_level(LogLevel level);

  void error(std::string_view message);
  void warn(std::string_view message);
  void inform(std::string_view message);

  /// As inform(), for what was asked for: left out only where nothing but errors is wanted.
  void state(std::string_view message);

  /// A fault of a file, by its severity.
  void report(const Diagnostic& diagnostic);

 private:
  std::shared_ptr<spdlog::logger> logger_;
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_LOG_H_
