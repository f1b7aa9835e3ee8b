// SPDX-License-Identifier: Apache-2.0
//
// A new file, or new content for an old one, that appears under its name only when it is whole and safely on the disk.

#ifndef GAZET_FILE_REPLACEMENT_H_
#define GAZET_FILE_REPLACEMENT_H_

#include <string>

#include "file/descriptor.h"

namespace gazet::file {

/// A file with a temporary name beside the one it shall have: `NAME.XXXXXX.partial`, the Xs standing for letters and
/// digits that no other file has there. It has the rights of any new file, or those of the file it replaces. Without
/// complete() nothing is left behind and an older file stays as it was.
class Replacement {
 public:
  /// Makes the temporary file. `path` is what messages call it; a link in it is followed, so that the link stays one.
  /// Throws UsageError when the file exists and `overwrite` is false, is a folder or a link to nothing, or when its
  /// folder cannot be written to; OutputError when it cannot be made for other reasons.
  Replacement(std::string path, bool overwrite);
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;
  ~Replacement();

  /// The temporary file, open for reading and writing.
  [[nodiscard]] int descriptor() const { return file_.number(); }

  /// Its name, for libraries that open files themselves. They must have closed it before complete().
  [[nodiscard]] const std::string& temporary_name() const { return temporary_; }

  /// Waits until all is on the disk, gives the file its name, and waits for the name. Called once. Throws OutputError,
  /// or UsageError when a file of that name has appeared in the meantime and must not be overwritten.
  void complete();

  /// Leaves nothing behind, as its end without complete() does. From any thread; complete() must not follow.
  void discard() const;

 private:
  std::string path_;    ///< as given, for messages
  std::string target_;  ///< with links followed
  bool overwrite_;
  std::string temporary_;  ///< empty once it has its name
  Descriptor file_;
};

}  // namespace gazet::file

#endif  // GAZET_FILE_REPLACEMENT_H_
