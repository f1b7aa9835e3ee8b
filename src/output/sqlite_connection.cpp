// SPDX-License-Identifier: Apache-2.0

#include "output/sqlite_connection.h"

#include <sqlite3.h>

#include <utility>

#include "gazet/error.h"

namespace gazet::output {
namespace {

/// How long another program may hold the database before it is given up.
constexpr int kPatienceMilliseconds = 10'000;

}  // namespace

SqliteConnection::SqliteConnection(const std::string& path, std::string name) : name_(std::move(name)) {
  const int status = sqlite3_open_v2(path.c_str(), &handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  if (status != SQLITE_OK) {
    const std::string problem = sqlite3_errmsg(handle_);
    sqlite3_close(handle_);
    throw OutputError(name_ + ": " + problem);
  }
  sqlite3_busy_timeout(handle_, kPatienceMilliseconds);
}

SqliteConnection::~SqliteConnection() {
  sqlite3_close(handle_);
}

void SqliteConnection::run(const char* statements) const {
  check(sqlite3_exec(handle_, statements, nullptr, nullptr, nullptr));
}

std::optional<std::int64_t> SqliteConnection::number(const char* query) const {
  SqliteStatement statement(*this, query);
  if (!statement.run()) return std::nullopt;
  return statement.number_at(0);
}

void SqliteConnection::check(int status) const {
  if (status == SQLITE_OK || status == SQLITE_ROW || status == SQLITE_DONE) return;
  throw OutputError(name_ + ": " + sqlite3_errmsg(handle_));
}

SqliteStatement::SqliteStatement(const SqliteConnection& connection, const char* text) : connection_(connection) {
  connection.check(sqlite3_prepare_v2(connection.handle(), text, -1, &handle_, nullptr));
}

SqliteStatement::~SqliteStatement() {
  sqlite3_finalize(handle_);
}

void SqliteStatement::bind(std::int64_t value) {
  connection_.check(sqlite3_bind_int64(handle_, ++bound_, value));
}

void SqliteStatement::bind(double value) {
  connection_.check(sqlite3_bind_double(handle_, ++bound_, value));
}

void SqliteStatement::bind_null() {
  connection_.check(sqlite3_bind_null(handle_, ++bound_));
}

void SqliteStatement::bind_text(std::string_view text) {
  // A null pointer, as an empty view may have, would be bound as null.
  const char* const data = text.empty() ? "" : text.data();
  connection_.check(sqlite3_bind_text64(handle_, ++bound_, data, text.size(), nullptr, SQLITE_UTF8));
}

bool SqliteStatement::run() {
  sqlite3_reset(handle_);
  const int status = sqlite3_step(handle_);
  connection_.check(status);
  bound_ = 0;
  if (status != SQLITE_ROW) sqlite3_reset(handle_);
  return status == SQLITE_ROW;
}

std::int64_t SqliteStatement::number_at(int column) const {
  return sqlite3_column_int64(handle_, column);
}

}  // namespace gazet::output
