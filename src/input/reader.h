// SPDX-License-Identifier: Apache-2.0
//
// The serial half of reading: goes through the sources one after the other and cuts them into pieces.

#ifndef GAZET_INPUT_READER_H_
#define GAZET_INPUT_READER_H_

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "input/bytes.h"
#include "input/format.h"
#include "input/options.h"
#include "input/piece.h"
#include "input/piece_source.h"
#include "input/sources.h"
#include "input/stream.h"

namespace gazet::input {

/// How sources are opened; open_file for all but tests.
using StreamOpener = std::function<std::unique_ptr<Stream>(const Source&)>;

/// Serial: one thread at a time.
class Reader {
 public:
  /// Reads until the end or until `stop` is true, when that is given.
  Reader(std::vector<Source> sources, InputOptions options, const std::atomic<bool>* stop = nullptr);
  Reader(std::vector<Source> sources, InputOptions options, StreamOpener open);

  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// The next piece; nothing after the last one. What cannot be read becomes a Fault in its place, the rest goes on.
  /// Before it waits for a slow pipe it hands over what is complete, with Piece::flush set.
  [[nodiscard]] std::optional<Piece> next();

  /// Ends the reading as `stop` does. From any thread, at any time.
  void stop() { is_over_.store(true, std::memory_order_relaxed); }

  [[nodiscard]] const InputOptions& options() const { return options_; }

 private:
  std::optional<Piece> next_of_source();
  void open(const Source& source);
  bool choose_format();
  void close();
  [[nodiscard]] Piece fault(std::string message) const;
  [[nodiscard]] bool is_stopped() const;

  std::vector<Source> sources_;
  InputOptions options_;
  StreamOpener open_;
  const std::atomic<bool>* stop_ = nullptr;
  std::atomic<bool> is_over_ = false;
  std::size_t current_ = 0;
  bool is_flushed_ = false;  ///< nothing was handed over since the last Piece::flush

  // Of the current source.
  std::string name_;
  std::unique_ptr<Stream> stream_;  ///< null: not open yet
  std::optional<Format> format_;
  FormatGuess guess_;
  Bytes begin_;                          ///< what was read to guess the format
  std::unique_ptr<Stream> lines_;        ///< what is made of stream_ for pieces_; null where that is itself
  std::unique_ptr<PieceSource> pieces_;  ///< reads from stream_; null: the format is not known yet
};

}  // namespace gazet::input

#endif  // GAZET_INPUT_READER_H_
