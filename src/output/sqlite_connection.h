// SPDX-License-Identifier: Apache-2.0
//
// SQLite with an owner for each handle, and its faults as exceptions. Nothing of gazet's tables is known here.

#ifndef GAZET_OUTPUT_SQLITE_CONNECTION_H_
#define GAZET_OUTPUT_SQLITE_CONNECTION_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace gazet::output {

class SqliteConnection {
 public:
  /// Opens the file, or makes it. `name` is what messages call it. Throws OutputError, as all that follows.
  SqliteConnection(const std::string& path, std::string name);
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;
  ~SqliteConnection();

  /// Runs statements that give no rows.
  void run(const char* statements) const;

  /// The number that a query gives in the first column of its first row; nothing where there is no row.
  [[nodiscard]] std::optional<std::int64_t> number(const char* query) const;

  void check(int status) const;
  [[nodiscard]] sqlite3* handle() const { return handle_; }

 private:
  std::string name_;
  sqlite3* handle_ = nullptr;
};

/// One statement, whose parameters are filled from the left and which is then run. The connection must outlive it.
class SqliteStatement {
 public:
  SqliteStatement(const SqliteConnection& connection, const char* text);
  SqliteStatement(const SqliteStatement&) = delete;
  SqliteStatement& operator=(const SqliteStatement&) = delete;
  ~SqliteStatement();

  void bind(std::int64_t value);
  void bind(double value);
  void bind_null();

  /// The text must stay until the statement has run.
  void bind_text(std::string_view text);

  /// True when there is a row.
  bool run();

  /// A column of the row that run() has found.
  [[nodiscard]] std::int64_t number_at(int column) const;

 private:
  const SqliteConnection& connection_;
  sqlite3_stmt* handle_ = nullptr;
  int bound_ = 0;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_SQLITE_CONNECTION_H_
