// SPDX-License-Identifier: Apache-2.0

#include "batch/compressed_sink.h"

#include <array>
#include <cstdint>
#include <string>

#include "fakes.h"
#include "source/decompressed.h"
#include "support/catch.h"

using gazet::batch::CompressedSink;
using gazet::batch::Compression;
using gazet::batch::compression_of_file;
using support::StringSink;
using support::StringStream;

namespace {

std::string decompressed(const std::string& bytes) {
  const auto stream = gazet::source::decompressed(std::make_unique<StringStream>(bytes, 1000, false));
  std::string all;
  std::array<char, 1000> block{};
  while (const std::size_t size = stream->read(block)) all.append(block.data(), size);
  return all;
}

/// Hardly to be compressed, and more than a block.
std::string noise() {
  std::string text;
  std::uint32_t state = 1;
  while (text.size() < 300000) text += static_cast<char>('a' + ((state = state * 1664525 + 1013904223) >> 24U) % 26);
  return text;
}

}  // namespace

TEST_CASE("The suffix of a file says how it is compressed", "[batch]") {
  CHECK(compression_of_file("a.jsonl.gz") == Compression::gzip);
  CHECK(compression_of_file("a.bz2") == Compression::bzip2);
  CHECK(compression_of_file("a.xz") == Compression::xz);
  CHECK(compression_of_file("a.zst") == Compression::zstd);
  CHECK_FALSE(compression_of_file("a.jsonl").has_value());
  CHECK_FALSE(compression_of_file(".gz").has_value());
}

TEST_CASE("What was compressed is what was written, and the same whenever it is", "[batch]") {
  const Compression method = GENERATE(Compression::gzip, Compression::bzip2, Compression::xz, Compression::zstd);
  const std::string text = GENERATE(std::string(), std::string("one\ntwo\n"), noise());
  StringSink sink_below;
  StringSink again;
  for (StringSink* to : {&sink_below, &again}) {
    CompressedSink sink(*to, method);
    CHECK(sink.write(text.substr(0, text.size() / 3)));
    CHECK(sink.flush());
    CHECK(sink.write(text.substr(text.size() / 3)));
    CHECK(sink.end());
  }
  CHECK(decompressed(sink_below.written) == text);
  CHECK(sink_below.written == again.written);
}

TEST_CASE("Several frames are read as one, and the first ones are whole by themselves", "[batch]") {
  const Compression method = GENERATE(Compression::gzip, Compression::bzip2, Compression::xz, Compression::zstd);
  StringSink sink_below;
  {
    CompressedSink sink(sink_below, method);
    CHECK(sink.write("one\n"));
    CHECK(sink.frame_size() == 4);
    CHECK(sink.end_frame());
  }
  CHECK(decompressed(sink_below.written) == "one\n");
  CompressedSink sink(sink_below, method, true);
  CHECK(sink.write("two\n"));
  CHECK(sink.end_frame());
  CHECK(sink.write("three\n"));
  CHECK(sink.frame_size() == 6);
  CHECK(sink.end());
  CHECK(decompressed(sink_below.written) == "one\ntwo\nthree\n");
}

TEST_CASE("Behind frames nothing has to follow", "[batch]") {
  StringSink sink_below;
  CHECK(CompressedSink(sink_below, Compression::gzip, true).end());
  CHECK(sink_below.written.empty());
  CompressedSink sink(sink_below, Compression::gzip);
  CHECK(sink.write("one\n"));
  CHECK(sink.end_frame());
  const std::size_t size = sink_below.written.size();
  CHECK(sink.end_frame());
  CHECK(sink.end());
  CHECK(sink_below.written.size() == size);
}

TEST_CASE("A compressor that is not ended writes nothing more", "[batch]") {
  StringSink sink_below;
  { CHECK(CompressedSink(sink_below, Compression::zstd).write("one\n")); }
  CHECK(sink_below.written.empty());
}

TEST_CASE("A closed pipe behind a compressor is told, a full disk thrown", "[batch]") {
  StringSink closed;
  closed.closes_at = 0;
  CompressedSink sink(closed, Compression::gzip);
  CHECK(sink.write("one\n"));
  CHECK_FALSE(sink.end());
  CHECK_FALSE(sink.write("two\n"));

  StringSink full;
  full.fails_at = 0;
  CompressedSink other(full, Compression::gzip);
  CHECK_THROWS_WITH((other.write(noise()) && other.end()), "full");
}
