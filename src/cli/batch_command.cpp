// SPDX-License-Identifier: Apache-2.0

#include "cli/batch_command.h"

#include <cstdint>
#include <filesystem>
#include <iostream>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "batch/run.h"
#include "cli/assembly_sink.h"
#include "cli/help.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/run_plan.h"
#include "cli/signal_watch.h"
#include "file/durable.h"
#include "file/replacement.h"
#include "gazet/error.h"
#include "output/writer.h"
#include "read/reader.h"
#include "source/sources.h"

namespace gazet::cli {
namespace {

/// Standard input where nothing else is named.
source::SourceList sources_of(const SourceOptions& options) {
  std::vector<std::string> arguments = options.sources;
  if (!options.files_from.empty()) {
    const std::vector<std::string> named = source::read_source_names(options.files_from, options.null_separated);
    arguments.insert(arguments.end(), named.begin(), named.end());
  } else if (arguments.empty()) {
    arguments.emplace_back("-");
  }
  return source::find_sources(arguments, options.format.sources);
}

ExitStatus list_sources(const SourceOptions& options, Log& log) {
  const source::SourceList list = sources_of(options);
  std::string names;
  ExitStatus status = ExitStatus::success;
  for (const Diagnostic& warning : list.warnings) log.report(warning);
  for (const source::Source& source : list.sources) {
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

batch::BatchOptions batch_options(const SourceOptions& options, Log& log, Progress& progress,
                                  const read::Reader& reader) {
  return {.jobs = options.jobs,
          .limit = options.limit,
          .stop_at_fault = options.stop_at_failure,
          .unordered = options.unordered,
          .counted = [&](const batch::BatchResult& counts) { progress.show(counts, reader.bytes_read()); },
          .report =
              [&](const Diagnostic& diagnostic) {
                progress.hide();
                log.report(diagnostic);
              }};
}

/// Nothing when one of them is no file: nobody knows how long a pipe is.
std::optional<std::uint64_t> total_size(const source::SourceList& list) {
  std::uint64_t total = 0;
  for (const source::Source& source : list.sources) {
    std::error_code error;
    if (!source.problem.empty() || !std::filesystem::is_regular_file(source.name, error)) return std::nullopt;
    total += std::filesystem::file_size(source.name, error);
    if (error) return std::nullopt;
  }
  return total;
}

ExitStatus status_of(const batch::BatchResult& result) {
  // Who closed the pipe has seen enough, faults or not.
  if (result.outcome == batch::Outcome::closed) return ExitStatus::success;
  return result.failed > 0 ? ExitStatus::failure : ExitStatus::success;
}

void report_end(const SourceOptions& options, const ProgressState& state, Session& session) {
  if (!options.progress) return session.log.inform(counts_line(state.counts));
  // Asked for: said even to those who want to hear no more than warnings, but not as one of them.
  session.log.state(summary_line(state));
}

/// Throws UsageError when there is nothing that could be resumed.
void check_resume(const SourceOptions& options, const FileOptions& file, bool is_assembled) {
  if (options.unordered) throw UsageError("--resume and --unordered exclude each other");
  if (file.output == "-") throw UsageError("--resume needs a file to write to (expected --output FILE)");
  if (file.overwrite) throw UsageError("--resume and --overwrite exclude each other");
  if (file.is_database)
    throw UsageError(
        "--resume cannot go on with a database of --format sqlite (expected --format jsonl; without "
        "--resume a run adds to the database all or nothing)");
  if (is_assembled) throw UsageError("--resume needs an output of lines (expected --format jsonl)");
}

/// Writes what is ready to a stream of which someone may read what came so far; of a file nothing is left.
class LastAct {
 public:
  LastAct(std::mutex& writing, Output& output, AssemblySink* assembled)
      : writing_(writing), output_(output), assembled_(assembled) {}

  /// False while records are being written.
  bool operator()() const {
    if (!writing_.try_lock()) return false;
    // Never unlocked: nothing is written behind it.
    try {
      static_cast<void>(assembled_ == nullptr ? output_.sink().flush() : assembled_->end());
    } catch (const OutputError&) {
      // There is nobody left to tell.
    }
    output_.discard();
    if (assembled_ != nullptr) assembled_->discard();
    return true;
  }

 private:
  std::mutex& writing_;
  Output& output_;
  AssemblySink* assembled_;
};

}  // namespace

std::optional<ExitStatus> answer_instead(const SourceOptions& options, Session& session) {
  if (options.list_sources) return list_sources(options, session.log);
  if (!options.sources.empty() || !options.files_from.empty() || !session.terminal_input) return std::nullopt;
  std::cerr << short_help();
  return ExitStatus::refusal;
}

void check_output(const FileOptions& file, bool is_resumed) {
  if (file.output == "-") return;
  file::refuse_dangling(file.output);
  // What is continued or added to may be there; pipes and devices are opened once.
  if (is_resumed || file.is_database || file::is_device(file.output)) return;
  // Made and taken away again: whether it can be made is best told by that.
  static_cast<void>(file::Replacement(file.output, file.overwrite));
}

ExitStatus run_batch(const SourceOptions& options, const FileOptions& file, const batch::Task& task, Session& session,
                     Content content) {
  SignalWatch signals;
  std::unique_ptr<output::Assembly> assembly = task.writer.assembly();
  if (options.resume) check_resume(options, file, assembly != nullptr);
  source::SourceList list = sources_of(options);
  for (const Diagnostic& warning : list.warnings) session.log.report(warning);
  leave_out_output(file, list, session.log);
  Output output = options.resume ? Output(file, plan_of(session, list, std::move(content))) : Output(file);
  batch::ResumableFile* const resumable = output.resumable();
  if (resumable != nullptr && resumable->is_complete()) {
    session.log.warn(file.output + " is complete: nothing to do");
    return ExitStatus::success;
  }
  if (resumable != nullptr) list.sources = in_order(list.sources, resumable->sources());
  std::optional<AssemblySink> assembled;
  if (assembly) assembled.emplace(output.sink(), std::move(assembly));
  batch::Sink& sink = assembled ? *assembled : output.sink();
  Progress progress(options.progress && session.terminal_messages ? &std::cerr : nullptr,
                    options.progress ? total_size(list) : std::nullopt);
  read::Reader reader(std::move(list.sources), options.format, &signals.stop());
  batch::BatchOptions batch = batch_options(options, session.log, progress, reader);
  std::mutex writing;
  batch.writing = &writing;
  if (resumable != nullptr) {
    reader.start_at(resumable->start().position);
    batch.start = resumable->start().counts;
    batch.reached = [&output](const auto& position, const auto& counts) { output.reached(position, counts); };
  }
  const LastActScope last_act(signals, LastAct(writing, output, assembled ? &*assembled : nullptr));
  const batch::BatchResult result = batch::run(reader, batch, task, sink);
  const std::lock_guard lock(writing);
  if (assembled && result.outcome != batch::Outcome::closed && !assembled->end()) return ExitStatus::success;
  progress.hide();
  report_end(options, progress.state(result, reader.bytes_read()), session);
  if (const auto status = signals.status()) return *status;
  if (result.outcome != batch::Outcome::fault) {
    if (assembled) assembled->complete();
    output.complete();
  }
  return status_of(result);
}

}  // namespace gazet::cli
