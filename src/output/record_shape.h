// SPDX-License-Identifier: Apache-2.0
//
// How a record is dressed by the formats that write one after the other: as a line of JSON, an element of an array, a
// row of a table.

#ifndef GAZET_OUTPUT_RECORD_SHAPE_H_
#define GAZET_OUTPUT_RECORD_SHAPE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "output/writer.h"

namespace gazet::output {

/// Immutable, shared by all threads.
class RecordShape {
 public:
  virtual ~RecordShape() = default;

  /// Appends a record that RecordWriter wrote; `line` is without its newline.
  virtual void write(std::string_view line, std::string& to) const = 0;

  /// Where the first of the shaped records ends.
  [[nodiscard]] virtual std::size_t end_of_record(std::string_view shaped) const { return shaped.find('\n') + 1; }

  /// As Writer::assembly().
  [[nodiscard]] virtual std::unique_ptr<Assembly> assembly() const = 0;
};

/// Puts `head` before everything, `tail` behind it; `head` takes the place of as many bytes of what comes first as
/// `replaces` says.
struct Frame {
  std::string head;
  std::string tail;
  std::size_t replaces = 0;
};

class FrameAssembly : public Assembly {
 public:
  explicit FrameAssembly(Frame frame) : frame_(std::move(frame)) {}

  void take(std::string_view written, std::string& to) override;
  void end(std::string& to) override;

 private:
  Frame frame_;
  bool has_begun_ = false;
};

/// The records as elements of one JSON array, each on a line of its own.
class ArrayShape : public RecordShape {
 public:
  explicit ArrayShape(bool colour = false) : colour_(colour) {}

  void write(std::string_view line, std::string& to) const override;
  [[nodiscard]] std::unique_ptr<Assembly> assembly() const override;

 private:
  bool colour_;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_RECORD_SHAPE_H_
