// SPDX-License-Identifier: Apache-2.0
//
// How the program starts and ends: parse, run, exception to exit status.

#include "cli/exit_status.h"
#include "cli/program.h"
#include "cli/session.h"

int main(int argument_count, char** arguments) {
  using namespace gazet::cli;
  Session session = start_session(argument_count, arguments);
  try {
    return static_cast<int>(run_program(session));
  } catch (...) {
    return static_cast<int>(report_exception(session.log));
  }
}
