// SPDX-License-Identifier: Apache-2.0

#include "cli/batch_command.h"

#include <iostream>
#include <string>
#include <utility>

#include "batch/run.h"
#include "cli/assembly_sink.h"
#include "cli/help.h"
#include "cli/output.h"
#include "cli/signal_watch.h"
#include "input/reader.h"
#include "input/sources.h"

namespace gazet::cli {
namespace {

ExitStatus list_sources(const std::vector<std::string>& arguments, Log& log) {
  const input::SourceList list = input::find_sources(arguments);
  std::string names;
  ExitStatus status = ExitStatus::success;
  for (const Diagnostic& warning : list.warnings) log.report(warning);
  for (const input::Source& source : list.sources) {
    if (source.problem.empty()) {
      names += source.name + "\n";
    } else {
      log.error(source.name + ": " + source.problem);
      status = ExitStatus::failure;
    }
  }
  print(names);
  return status;
}

batch::BatchOptions batch_options(const SourceOptions& options, Log& log) {
  return {.jobs = options.jobs,
          .limit = options.limit,
          .stop_at_fault = options.stop_at_failure,
          .report = [&log](const Diagnostic& diagnostic) { log.report(diagnostic); }};
}

ExitStatus status_of(const batch::BatchResult& result) {
  // Who closed the pipe has seen enough, faults or not.
  if (result.outcome == batch::Outcome::closed) return ExitStatus::success;
  return result.failed > 0 ? ExitStatus::failure : ExitStatus::success;
}

void report_counts(const batch::BatchResult& result, Log& log) {
  log.inform("documents: " + std::to_string(result.documents) + ", mentions: " + std::to_string(result.mentions) +
             ", failed: " + std::to_string(result.failed));
}

}  // namespace

std::optional<ExitStatus> answer_instead(const SourceOptions& options, Session& session) {
  if (options.list_sources) return list_sources(options.sources, session.log);
  if (!options.sources.empty() || !session.terminal_input) return std::nullopt;
  std::cerr << short_help();
  return ExitStatus::refusal;
}

ExitStatus run_batch(const SourceOptions& options, const FileOptions& file, batch::Task& task, Session& session,
                     std::unique_ptr<output::Assembly> assembly) {
  Output output(file);
  std::optional<AssemblySink> assembled;
  if (assembly) assembled.emplace(output.sink(), std::move(assembly));
  batch::Sink& sink = assembled ? *assembled : output.sink();
  const SignalWatch signals;
  input::SourceList list = input::find_sources(options.sources);
  for (const Diagnostic& warning : list.warnings) session.log.report(warning);
  input::Reader reader(std::move(list.sources), options.format, &signals.stop());
  const batch::BatchResult result = batch::run(reader, batch_options(options, session.log), task, sink);
  if (assembled && result.outcome != batch::Outcome::closed && !assembled->end()) return ExitStatus::success;
  report_counts(result, session.log);
  if (const auto status = signals.status()) return *status;
  if (result.outcome != batch::Outcome::fault) {
    if (assembled) assembled->complete();
    output.complete();
  }
  return status_of(result);
}

}  // namespace gazet::cli
