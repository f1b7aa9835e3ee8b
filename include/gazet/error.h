// SPDX-License-Identifier: Apache-2.0
//
// What can go wrong, sorted by what the program does about it, and faults of files that are collected to be shown
// all at once.

#ifndef GAZET_ERROR_H_
#define GAZET_ERROR_H_

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace gazet {

enum class Severity : std::uint8_t { note, warning, error };

/// One fault of a file, with its place. `line` counts from 1; 0 stands for the file as a whole.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string file;
  std::size_t line = 0;
  std::string message;  ///< what is wrong and what was expected
};

/// `file:line: message`, without the line when it is 0.
[[nodiscard]] inline std::string to_string(const Diagnostic& diagnostic) {
  std::string text = diagnostic.file;
  if (diagnostic.line != 0) text.append(":").append(std::to_string(diagnostic.line));
  return text.append(": ").append(diagnostic.message);
}

/// The command line cannot be carried out as given: exit status 2.
class UsageError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A dictionary, gazetteer or weights file cannot be used: exit status 2 at once.
class DictionaryError : public std::runtime_error {
 public:
  explicit DictionaryError(const std::string& message) : std::runtime_error(message) {}
  explicit DictionaryError(std::vector<Diagnostic> diagnostics)
      : std::runtime_error(diagnostics.empty() ? "unusable dictionary" : to_string(diagnostics.front())),
        diagnostics_(std::move(diagnostics)) {}

  /// Every fault that was found; empty when what() says all.
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

 private:
  std::vector<Diagnostic> diagnostics_;
};

/// One document or source cannot be read: it is reported and skipped, exit status 1 at the end.
class InputError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Records cannot be written: reported, exit status 1.
class OutputError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace gazet

#endif  // GAZET_ERROR_H_
