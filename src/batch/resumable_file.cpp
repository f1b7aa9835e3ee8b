// SPDX-License-Identifier: Apache-2.0

#include "batch/resumable_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "file/durable.h"
#include "gazet/error.h"
#include "text/fnv.h"

namespace gazet::batch {
namespace {

/// A run that is killed soon has come further all the same, and no more than a fiftieth of the time goes into it.
constexpr auto kLeastPause = std::chrono::milliseconds(5);
constexpr int kPausePerCost = 50;

/// Nothing when there is no file of that name. Throws UsageError when it is a link, OutputError when it cannot be read.
std::optional<std::string> content_of(const std::string& path) {
  const file::Descriptor file(open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  if (file.number() < 0 && errno == ENOENT) return std::nullopt;
  if (file.number() < 0 && errno == ELOOP) throw UsageError(path + " is a link (expected a file of gazet's, or none)");
  if (file.number() < 0) file::fail_to_write(path, errno);
  std::string content;
  std::array<char, 64U << 10U> block;
  for (;;) {
    const ssize_t size = ::read(file.number(), block.data(), block.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) file::fail_to_write(path, errno);
    if (size == 0) return content;
    content.append(block.data(), static_cast<std::size_t>(size));
  }
}

/// Writes at the begin of the file. Returns 0 or errno.
int put(int descriptor, std::string_view content) {
  std::size_t written = 0;
  while (written < content.size()) {
    const ssize_t size =
        pwrite(descriptor, content.data() + written, content.size() - written, static_cast<off_t>(written));
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return errno;
    if (size == 0) return ENOSPC;
    written += static_cast<std::size_t>(size);
  }
  return 0;
}

/// `a, b and 3 more`
std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t kShown = 5;
  std::string list;
  for (std::size_t i = 0; i < std::min(names.size(), kShown); ++i) list += (i == 0 ? "" : ", ") + names[i];
  return names.size() <= kShown ? list : list + " and " + std::to_string(names.size() - kShown) + " more";
}

bool is_file(const std::string& path) {
  struct stat status = {};
  return stat(path.c_str(), &status) == 0;
}

}  // namespace

ResumableFile::ResumableFile(std::string path, RunPlan plan)
    : path_(std::move(path)),
      target_(file::target_of(path_)),
      partial_(target_ + ".partial"),
      saved_(target_ + ".checkpoint"),
      plan_(std::move(plan)) {
  file::refuse_dangling(path_);
  struct stat status = {};
  if (stat(target_.c_str(), &status) == 0 && !S_ISREG(status.st_mode))
    throw UsageError(path_ + " is no file (--resume expects one)");
  is_complete_ = is_file(target_);
  if (!is_complete_) open();
  if (is_complete_) {
    // Left by a run that was killed between giving the name and this.
    unlink(saved_.c_str());
    return;
  }
  take_up();
  sink_.emplace(file_.number(), path_);
}

/// Opens what there is of the file, for this process alone; or finds it complete in the meantime.
void ResumableFile::open() {
  do {
    file_.reset(::open(partial_.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (file_.number() < 0 && errno == ELOOP)
      throw UsageError(partial_ + " is a link (expected a file of gazet's, or none)");
    if (file_.number() < 0) file::refuse_to_write(path_, errno);
  } while (!lock());
  is_complete_ = is_file(target_);
  if (is_complete_) unlink(partial_.c_str());
}

/// False when the file lost its name before the lock was had: the process that had it has given it another one, and it
/// is no longer ours to write to.
bool ResumableFile::lock() {
  if (flock(file_.number(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) throw UsageError(path_ + " is being written by another process");
    file::fail_to_write(path_, errno);
  }
  struct stat held = {};
  struct stat named = {};
  if (fstat(file_.number(), &held) != 0) file::fail_to_write(path_, errno);
  return lstat(partial_.c_str(), &named) == 0 && named.st_ino == held.st_ino && named.st_dev == held.st_dev;
}

/// Goes on behind what the checkpoint vouches for.
void ResumableFile::take_up() {
  struct stat status = {};
  if (fstat(file_.number(), &status) != 0) file::fail_to_write(path_, errno);
  if (const std::optional<std::string> content = content_of(saved_)) {
    const std::optional<SavedRun> found = to_saved_run(*content);
    if (!found) {
      throw UsageError(saved_ +
                       " is damaged (expected one that this version of gazet has written; without it all "
                       "begins afresh)");
    }
    if (const std::vector<std::string> changed = changes(found->plan, plan_); !changed.empty()) {
      throw UsageError(saved_ + " is of another run: " + listed(changed) +
                       " changed since (expected the same as then; without it all begins afresh)");
    }
    if (found->checkpoint.output <= static_cast<std::uint64_t>(status.st_size)) {
      if (end_sum(found->checkpoint.output) != found->checkpoint.end_sum) {
        throw UsageError(partial_ + " is not what " + saved_ +
                         " tells of (expected both as gazet has left them; without the checkpoint all begins afresh)");
      }
      checkpoint_ = found->checkpoint;
      plan_.sources = joined_sources(found->plan, plan_);
    }
  }
  plan_text_ = to_text(plan_);
  const auto size = static_cast<off_t>(checkpoint_.output);
  if (ftruncate(file_.number(), size) != 0 || lseek(file_.number(), size, SEEK_SET) != size)
    file::fail_to_write(path_, errno);
}

/// Of so many bytes of the file the last ones: cheap, and enough to see that it is another file.
std::uint64_t ResumableFile::end_sum(std::uint64_t size) const {
  std::array<char, 4096> block;
  const std::size_t length = static_cast<std::size_t>(std::min<std::uint64_t>(size, block.size()));
  const ssize_t got = pread(file_.number(), block.data(), length, static_cast<off_t>(size - length));
  if (got < 0) file::fail_to_write(path_, errno);
  return text::fnv1a({block.data(), static_cast<std::size_t>(got)});
}

void ResumableFile::reached(const read::Position& position, const BatchResult& counts) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point begin = Clock::now();
  if (begin < next_save_) return;
  // The first one waits for the disk, those that follow do not: its cost says nothing of theirs.
  const bool is_first = head_.number() < 0;
  remember(position, counts);
  const Clock::time_point end = Clock::now();
  const Clock::duration cost = is_first ? Clock::duration() : end - begin;
  next_save_ = end + std::max<Clock::duration>(kLeastPause, cost * kPausePerCost);
}

void ResumableFile::remember(const read::Position& position, const BatchResult& counts) {
  checkpoint_.position = position;
  checkpoint_.counts = counts;
  save();
}

void ResumableFile::save() {
  if (!sink_->flush()) return;
  const off_t size = lseek(file_.number(), 0, SEEK_CUR);
  if (size < 0) file::fail_to_write(path_, errno);
  checkpoint_.output = static_cast<std::uint64_t>(size);
  checkpoint_.end_sum = end_sum(checkpoint_.output);
  if (head_.number() < 0) return begin_checkpoint();
  // One write within one block: a kill comes before it or after it.
  if (const int error = put(head_.number(), head_of(checkpoint_, plan_text_)); error != 0)
    file::fail_to_write(saved_, error);
}

/// The plan stands behind the head once and for all, so the file is made anew: the old one or the new one is there at
/// any moment.
void ResumableFile::begin_checkpoint() {
  const std::string fresh = saved_ + ".new";
  unlink(fresh.c_str());
  head_.reset(::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (head_.number() < 0) file::fail_to_write(saved_, errno);
  int error = put(head_.number(), head_of(checkpoint_, plan_text_) + plan_text_);
  if (error == 0) error = file::sync_file(head_.number());
  if (error == 0) error = file::rename_file(fresh, saved_, true);
  if (error == 0) return;
  unlink(fresh.c_str());
  file::fail_to_write(saved_, error);
}

void ResumableFile::complete() {
  if (!sink_->flush()) return;
  if (const int error = file::sync_file(file_.number()); error != 0) file::fail_to_write(path_, error);
  if (const int error = file::rename_file(partial_, target_, false); error != 0) file::fail_to_write(path_, error);
  if (const int error = file::sync_folder_of(target_); error != 0) file::fail_to_write(path_, error);
  // Not before: killed in between, the next run finds the file complete.
  unlink(saved_.c_str());
}

}  // namespace gazet::batch
