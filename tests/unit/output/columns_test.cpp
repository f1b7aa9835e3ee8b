// SPDX-License-Identifier: Apache-2.0

#include "output/columns.h"

#include <algorithm>
#include <string>
#include <vector>

#include "support/catch.h"

using namespace gazet;
using output::Column;
using output::OutputOptions;

namespace {

std::string keys(const OutputOptions& options) {
  std::string all;
  for (const Column& column : output::columns_of(options)) all += (all.empty() ? "" : ",") + column.key;
  return all;
}

bool is_number(const OutputOptions& options, const std::string& key) {
  const std::vector<Column> columns = output::columns_of(options);
  const auto found = std::ranges::find(columns, key, &Column::key);
  REQUIRE(found != columns.end());
  return found->is_number;
}

}  // namespace

TEST_CASE("The columns of mentions are their keys, those included that an option adds", "[output]") {
  OutputOptions options;
  CHECK(keys(options) ==
        "doc,start,end,text,type,subtype,label,name,id,country,lat,lon,score,link,method,sentence,section");
  options.byte_offsets = options.utf16_offsets = options.source_offsets = options.context = true;
  CHECK(keys(options) ==
        "doc,start,end,start_byte,end_byte,start_utf16,end_utf16,start_source,end_source,text,type,subtype,label,name,"
        "id,country,lat,lon,score,link,method,sentence,section,context");
}

TEST_CASE("The columns of entities and documents are their keys", "[output]") {
  OutputOptions options;
  options.emit_mentions = false;
  options.emit_entities = true;
  CHECK(keys(options) == "doc,id,name,type,subtype,label,country,lat,lon,count,first_start,score,link");
  options.emit_entities = false;
  options.emit_documents = true;
  CHECK(keys(options) ==
        "doc,source,title,published,url,language,characters,mentions,entities,countries,gazetteer,version,status,"
        "error");
}

TEST_CASE("Kept fields come last, renamed where a key is taken", "[output]") {
  OutputOptions options;
  options.keep = {"tags", "id", "record"};
  CHECK_THAT(keys(options), Catch::Matchers::EndsWith(",section,tags,input_id,input_record"));
}

TEST_CASE("Counts, offsets and scores are numbers; degrees, names and kept fields are not", "[output]") {
  OutputOptions options;
  options.keep = {"count"};
  CHECK(is_number(options, "start"));
  CHECK(is_number(options, "score"));
  CHECK(is_number(options, "link"));
  CHECK_FALSE(is_number(options, "lat"));
  CHECK_FALSE(is_number(options, "text"));
  CHECK_FALSE(is_number(options, "count"));
  options.emit_mentions = false;
  options.emit_documents = true;
  CHECK(is_number(options, "characters"));
}
