// SPDX-License-Identifier: Apache-2.0
//
// Steps from which files that survive a crash are made. replacement.h puts them together; what is written without it
// (a file that an interrupted run goes on with, a database) takes the steps it needs.

#ifndef GAZET_FILE_DURABLE_H_
#define GAZET_FILE_DURABLE_H_

#include <string>

namespace gazet::file {

/// Throws an OutputError with the name and what the errno says.
[[noreturn]] void fail_to_write(const std::string& name, int error);

/// The same for a file that cannot even be made: a UsageError where the name is at fault (there is no such folder, it
/// may not be written to), so that the user can name another one before any work is done; else an OutputError.
[[noreturn]] void refuse_to_write(const std::string& name, int error);

/// Throws a UsageError when the name is a link to nothing: whoever made it meant another file than the link itself.
void refuse_dangling(const std::string& path);

/// True for devices, pipes and the like: what is written to them is gone.
[[nodiscard]] bool is_device(const std::string& path);

/// The file that a name leads to, with links followed; the name itself when there is none.
[[nodiscard]] std::string target_of(const std::string& path);

/// Renames in one step where the file system can; unless it `replaces`, not to a name that exists. Returns 0 or errno.
[[nodiscard]] int rename_file(const std::string& from, const std::string& to, bool replaces);

/// Waits until the content of an open file is on the disk. Returns 0 or errno.
[[nodiscard]] int sync_file(int descriptor);

/// Waits until the names in the folder of a file are on the disk: without it a loss of power may undo a rename. Returns
/// 0 or errno. Folders that may not be opened for reading, and file systems that cannot do it, are left as they are.
[[nodiscard]] int sync_folder_of(const std::string& path);

}  // namespace gazet::file

#endif  // GAZET_FILE_DURABLE_H_
