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
#include <string>
#include <string_view>
#include <unordered_set>
#include <variant>
#include <vector>

#include "file/replacement.h"
#include "output/sqlite_connection.h"

namespace gazet::output {

/// What stands in a row; a text must outlive it.
using SqliteValue = std::variant<std::monostate, std::int64_t, double, std::string_view>;
using SqliteRow = std::vector<SqliteValue>;

// The keys of records that have columns, in the order of records.
inline constexpr auto kMentionColumns = std::to_array<std::string_view>(
    {"start", "end", "text", "type", "subtype", "label", "id", "score", "link", "method", "sentence", "section"});
inline constexpr auto kEntityColumns =
    std::to_array<std::string_view>({"type", "subtype", "label", "name", "id", "country", "lat", "lon"});
inline constexpr auto kDocumentColumns =
    std::to_array<std::string_view>({"doc", "source", "title", "published", "url", "language", "characters", "mentions",
                                     "entities", "countries", "gazetteer", "version"});

/// All that was added is there after complete(), and nothing of it without. A database that exists is added to, unless
/// it is to be replaced; a new one appears under its name when it is complete.
class SqliteDatabase {
 public:
  /// Throws UsageError when the file exists and is no such database, OutputError when it cannot be opened or made.
  SqliteDatabase(std::string path, bool replace);
  SqliteDatabase(const SqliteDatabase&) = delete;
  SqliteDatabase& operator=(const SqliteDatabase&) = delete;
  ~SqliteDatabase();

  /// Adds the sentence behind the last one, with its offsets in code points. All that adds throws OutputError.
  void add_sentence(std::uint64_t start, std::uint64_t end, std::string_view text);

  /// Adds a mention, as kMentionColumns; `entity`, what it means, as kEntityColumns, or nothing.
  void add_mention(const SqliteRow& mention, const SqliteRow& entity);

  /// Adds the document that all of these stand in, as kDocumentColumns, and its text.
  void add_document(const SqliteRow& document, std::string_view text);

  /// Throws OutputError, or UsageError when a file of that name has appeared in the meantime.
  void complete();

  /// As file::Replacement::discard(); of a database that is added to SQLite takes back what was added.
  void discard() const {
    if (replacement_) replacement_->discard();
  }

 private:
  struct Statements;

  void make_tables();
  void check_marks() const;

  std::string path_;                              ///< as given, for messages
  std::optional<file::Replacement> replacement_;  ///< nothing: an older database is added to
  std::unique_ptr<SqliteConnection> connection_;
  std::unique_ptr<Statements> statements_;
  std::unordered_set<std::string> entities_;  ///< identifiers of those that this run has added
  std::int64_t document_ = 0;                 ///< the row of the document that is being added
  std::int64_t sentence_ = 0;                 ///< the row of its last sentence
  std::int64_t sentences_ = 0;                ///< how many it has so far
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_SQLITE_DATABASE_H_
