// SPDX-License-Identifier: Apache-2.0
//
// Files that hold other files, one behind the other.

#ifndef GAZET_SOURCE_CONTAINER_H_
#define GAZET_SOURCE_CONTAINER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "source/options.h"
#include "source/stream.h"

namespace gazet::source {

/// What a stream is packed in.
enum class Packing : std::uint8_t {
  none,
  compressed,  ///< gzip, bzip2, xz, zstd: see decompressed()
  archive,     ///< zip, tar
  warc,        ///< what a crawler has kept
  seven_zip,   ///< an archive that must be read at any place
};

/// Tells it by the first bytes; nothing as long as more are needed, never when these are all there are.
[[nodiscard]] std::optional<Packing> packing_of(std::string_view begin, bool is_all);

/// What is known of a file from elsewhere, such as the answer of a server.
struct Origin {
  std::string charset;
  std::string url;
  std::string published;
};

/// A file in a container.
struct Member {
  std::string name;             ///< as the container says, never used to open or make anything
  std::string media_type = {};  ///< as the container says, a readable one; empty: it does not say
  Origin origin = {};
};

/// Goes through its members once. What it reads from outlives it.
class Container {
 public:
  virtual ~Container() = default;

  /// The next member that is a file; nothing at the end. Throws InputError when the container is broken; it may be
  /// asked again, and says nothing when it cannot go on.
  virtual std::optional<Member> next() = 0;

  /// Reads from the current member, like Stream.
  virtual std::size_t read(std::span<char> to) = 0;
  [[nodiscard]] virtual bool is_ready() = 0;
};

/// Zip and tar from any stream, 7z from one that can seek(). Throws InputError when it is none.
[[nodiscard]] std::unique_ptr<Container> open_archive(std::unique_ptr<Stream> stream);

/// The pages in a WARC file: successful answers of servers that are readable, called by their addresses, with
/// transfer and content encodings undone; where there are no answers, the texts that were made of pages (WET files of
/// Common Crawl). https://iipc.github.io/warc-specifications/
[[nodiscard]] std::unique_ptr<Container> open_warc(std::unique_ptr<Stream> stream, const Readable& readable);

}  // namespace gazet::source

#endif  // GAZET_SOURCE_CONTAINER_H_
