// SPDX-License-Identifier: Apache-2.0

#include "cli/exit_status.h"

#include <new>
#include <string>

#include "gazet/error.h"

namespace gazet::cli {
namespace {

void report(const DictionaryError& fault, Log& log) {
  if (fault.diagnostics().empty()) log.error(fault.what());
  for (const Diagnostic& diagnostic : fault.diagnostics()) log.report(diagnostic);
}

}  // namespace

ExitStatus report_exception(Log& log) {
  try {
    throw;
  } catch (const UsageError& fault) {
    log.error(fault.what());
    return ExitStatus::refusal;
  } catch (const DictionaryError& fault) {
    report(fault, log);
    return ExitStatus::refusal;
  } catch (const std::bad_alloc&) {
    log.error("out of memory");
  } catch (const std::exception& fault) {  // InputError, OutputError, and what no one foresaw
    log.error(fault.what());
  }
  return ExitStatus::failure;
}

}  // namespace gazet::cli
