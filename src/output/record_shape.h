// SPDX-License-Identifier: Apache-2.0
//
// How records are dressed by the formats that write one after the other: as a line of JSON, an element of an array, a
// row of a table.

#ifndef GAZET_OUTPUT_RECORD_SHAPE_H_
#define GAZET_OUTPUT_RECORD_SHAPE_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "output/record.h"
#include "output/writer.h"

namespace gazet::output {

/// Records of one kind, one after the other.
template <class AnyRecord>
class RecordStream {
 public:
  virtual ~RecordStream() = default;

  /// The next one, which holds until the one behind it is asked for; null after the last.
  virtual const AnyRecord* next() = 0;
};

/// Immutable, shared by all threads.
class RecordShape {
 public:
  virtual ~RecordShape() = default;

  /// Appends all records of the stream.
  virtual void write(RecordStream<MentionRecord>& records, std::string& to) const = 0;
  virtual void write(RecordStream<EntityRecord>& records, std::string& to) const = 0;
  virtual void write(RecordStream<DocumentRecord>& records, std::string& to) const = 0;

  /// Where the first of the shaped records ends.
  [[nodiscard]] virtual std::size_t end_of_record(std::string_view shaped) const { return shaped.find('\n') + 1; }

  /// As Writer::assembly().
  [[nodiscard]] virtual std::unique_ptr<Assembly> assembly() const { return nullptr; }
};

/// For shapes that have one function, `shape(stream, to)`, a template, for all kinds of record.
template <class Shape>
class AnyRecordShape : public RecordShape {
 public:
  void write(RecordStream<MentionRecord>& records, std::string& to) const override { self().shape(records, to); }
  void write(RecordStream<EntityRecord>& records, std::string& to) const override { self().shape(records, to); }
  void write(RecordStream<DocumentRecord>& records, std::string& to) const override { self().shape(records, to); }

 private:
  [[nodiscard]] const Shape& self() const { return static_cast<const Shape&>(*this); }
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

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_RECORD_SHAPE_H_
