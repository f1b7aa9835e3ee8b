// SPDX-License-Identifier: Apache-2.0

#include "batch/resumable_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

#include "file/durable.h"
#include "gazet/error.h"

namespace gazet::batch {
namespace {

namespace fs = std::filesystem;

/// A run that is killed soon has come further all the same, and no more than a fiftieth of the time goes into it.
constexpr auto kLeastPause = std::chrono::milliseconds(5);
constexpr int kPausePerCost = 50;

std::optional<std::string> content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

/// The file is the old one or the new one at any moment.
void replace(const std::string& path, const std::string& content) {
  const std::string fresh = path + ".new";
  file::Descriptor file;
  file.reset(open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (file.number() < 0) file::fail_to_write(path, errno);
  const ssize_t written = ::write(file.number(), content.data(), content.size());
  int error = written < 0 ? errno : 0;
  if (written >= 0 && static_cast<std::size_t>(written) != content.size()) error = ENOSPC;
  if (file.close() != 0 && error == 0) error = errno;
  if (error == 0 && rename(fresh.c_str(), path.c_str()) != 0) error = errno;
  if (error == 0) return;
  unlink(fresh.c_str());
  file::fail_to_write(path, error);
}

}  // namespace

ResumableFile::ResumableFile(std::string path, std::string run)
    : path_(std::move(path)), target_(file::target_of(path_)) {
  std::error_code error;
  partial_ = target_ + ".partial";
  saved_ = target_ + ".checkpoint";
  checkpoint_.run = std::move(run);
  const fs::file_status status = fs::status(target_, error);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    throw UsageError(path_ + " is no file (--resume expects one)");
  }
  is_complete_ = fs::exists(status);
  if (is_complete_) {
    // Left by a run that was killed between giving the name and this.
    unlink(saved_.c_str());
    return;
  }
  open();
  take_up();
  sink_.emplace(file_.number(), path_);
}

void ResumableFile::open() {
  file_.reset(::open(partial_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
  if (file_.number() < 0) file::fail_to_write(path_, errno);
  if (flock(file_.number(), LOCK_EX | LOCK_NB) == 0) return;
  if (errno == EWOULDBLOCK) throw UsageError(path_ + " is being written by another process");
  file::fail_to_write(path_, errno);
}

/// Goes on behind what the checkpoint vouches for.
void ResumableFile::take_up() {
  struct stat status = {};
  if (fstat(file_.number(), &status) != 0) file::fail_to_write(path_, errno);
  if (const std::optional<std::string> content = content_of(saved_)) {
    std::optional<Checkpoint> found = to_checkpoint(*content);
    if (!found || found->run != checkpoint_.run) {
      throw UsageError(saved_ +
                       (found ? " is of another run (expected the same version, gazetteer, options and sources"
                              : " is damaged (expected one that gazet has written") +
                       "; without it all begins afresh)");
    }
    if (found->output <= static_cast<std::uint64_t>(status.st_size)) checkpoint_ = std::move(*found);
  }
  const auto size = static_cast<off_t>(checkpoint_.output);
  if (ftruncate(file_.number(), size) != 0 || lseek(file_.number(), size, SEEK_SET) != size)
    file::fail_to_write(path_, errno);
}

void ResumableFile::reached(const read::Position& position, const BatchResult& counts) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point begin = Clock::now();
  if (begin < next_save_) return;
  checkpoint_.position = position;
  checkpoint_.counts = counts;
  save();
  const Clock::time_point end = Clock::now();
  next_save_ = end + std::max<Clock::duration>(kLeastPause, (end - begin) * kPausePerCost);
}

void ResumableFile::save() {
  if (!sink_->flush()) return;
  const off_t size = lseek(file_.number(), 0, SEEK_CUR);
  if (size < 0) file::fail_to_write(path_, errno);
  checkpoint_.output = static_cast<std::uint64_t>(size);
  replace(saved_, to_text(checkpoint_));
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
