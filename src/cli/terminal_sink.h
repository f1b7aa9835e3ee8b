// SPDX-License-Identifier: Apache-2.0
//
// Between a command and a terminal: what is shown there cannot steer it, whatever a document or a name of a file holds.

#ifndef GAZET_CLI_TERMINAL_SINK_H_
#define GAZET_CLI_TERMINAL_SINK_H_

#include <string>
#include <string_view>

#include "batch/sink.h"
#include "output/colours.h"

namespace gazet::cli {

/// Hands on what it is given without control characters and marks of direction. Colours pass where they are wanted:
/// the formats that have them let no document bring its own. The other sink must outlive it.
class TerminalSink : public batch::Sink {
 public:
  TerminalSink(batch::Sink& sink, bool has_colours) : sink_(sink), has_colours_(has_colours) {}

  [[nodiscard]] bool write(std::string_view records) override {
    shown_.clear();
    output::append_harmless(records, shown_, has_colours_ ? output::Colours::pass : output::Colours::go);
    return sink_.write(shown_);
  }
  [[nodiscard]] bool flush() override { return sink_.flush(); }

 private:
  batch::Sink& sink_;
  bool has_colours_;
  std::string shown_;
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_TERMINAL_SINK_H_
