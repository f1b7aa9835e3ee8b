// SPDX-License-Identifier: Apache-2.0

#include "batch/sink.h"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "file/durable.h"

namespace gazet::batch {
namespace {

constexpr std::size_t kBufferSize = 64U << 10U;

void wait_for_room(int descriptor) {
  pollfd request = {descriptor, POLLOUT, 0};
  // Whatever comes of it, write() tells.
  static_cast<void>(poll(&request, 1, -1));
}

bool is_file(int descriptor) {
  struct stat status = {};
  return fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

}  // namespace

DescriptorSink::DescriptorSink(int descriptor, std::string name)
    : descriptor_(descriptor), name_(std::move(name)), is_terminal_(isatty(descriptor) == 1) {}

bool DescriptorSink::write(std::string_view records) {
  if (buffer_.empty() && records.size() >= kBufferSize) return put(records);
  buffer_.append(records);
  return buffer_.size() < kBufferSize && !is_terminal_ ? true : flush();
}

bool DescriptorSink::flush() {
  const std::string records = std::exchange(buffer_, {});
  return put(records);
}

bool DescriptorSink::put(std::string_view records) {
  std::size_t written = 0;
  while (written < records.size()) {
    const ssize_t size = ::write(descriptor_, records.data() + written, records.size() - written);
    if (size >= 0) {
      written += static_cast<std::size_t>(size);
    } else if (errno == EPIPE) {
      return false;
    } else if (errno == EAGAIN) {
      wait_for_room(descriptor_);
    } else if (errno != EINTR) {
      fail(records.substr(0, written), errno);
    }
  }
  return true;
}

void DescriptorSink::fail(std::string_view written, int error) const {
  const std::size_t half = written.size() - (written.rfind('\n') + 1);  // npos + 1 is 0: all of it
  if (half > 0 && is_file(descriptor_)) {
    const off_t end = lseek(descriptor_, 0, SEEK_CUR) - static_cast<off_t>(half);
    // The fault that is reported is the first one.
    if (ftruncate(descriptor_, end) == 0) lseek(descriptor_, end, SEEK_SET);
  }
  file::fail_to_write(name_, error);
}

}  // namespace gazet::batch
