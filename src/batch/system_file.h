// SPDX-License-Identifier: Apache-2.0
//
// What the files that a batch writes need of the operating system.

#ifndef GAZET_BATCH_SYSTEM_FILE_H_
#define GAZET_BATCH_SYSTEM_FILE_H_

#include <unistd.h>

#include <string>
#include <utility>

namespace gazet::batch {

/// An open file that closes itself.
class Descriptor {
 public:
  Descriptor() = default;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { static_cast<void>(close()); }

  /// Takes over what open() and its kin return; closes what it had.
  void reset(int number) {
    static_cast<void>(close());
    number_ = number;
  }

  /// -1 when nothing is open.
  [[nodiscard]] int number() const { return number_; }

  /// As close(2): 0, or -1 and errno, such as of what could not be written before.
  [[nodiscard]] int close() { return number_ < 0 ? 0 : ::close(std::exchange(number_, -1)); }

 private:
  int number_ = -1;
};

/// Throws an OutputError with the name and what the errno says.
[[noreturn]] void fail_to_write(const std::string& name, int error);

/// Renames in one step where the file system can; unless it `replaces`, not to a name that exists. Returns 0 or errno.
[[nodiscard]] int rename_file(const std::string& from, const std::string& to, bool replaces);

}  // namespace gazet::batch

#endif  // GAZET_BATCH_SYSTEM_FILE_H_
