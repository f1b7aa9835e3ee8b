// SPDX-License-Identifier: Apache-2.0
//
// Zip, tar and 7z: the members of an archive, one behind the other.

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <utility>

#include "gazet/error.h"
#include "source/container.h"
#include "source/libarchive.h"

namespace gazet::source {
namespace {

/// libarchive gives names in the encoding of the locale: this thread's is UTF-8 as long as one of these lives.
class Utf8Names {
 public:
  Utf8Names() : utf8_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
    if (utf8_ != nullptr) before_ = uselocale(utf8_);
  }
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;
  ~Utf8Names() {
    if (utf8_ == nullptr) return;
    uselocale(before_);
    freelocale(utf8_);
  }

 private:
  locale_t utf8_;
  locale_t before_ = nullptr;
};

class Archive : public Container {
 public:
  Archive(std::unique_ptr<Stream> stream, bool seeks) : reader_(std::move(stream), "broken archive") {
    archive* const handle = reader_.handle();
    archive_read_support_format_zip(handle);
    archive_read_support_format_tar(handle);
    if (seeks) archive_read_support_format_7zip(handle);
    const Utf8Names names;
    reader_.open(seeks);
  }

  std::optional<Member> next() override {
    const Utf8Names names;
    archive_entry* entry = nullptr;
    while (!is_over_ && !reader_.is_broken()) {
      const int result = archive_read_next_header(reader_.handle(), &entry);
      is_over_ = result == ARCHIVE_EOF || result == ARCHIVE_FATAL;
      if (result == ARCHIVE_EOF || result == ARCHIVE_RETRY) continue;
      if (result < ARCHIVE_WARN) reader_.fail();
      if (archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == nullptr) {
        return Member{name_of(entry)};
      }
    }
    return std::nullopt;
  }

  std::size_t read(std::span<char> to) override { return reader_.read_data(to); }

  bool is_ready() override { return reader_.is_ready(); }

 private:
  static std::string name_of(archive_entry* entry) {
    const char* const name = archive_entry_pathname(entry);
    return name == nullptr ? std::string("?") : std::string(name);
  }

  ArchiveReader reader_;
  bool is_over_ = false;
};

}  // namespace

std::unique_ptr<Container> open_archive(std::unique_ptr<Stream> stream) {
  const bool seeks = stream->seek(0, SeekFrom::begin).has_value();
  return std::make_unique<Archive>(std::move(stream), seeks);
}

}  // namespace gazet::source
