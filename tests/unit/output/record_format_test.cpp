// SPDX-License-Identifier: Apache-2.0

#include "output/record_format.h"

#include <memory>
#include <string>

#include "article.h"
#include "output/row_shape.h"
#include "support/catch.h"

using namespace gazet;
using article::mention;
using output::RecordFormat;
using support::contains_substring;

namespace {

const std::string kText = "Bamako, Mali: the Zandu Front left Bamako. ";

Extraction found() {
  return article::extraction(
      kText, {mention(kText, "Bamako", Type::place, "city"), mention(kText, "Zandu Front", Type::group, "armed_group"),
              mention(kText, "Bamako", Type::place, "city", 1)});
}

output::OutputOptions all_kinds() {
  output::OutputOptions options;
  options.emit_entities = options.emit_documents = true;
  return options;
}

RecordFormat csv() {
  return RecordFormat({}, std::make_unique<output::RowShape>(output::kCsv, output::OutputOptions()));
}

}  // namespace

TEST_CASE("Records and mentions of a document are counted, mention records only when they are written", "[output]") {
  std::string to;
  output::OutputOptions options = all_kinds();
  CHECK(RecordFormat({}).write(article::document(kText), found(), to).records == 3);
  CHECK(RecordFormat(options).write(article::document(kText), found(), to).records == 6);
  options.emit_mentions = false;
  const auto written = RecordFormat(options).write(article::document(kText), found(), to);
  CHECK(written.records == 3);
  CHECK(written.mentions == 3);
}

TEST_CASE("A document in windows is summed up behind the last, one that was broken off never", "[output]") {
  RecordFormat format(all_kinds());
  Document first = article::document(kText);
  first.continues = true;
  Document last = article::document(kText);
  last.origin = {kText.size(), kText.size(), kText.size()};
  std::string to;
  CHECK(format.write_window(first, found(), to).records == 3);
  CHECK(format.write_window(first, found(), to).records == 3);
  CHECK(format.write_window(last, found(), to).records == 6);
  CHECK_THAT(to, contains_substring(R"("count":4)"));
}

TEST_CASE("The first records end where the shape says", "[output]") {
  CHECK(RecordFormat({}).first_records("a\nb\nc\n", 2) == "a\nb\n");
  CHECK(RecordFormat({}).first_records("a\nb\n", 9) == "a\nb\n");
  CHECK(csv().first_records("\"a\n\"\r\nb\r\n", 1) == "\"a\n\"\r\n");
}

TEST_CASE("JSON Lines need no assembly, a table does", "[output]") {
  CHECK(RecordFormat({}).assembly() == nullptr);
  CHECK(csv().assembly() != nullptr);
}

TEST_CASE("A failure is a record only among documents", "[output]") {
  std::string to;
  CHECK(RecordFormat({}).write_failure("a", "a", "broken", to).records == 0);
  CHECK(RecordFormat(all_kinds()).write_failure("a", "a", "broken", to).records == 1);
}
