// SPDX-License-Identifier: Apache-2.0

#include "cli/exit_status.h"

#include <new>
#include <sstream>
#include <string>
#include <vector>

#include "gazet/error.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;

struct End {
  ExitStatus status;
  std::string messages;
};

template <class Exception>
End end_of(const Exception& exception) {
  std::ostringstream messages;
  Log log(messages);
  try {
    throw exception;
  } catch (...) {
    const ExitStatus status = report_exception(log);
    return {status, messages.str()};
  }
}

TEST_CASE("Wrong usage is refused", "[cli]") {
  const End end = end_of(gazet::UsageError("no name given"));
  CHECK(end.status == ExitStatus::refusal);
  CHECK(end.messages == "gazet: no name given\n");
}

TEST_CASE("All faults of dictionaries are told at once", "[cli]") {
  const std::vector<gazet::Diagnostic> faults = {{.file = "a.tsv", .line = 3, .message = "no name"},
                                                 {.file = "b.tsv", .line = 9, .message = "no type"}};
  const End end = end_of(gazet::DictionaryError(faults));
  CHECK(end.status == ExitStatus::refusal);
  CHECK(end.messages == "gazet: a.tsv:3: no name\ngazet: b.tsv:9: no type\n");
}

TEST_CASE("A gazetteer that cannot be used is refused", "[cli]") {
  const End end = end_of(gazet::DictionaryError("x.gaz: truncated"));
  CHECK(end.status == ExitStatus::refusal);
  CHECK(end.messages == "gazet: x.gaz: truncated\n");
}

TEST_CASE("What goes wrong while working is a failure", "[cli]") {
  CHECK(end_of(gazet::OutputError("x: No space left on device")).status == ExitStatus::failure);
  CHECK(end_of(gazet::InputError("x: Input/output error")).status == ExitStatus::failure);
  CHECK(end_of(std::runtime_error("never thought of")).messages == "gazet: never thought of\n");
  const End end = end_of(std::bad_alloc());
  CHECK(end.status == ExitStatus::failure);
  CHECK(end.messages == "gazet: out of memory\n");
}

}  // namespace
