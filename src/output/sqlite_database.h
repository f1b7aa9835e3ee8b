// SPDX-License-Identifier: Apache-2.0
//
// A database of documents, sentences, entities and mentions, as a file of SQLite: README.md of this room shows its
// tables.

#ifndef GAZET_OUTPUT_SQLITE_DATABASE_H_
#define GAZET_OUTPUT_SQLITE_DATABASE_H_

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

#include "file/replacement.h"
#include "output/sqlite_connection.h"

namespace gazet::output {

/// All that was added is there after complete(), and nothing of it without. A database that exists is added to, unless
/// it is to be replaced; a new one appears under its name when it is complete.
class SqliteDatabase {
 public:
  /// Throws UsageError when the file exists and is no such database, OutputError when it cannot be opened or made.
  SqliteDatabase(std::string path, bool replace);
  SqliteDatabase(const SqliteDatabase&) = delete;
  SqliteDatabase& operator=(const SqliteDatabase&) = delete;
  ~SqliteDatabase();

  /// Adds a record as RecordWriter writes it, with the key `record`, or one of the kind `sentence` with the keys start,
  /// end and text. A document's own record comes last. Throws OutputError.
  void add(std::string_view record);

  /// Throws OutputError, or UsageError when a file of that name has appeared in the meantime.
  void complete();

 private:
  struct Statements;

  void make_tables();
  void check_marks() const;
  void add_sentence(std::string_view record);
  void add_mention(std::string_view record);
  void add_entity(std::string_view record);
  void add_document(std::string_view record);

  std::string path_;                              ///< as given, for messages
  std::optional<file::Replacement> replacement_;  ///< nothing: an older database is added to
  std::unique_ptr<SqliteConnection> connection_;
  std::unique_ptr<Statements> statements_;
  std::unordered_set<std::string> entities_;  ///< identifiers, as JSON has them, of those that this run has added
  std::int64_t document_ = 0;                 ///< the row of the document that is being added
  std::int64_t sentence_ = 0;                 ///< the row of its last sentence
  std::int64_t sentences_ = 0;                ///< how many it has so far
  std::string text_;                          ///< of its sentences so far
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_SQLITE_DATABASE_H_
