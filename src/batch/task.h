// SPDX-License-Identifier: Apache-2.0
//
// What a command does with each document. The batch knows how many documents go through at once and in which order;
// what is found in them and how it is written down is the task's.

#ifndef GAZET_BATCH_TASK_H_
#define GAZET_BATCH_TASK_H_

#include <functional>

#include "gazet/document.h"
#include "gazet/extraction.h"
#include "output/writer.h"

namespace gazet::batch {

struct Task {
  /// The work itself. Called by many threads at once.
  std::function<Extraction(const Document&)> extract;

  /// Writes down what was found; must outlive the batch. Windows are given to it by the thread that called run(),
  /// Document::first_sentence being right; those of one document are not mixed with anything else.
  output::Writer& writer;
};

}  // namespace gazet::batch

#endif  // GAZET_BATCH_TASK_H_
