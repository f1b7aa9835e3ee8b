// SPDX-License-Identifier: Apache-2.0

#include "output/sqlite_database.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "file/durable.h"
#include "gazet/error.h"

namespace gazet::output {
namespace {

namespace fs = std::filesystem;

/// What tells a database of gazet's from others ("gazt" as a number), and the version of its tables.
constexpr const char* kMarks = "PRAGMA application_id = 1734441588; PRAGMA user_version = 2";
constexpr std::int64_t kApplication = 1734441588;
constexpr std::int64_t kVersion = 2;

// The full text is searched by sentence. Its words are kept by FTS5, the sentences themselves are cut out of their
// document when they are asked for, so that no text is stored twice.
constexpr const char* kTables = R"(
CREATE TABLE documents(
  id INTEGER PRIMARY KEY, doc TEXT NOT NULL, source TEXT, title TEXT, published TEXT, url TEXT, language TEXT,
  characters INTEGER, mentions INTEGER, entities INTEGER, countries TEXT, gazetteer TEXT, version TEXT,
  text TEXT NOT NULL);
CREATE TABLE entities(
  id TEXT PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL, subtype TEXT, label TEXT, country TEXT, lat REAL,
  lon REAL);
CREATE TABLE mentions(
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents(id), entity TEXT REFERENCES entities(id),
  "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, type TEXT NOT NULL, subtype TEXT, label TEXT,
  score REAL, link REAL, method TEXT NOT NULL, sentence INTEGER NOT NULL, section TEXT NOT NULL);
CREATE TABLE spans(
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents(id), sentence INTEGER NOT NULL,
  "start" INTEGER NOT NULL, "end" INTEGER NOT NULL);
CREATE INDEX documents_doc ON documents(doc);
CREATE INDEX documents_published ON documents(published);
CREATE INDEX entities_name ON entities(name);
CREATE INDEX mentions_document ON mentions(document, sentence);
CREATE INDEX mentions_entity ON mentions(entity);
CREATE INDEX mentions_text ON mentions(text);
CREATE INDEX spans_document ON spans(document, sentence);
CREATE VIEW sentences AS
  SELECT s.id, s.document, s.sentence, s."start", s."end",
    rtrim(substr(d.text, s."start" + 1, s."end" - s."start"), ' ' || char(9, 10, 13)) AS text
  FROM spans s JOIN documents d ON d.id = s.document;
CREATE VIEW records AS
  SELECT d.doc, m."start", m."end", m.text, m.type, m.subtype, m.label, e.name, e.id, e.country, e.lat, e.lon, m.score,
    m.link, m.method, m.sentence, m.section
  FROM mentions m JOIN documents d ON d.id = m.document LEFT JOIN entities e ON e.id = m.entity
  ORDER BY m.id;
CREATE VIRTUAL TABLE search USING fts5(
  text, content = 'sentences', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
)";

/// Where the identifier stands in kEntityColumns.
constexpr std::size_t kId = 4;

void bind_row(SqliteStatement& statement, const SqliteRow& row) {
  for (const SqliteValue& value : row) {
    if (const auto* const number = std::get_if<std::int64_t>(&value)) {
      statement.bind(*number);
    } else if (const auto* const real = std::get_if<double>(&value)) {
      statement.bind(*real);
    } else if (const auto* const text = std::get_if<std::string_view>(&value)) {
      statement.bind_text(*text);
    } else {
      statement.bind_null();
    }
  }
}

}  // namespace

struct SqliteDatabase::Statements {
  explicit Statements(const SqliteConnection& connection)
      : document(connection, "INSERT INTO documents VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        // What is known of an entity is what the last run knew.
        entity(connection,
               "INSERT OR REPLACE INTO entities(type, subtype, label, name, id, country, lat, lon) "
               "VALUES(?, ?, ?, ?, ?, ?, ?, ?)"),
        mention(connection,
                "INSERT INTO mentions(document, \"start\", \"end\", text, type, subtype, label, entity, score, link, "
                "method, sentence, section) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        span(connection, "INSERT INTO spans VALUES(?, ?, ?, ?, ?)"),
        search(connection, "INSERT INTO search(rowid, text) VALUES(?, ?)") {}

  SqliteStatement document;
  SqliteStatement entity;
  SqliteStatement mention;
  SqliteStatement span;
  SqliteStatement search;
};

SqliteDatabase::SqliteDatabase(std::string path, bool replace) : path_(std::move(path)) {
  std::error_code error;
  const fs::file_status status = fs::status(path_, error);
  if (fs::exists(status) && !fs::is_regular_file(status))
    throw UsageError(path_ + " is no regular file (expected a new name, or a database of gazet's)");
  if (replace || !fs::exists(status)) {
    replacement_.emplace(path_, replace);
    connection_ = std::make_unique<SqliteConnection>(replacement_->temporary_name(), path_);
    make_tables();
  } else {
    connection_ = std::make_unique<SqliteConnection>(file::target_of(path_), path_);
    check_marks();
    connection_->run("BEGIN IMMEDIATE");
  }
  statements_ = std::make_unique<Statements>(*connection_);
  document_ = connection_->number("SELECT max(id) FROM documents").value_or(0) + 1;
  sentence_ = connection_->number("SELECT max(id) FROM spans").value_or(0);
}

SqliteDatabase::~SqliteDatabase() = default;

void SqliteDatabase::make_tables() {
  // Nobody sees the file before it is complete, so there is nothing to roll back to; and Replacement::complete() waits
  // for the disk.
  connection_->run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
  connection_->run(kMarks);
  connection_->run("BEGIN");
  connection_->run(kTables);
}

void SqliteDatabase::check_marks() const {
  std::int64_t application = 0;
  try {
    application = connection_->number("PRAGMA application_id").value_or(0);
  } catch (const OutputError&) {
    application = 0;  // no database at all
  }
  if (application != kApplication)
    throw UsageError(path_ + " is no database of gazet's (expected one, a new name, or --overwrite)");
  const std::int64_t version = connection_->number("PRAGMA user_version").value_or(0);
  if (version != kVersion)
    throw UsageError(path_ + " has tables of version " + std::to_string(version) + ", expected " +
                     std::to_string(kVersion));
}

void SqliteDatabase::add_sentence(std::uint64_t start, std::uint64_t end, std::string_view text) {
  SqliteStatement& span = statements_->span;
  span.bind(++sentence_);
  span.bind(document_);
  span.bind(sentences_++);
  span.bind(static_cast<std::int64_t>(start));
  span.bind(static_cast<std::int64_t>(end));
  span.run();
  SqliteStatement& search = statements_->search;
  search.bind(sentence_);
  search.bind_text(text);
  search.run();
}

void SqliteDatabase::add_mention(const SqliteRow& mention, const SqliteRow& entity) {
  if (!entity.empty() && entities_.emplace(std::get<std::string_view>(entity[kId])).second) {
    bind_row(statements_->entity, entity);
    statements_->entity.run();
  }
  statements_->mention.bind(document_);
  bind_row(statements_->mention, mention);
  statements_->mention.run();
}

void SqliteDatabase::add_document(const SqliteRow& document, std::string_view text) {
  SqliteStatement& statement = statements_->document;
  statement.bind(document_++);
  bind_row(statement, document);
  statement.bind_text(text);
  statement.run();
  sentences_ = 0;
}

void SqliteDatabase::complete() {
  connection_->run("COMMIT");
  statements_.reset();
  connection_.reset();
  if (replacement_) replacement_->complete();
}

}  // namespace gazet::output
