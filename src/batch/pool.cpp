// SPDX-License-Identifier: Apache-2.0

#include "batch/pool.h"

#include <exception>
#include <system_error>
#include <utility>

namespace gazet::batch {
namespace {

/// Enough to keep all busy while one document takes its time, little beside what one large document takes.
constexpr std::size_t kMostWaiting = 32U << 20U;

}  // namespace

Pool::Pool(read::Reader& reader, const Task& task, std::size_t jobs, bool unordered)
    : reader_(reader), task_(task), unordered_(unordered) {
  start(jobs);
}

Pool::~Pool() {
  stop();
}

void Pool::start(std::size_t jobs) {
  threads_.reserve(jobs);
  try {
    while (threads_.size() < jobs) threads_.emplace_back([this] { run_thread(); });
  } catch (const std::system_error&) {
    // A limit on threads: those there are do the work.
    if (threads_.empty()) throw;
  }
}

void Pool::stop() {
  reader_.stop();
  {
    const std::lock_guard lock(mutex_);
    is_read_ = true;
  }
  is_taken_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

std::optional<Work> Pool::next() {
  std::unique_lock lock(mutex_);
  is_delivered_.wait(lock, [&] { return is_first_ready() || !ahead_.empty() || (works_.empty() && is_read_); });
  if (works_.empty()) return std::nullopt;
  std::size_t at = 0;
  if (!is_first_ready()) {
    at = ahead_.front() - first_;
    ahead_.pop_front();
  }
  Work work = std::move(*works_[at].work);
  works_[at] = {std::nullopt, true};
  for (; !works_.empty() && works_.front().is_taken; ++first_) works_.pop_front();
  waiting_ -= work.size();
  lock.unlock();
  is_taken_.notify_all();
  return work;
}

/// Windows go on where the one before ended, and a request to flush, like an error, is for all before it.
bool Pool::goes_ahead(const Work& work) const {
  return unordered_ && !work.window && !work.flush && !work.error;
}

/// True when the first piece is done and stands in its order: not in ahead_.
bool Pool::is_first_ready() const {
  return !works_.empty() && works_.front().work && !goes_ahead(*works_.front().work);
}

void Pool::run_thread() {
  Worker worker(reader_.options(), task_);
  while (wait_for_room()) {
    std::optional<Numbered> next = read();
    if (!next) return;
    deliver(next->number, worker.work(std::move(next->piece)));
  }
}

/// False when nothing more is to be read.
bool Pool::wait_for_room() {
  std::unique_lock lock(mutex_);
  is_taken_.wait(lock, [&] { return is_read_ || waiting_ < kMostWaiting; });
  return !is_read_;
}

/// True also for a thread that waited for its turn while another met the end or a failure.
bool Pool::is_over() {
  const std::lock_guard lock(mutex_);
  return is_read_;
}

std::optional<Pool::Numbered> Pool::read() {
  const std::lock_guard reading(reading_);
  if (is_over()) return std::nullopt;
  std::optional<read::Piece> piece;
  std::exception_ptr error;
  try {
    piece = reader_.next();
  } catch (...) {
    error = std::current_exception();
  }
  const std::lock_guard lock(mutex_);
  const std::size_t number = first_ + works_.size();
  if (error) {
    works_.push_back({Work(), false});
    works_.back().work->error = error;
  }
  if (piece) {
    works_.emplace_back();
    return Numbered{number, std::move(*piece)};
  }
  is_read_ = true;
  is_delivered_.notify_all();
  is_taken_.notify_all();
  return std::nullopt;
}

void Pool::deliver(std::size_t number, Work work) {
  const std::lock_guard lock(mutex_);
  waiting_ += work.size();
  if (goes_ahead(work)) ahead_.push_back(number);
  works_[number - first_].work = std::move(work);
  if (number == first_ || unordered_) is_delivered_.notify_one();
}

}  // namespace gazet::batch
