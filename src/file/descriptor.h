// SPDX-License-Identifier: Apache-2.0
//
// An open file of the operating system, with an owner.

#ifndef GAZET_FILE_DESCRIPTOR_H_
#define GAZET_FILE_DESCRIPTOR_H_

#include <unistd.h>

#include <utility>

namespace gazet::file {

/// An open file that closes itself.
class Descriptor {
 public:
  Descriptor() = default;
  /// Takes over what open() and its kin return.
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { static_cast<void>(close()); }

  /// Takes over another one; closes what it had.
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

}  // namespace gazet::file

#endif  // GAZET_FILE_DESCRIPTOR_H_
