// SPDX-License-Identifier: Apache-2.0
//
// Where records go: a place that takes bytes and may fail to.

#ifndef GAZET_BATCH_SINK_H_
#define GAZET_BATCH_SINK_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace gazet::batch {

class Sink {
 public:
  virtual ~Sink() = default;

  /// Takes whole records. False when nobody reads them any more (a closed pipe): no fault, but no use to go on.
  /// Throws OutputError when they cannot be written.
  [[nodiscard]] virtual bool write(std::string_view records) = 0;

  /// Hands on all that was taken so far. As write().
  [[nodiscard]] virtual bool flush() = 0;
};

/// Writes to a file descriptor that someone else owns, in pieces of about 64 KB, at once when it is a terminal. When
/// writing to a file fails (a full disk) the half record at its end is cut off again.
/// SIGPIPE must be ignored by the program, or a closed pipe ends it.
class DescriptorSink : public Sink {
 public:
  /// `name` is what messages call it.
  DescriptorSink(int descriptor, std::string name);

  [[nodiscard]] bool write(std::string_view records) override;
  [[nodiscard]] bool flush() override;

 private:
  bool put(std::string_view records);
  [[noreturn]] void fail(std::string_view written, int error) const;

  int descriptor_;
  std::string name_;
  bool is_terminal_;
  std::string buffer_;
};

}  // namespace gazet::batch

#endif  // GAZET_BATCH_SINK_H_
