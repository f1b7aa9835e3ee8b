// SPDX-License-Identifier: Apache-2.0

#include "output/sqlite_database.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "gazet/error.h"
#include "support/catch.h"

using namespace gazet;
using output::SqliteConnection;
using output::SqliteDatabase;
using output::SqliteRow;

namespace {

namespace fs = std::filesystem;

/// A folder that goes when it is not needed any more.
class Folder {
 public:
  Folder() { REQUIRE(mkdtemp(path_.data()) != nullptr); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }
  [[nodiscard]] bool is_empty() const { return fs::is_empty(path_); }

 private:
  std::string path_ = (fs::temp_directory_path() / "gazet-sqlite-XXXXXX").string();
};

const SqliteRow kMention = {
    std::int64_t{0}, std::int64_t{6}, "Bamako", "place", "city", "GPE", "geonames:2460596", 0.97, 0.98,
    "name",          std::int64_t{0}, "body"};
const SqliteRow kEntity = {"place", "city", "GPE", "Bamako", "geonames:2460596", "ML", 12.65, -8.0};
const SqliteRow kDocument = {"a",  "a", {}, {}, {}, "en", std::int64_t{7}, std::int64_t{1}, std::int64_t{1},
                             "[]", {},  {}};

void add_article(SqliteDatabase& database) {
  database.add_sentence(0, 7, "Bamako ");
  database.add_mention(kMention, kEntity);
  database.add_document(kDocument, "Bamako ");
}

void make(const std::string& file, bool replace = false) {
  SqliteDatabase database(file, replace);
  add_article(database);
  database.complete();
}

std::int64_t number(const std::string& file, const char* query) {
  return SqliteConnection(file, file).number(query).value_or(-1);
}

}  // namespace

TEST_CASE("A database is added to, or replaced when that is asked for", "[output]") {
  const Folder folder;
  const std::string file = folder.file("a.sqlite");
  make(file);
  make(file);
  CHECK(number(file, "SELECT count(*) FROM documents WHERE text = 'Bamako '") == 2);
  CHECK(number(file, "SELECT count(*) FROM mentions WHERE entity = 'geonames:2460596'") == 2);
  CHECK(number(file, "SELECT count(*) FROM entities") == 1);
  CHECK(number(file, "SELECT count(*) FROM records WHERE lat BETWEEN 12 AND 13") == 2);
  CHECK(number(file, "SELECT max(rowid) FROM search WHERE search MATCH 'bamako'") == 2);
  CHECK(number(file, "SELECT count(*) FROM records WHERE score = 0.97 AND typeof(score) = 'real'") == 2);
  CHECK(number(file, "SELECT count(*) FROM documents WHERE title IS NULL AND characters = 7") == 2);
  make(file, true);
  CHECK(number(file, "SELECT count(*) FROM documents") == 1);
}

TEST_CASE("A mention of nothing known has no entity", "[output]") {
  const Folder folder;
  const std::string file = folder.file("a.sqlite");
  SqliteDatabase database(file, false);
  SqliteRow mention = kMention;
  mention[6] = {};
  database.add_mention(mention, {});
  database.add_document(kDocument, "");
  database.complete();
  CHECK(number(file, "SELECT count(*) FROM mentions WHERE entity IS NULL") == 1);
  CHECK(number(file, "SELECT count(*) FROM entities") == 0);
}

TEST_CASE("A database that is not completed leaves nothing behind", "[output]") {
  const Folder folder;
  const std::string file = folder.file("a.sqlite");
  {
    SqliteDatabase database(file, false);
    add_article(database);
    CHECK_FALSE(fs::exists(file));
  }
  CHECK(folder.is_empty());
  make(file);
  {
    SqliteDatabase database(file, false);
    add_article(database);
  }
  CHECK(number(file, "SELECT count(*) FROM documents") == 1);
}

TEST_CASE("What is no database of gazet's is refused and stays as it was", "[output]") {
  const Folder folder;
  const std::string file = folder.file("a.sqlite");
  SECTION("no database") {
    std::ofstream(file) << "no database";
    CHECK_THROWS_AS(SqliteDatabase(file, false), UsageError);
    CHECK(fs::file_size(file) == 11);
  }
  SECTION("a database of others") {
    SqliteConnection(file, file).run("CREATE TABLE documents(id)");
    CHECK_THROWS_AS(SqliteDatabase(file, false), UsageError);
  }
  SECTION("tables of another version") {
    make(file);
    SqliteConnection(file, file).run("PRAGMA user_version = 1");
    CHECK_THROWS_WITH(SqliteDatabase(file, false), file + " has tables of version 1, expected 2");
  }
  SECTION("a folder") {
    fs::create_directory(file);
    CHECK_THROWS_AS(SqliteDatabase(file, true), UsageError);
  }
}

TEST_CASE("A database that appears in the meantime is not overwritten", "[output]") {
  const Folder folder;
  const std::string file = folder.file("a.sqlite");
  SqliteDatabase database(file, false);
  make(file);
  CHECK_THROWS_AS(database.complete(), UsageError);
  CHECK(number(file, "SELECT count(*) FROM documents") == 1);
}

TEST_CASE("Faults of SQLite are told with the file's name", "[output]") {
  const Folder folder;
  CHECK_THROWS_AS(SqliteDatabase(folder.file("missing/a.sqlite"), false), UsageError);
  CHECK_THROWS_AS(SqliteConnection(folder.file("missing/a.sqlite"), "a.sqlite"), OutputError);
  const SqliteConnection connection(folder.file("a.sqlite"), "a.sqlite");
  CHECK_THROWS_WITH(connection.run("SELECT * FROM lost"), "a.sqlite: no such table: lost");
  CHECK_FALSE(connection.number("SELECT 1 WHERE 0"));
}
