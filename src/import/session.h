// SPDX-License-Identifier: Apache-2.0
//
// What all importers share: lines in, dictionary rows out as they come, and entries that cannot be read reported and
// counted while the rest goes on. Memory is that of one line.

#ifndef GAZET_IMPORT_SESSION_H_
#define GAZET_IMPORT_SESSION_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "gazet/error.h"
#include "gazetteer/row.h"
#include "source/stream.h"

namespace gazet::importers {

/// Entries of the files by what became of them.
struct ImportCounts {
  std::uint64_t rows = 0;      ///< written
  std::uint64_t left_out = 0;  ///< not wanted: filtered, or of a kind that gazet does not know
  std::uint64_t failed = 0;    ///< reported: files and entries that could not be read
};

/// Where importers read and write.
struct ImportSeams {
  std::function<std::unique_ptr<source::Stream>(const std::string& name)> open;  ///< throws InputError
  std::function<void(std::string_view tsv)> write;                               ///< takes whole lines
  std::function<void(const Diagnostic&)> report;
};

class Session {
 public:
  /// An entry's line is longer than this only in a file that has no lines.
  static constexpr std::size_t kLongestLine = std::size_t{64} << 20U;

  explicit Session(ImportSeams seams);

  using UseLine = std::function<void(std::string_view line, std::size_t number)>;

  /// Calls `use` with every line of the file that is valid UTF-8, without its end; other lines, lines that are too long
  /// and a file that cannot be read are reported.
  void for_each_line(const std::string& file, const UseLine& use);

  /// Writes the row. Control characters become spaces, those of the id hyphens; aliases that a dictionary cannot hold,
  /// doubles and those equal to the name are dropped; a row whose name or id it cannot hold is reported at `file` and
  /// `line`.
  void add(gazetteer::Row row, const std::string& file, std::size_t line);

  void leave_out() { ++counts_.left_out; }

  /// Counted and told, unless silent.
  void fail(const std::string& file, std::size_t line, std::string message);

  /// While silent, faults are neither counted nor told: for a reading that comes again.
  void silence(bool silent) { is_silent_ = silent; }

  /// Writes what is still held back. Call it once, at the end.
  [[nodiscard]] ImportCounts finish();

 private:
  void use_line(const std::string& file, std::string_view line, std::size_t number, const UseLine& use);
  void read_lines(const std::string& file, const UseLine& use);

  ImportSeams seams_;
  std::string pending_;  ///< rows to be written
  ImportCounts counts_;
  bool is_silent_ = false;
};

}  // namespace gazet::importers

#endif  // GAZET_IMPORT_SESSION_H_
