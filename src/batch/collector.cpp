// SPDX-License-Identifier: Apache-2.0

#include "batch/collector.h"

#include <algorithm>
#include <exception>
#include <limits>
#include <utility>
#include <vector>

namespace gazet::batch {
namespace {

output::Written total(const std::vector<Item>& items) {
  output::Written sum;
  for (const Item& item : items) {
    sum.records += item.written.records;
    sum.mentions += item.written.mentions;
  }
  return sum;
}

}  // namespace

void Collector::take(Work work) {
  if (is_over_) return;
  const auto lock = write_lock();
  note_replaced(work);
  if (work.window) {
    take_window(*work.window);
  } else if (work.faults.empty() && total(work.items).records < left()) {
    take_whole(work);
  } else {
    take_items(work);
  }
  if (work.error && !is_over_) std::rethrow_exception(work.error);
  if (work.after && !is_over_ && options_.reached) options_.reached(*work.after, result_);
  if (options_.counted) options_.counted(result_);
  if (work.flush && !is_over_ && !sink_.flush()) end(Outcome::closed);
}

BatchResult Collector::finish() {
  const auto lock = write_lock();
  report_replaced();
  if (result_.outcome != Outcome::closed && !sink_.flush()) end(Outcome::closed);
  return result_;
}

std::unique_lock<std::mutex> Collector::write_lock() const {
  return options_.writing == nullptr ? std::unique_lock<std::mutex>() : std::unique_lock(*options_.writing);
}

void Collector::end(Outcome outcome) {
  is_over_ = true;
  result_.outcome = outcome;
}

void Collector::put(std::string_view bytes) {
  if (!is_over_ && !bytes.empty() && !sink_.write(bytes)) end(Outcome::closed);
}

void Collector::put_separator() {
  if (has_document_) put(task_.writer.separator());
  has_document_ = true;
}

/// As many of the records as the limit leaves; the batch ends with the last one.
void Collector::put_records(std::string_view bytes, const output::Written& written) {
  const std::uint64_t fitting = std::min(written.records, left());
  const bool is_last = fitting == left();
  put(fitting < written.records ? task_.writer.first_records(bytes, fitting) : bytes);
  if (is_over_) return;
  result_.records += fitting;
  result_.mentions += std::min(written.mentions, fitting < written.records ? fitting : written.mentions);
  if (is_last) end(Outcome::limit);
}

/// The usual way: nothing in the piece needs a closer look.
void Collector::take_whole(const Work& work) {
  if (work.items.empty()) return;
  put_separator();
  put_records(work.bytes, total(work.items));
  if (!is_over_) result_.documents += work.items.size();
}

void Collector::take_items(const Work& work) {
  std::size_t begin = 0;
  auto fault = work.faults.begin();
  bool is_first = true;
  for (const Item& item : work.items) {
    const std::string_view bytes = std::string_view(work.bytes).substr(begin, item.bytes_end - begin);
    begin = item.bytes_end;
    if (item.is_fault) {
      take_fault(*fault++, bytes, item.written);
    } else {
      // Within a piece the worker has parted them.
      if (std::exchange(is_first, false)) put_separator();
      put_records(bytes, item.written);
      ++result_.documents;
    }
    if (is_over_) return;
  }
}

void Collector::take_fault(const Diagnostic& fault, std::string_view bytes, const output::Written& written) {
  report(fault);
  ++result_.failed;
  put_records(bytes, written);
  if (options_.stop_at_fault && !is_over_) end(Outcome::fault);
}

void Collector::take_window(Window& window) {
  Document& document = window.document;
  if (document.origin.bytes == 0) {
    sentences_ = 0;
    put_separator();
  }
  document.first_sentence = sentences_;
  sentences_ += static_cast<std::uint32_t>(window.extraction.sentence_ends.size());
  std::string bytes;
  const output::Written written = task_.writer.write_window(document, window.extraction, bytes);
  put_records(bytes, written);
  if (!document.continues) ++result_.documents;
}

void Collector::report(const Diagnostic& diagnostic) const {
  if (options_.report) options_.report(diagnostic);
}

/// One warning a source, however many its lines and windows.
void Collector::note_replaced(const Work& work) {
  if (work.source.empty()) return;
  if (work.source != source_) report_replaced();
  source_ = work.source;
  replaced_ += work.replaced;
  result_.replaced += work.replaced;
}

void Collector::report_replaced() {
  const std::size_t bytes = std::exchange(replaced_, 0);
  if (bytes == 0) return;
  const std::string count = std::to_string(bytes) + (bytes == 1 ? " byte fits" : " bytes fit");
  report({Severity::warning, source_, 0, count + " no encoding and became U+FFFD"});
}

std::uint64_t Collector::left() const {
  return options_.limit ? *options_.limit - result_.records : std::numeric_limits<std::uint64_t>::max();
}

}  // namespace gazet::batch
