// SPDX-License-Identifier: Apache-2.0

#include "batch/run.h"

#include <algorithm>
#include <optional>
#include <thread>
#include <utility>

#include "batch/collector.h"
#include "batch/pool.h"
#include "batch/worker.h"

namespace gazet::batch {
namespace {

std::size_t number_of_jobs(std::size_t asked) {
  constexpr std::size_t kMost = 1024;
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  return std::min(asked == 0 ? cores : asked, kMost);
}

void run_here(read::Reader& reader, const Task& task, Collector& collector) {
  Worker worker(reader.options(), task);
  while (!collector.is_over()) {
    std::optional<read::Piece> piece = reader.next();
    if (!piece) return;
    collector.take(worker.work(std::move(*piece)));
  }
}

void run_in_pool(read::Reader& reader, std::size_t jobs, bool unordered, const Task& task, Collector& collector) {
  Pool pool(reader, task, jobs, unordered);
  while (!collector.is_over()) {
    std::optional<Work> work = pool.next();
    if (!work) return;
    collector.take(std::move(*work));
  }
}

}  // namespace

BatchResult run(read::Reader& reader, const BatchOptions& options, const Task& task, Sink& sink) {
  Collector collector(options, task, sink);
  const std::size_t jobs = number_of_jobs(options.jobs);
  if (jobs == 1) {
    run_here(reader, task, collector);
  } else if (!collector.is_over()) {
    run_in_pool(reader, jobs, options.unordered, task, collector);
  }
  return collector.finish();
}

}  // namespace gazet::batch
