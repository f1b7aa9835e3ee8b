// SPDX-License-Identifier: Apache-2.0
//
// Between a batch and its output, for formats whose documents are not written as they stand.

#ifndef GAZET_CLI_ASSEMBLY_SINK_H_
#define GAZET_CLI_ASSEMBLY_SINK_H_

#include <memory>
#include <string>
#include <string_view>

#include "batch/sink.h"
#include "output/writer.h"

namespace gazet::cli {

/// Hands what an Assembly makes to another sink, which must outlive it.
class AssemblySink : public batch::Sink {
 public:
  AssemblySink(batch::Sink& sink, std::unique_ptr<output::Assembly> assembly)
      : sink_(sink), assembly_(std::move(assembly)) {}

  [[nodiscard]] bool write(std::string_view records) override;
  [[nodiscard]] bool flush() override { return sink_.flush(); }

  /// Writes what the Assembly writes at the end, and flushes. As write().
  [[nodiscard]] bool end();

  /// As Assembly::complete().
  void complete() { assembly_->complete(); }

  /// As Assembly::discard().
  void discard() const { assembly_->discard(); }

 private:
  batch::Sink& sink_;
  std::unique_ptr<output::Assembly> assembly_;
  std::string buffer_;
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_ASSEMBLY_SINK_H_
