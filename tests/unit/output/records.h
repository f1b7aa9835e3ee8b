// SPDX-License-Identifier: Apache-2.0
//
// Records of a test's own as a stream, and what a shape writes of them.

#ifndef GAZET_TESTS_UNIT_OUTPUT_RECORDS_H_
#define GAZET_TESTS_UNIT_OUTPUT_RECORDS_H_

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "output/record_shape.h"

namespace support {

template <class AnyRecord>
class Records : public gazet::output::RecordStream<AnyRecord> {
 public:
  explicit Records(std::vector<AnyRecord> records) : records_(std::move(records)) {}

  const AnyRecord* next() override { return next_ < records_.size() ? &records_[next_++] : nullptr; }

 private:
  std::vector<AnyRecord> records_;
  std::size_t next_ = 0;
};

template <class AnyRecord>
std::string shaped(const gazet::output::RecordShape& shape, std::vector<AnyRecord> records) {
  Records<AnyRecord> stream(std::move(records));
  std::string to;
  shape.write(stream, to);
  return to;
}

}  // namespace support

#endif  // GAZET_TESTS_UNIT_OUTPUT_RECORDS_H_
