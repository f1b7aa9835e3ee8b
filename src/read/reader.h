// SPDX-License-Identifier: Apache-2.0
//
// The serial half of reading: goes through the sources one after the other and cuts them into pieces.

#ifndef GAZET_READ_READER_H_
#define GAZET_READ_READER_H_

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "read/format.h"
#include "read/format_guess.h"
#include "read/options.h"
#include "read/piece.h"
#include "read/piece_source.h"
#include "source/sources.h"
#include "source/stream.h"
#include "source/unpacker.h"
#include "text/bytes.h"

namespace gazet::read {

/// How sources are opened; open_file for all but tests.
using StreamOpener = std::function<std::unique_ptr<source::Stream>(const source::Source&)>;

/// Serial: one thread at a time.
class Reader {
 public:
  /// Reads until the end or until `stop` is true, when that is given.
  Reader(std::vector<source::Source> sources, Options options, const std::atomic<bool>* stop = nullptr);
  Reader(std::vector<source::Source> sources, Options options, StreamOpener open);

  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// Hands over only what stands behind a Piece::after of an earlier reading of the same sources. Before next().
  void start_at(const Position& position);

  /// The next piece; nothing after the last one. What cannot be read becomes a Fault in its place, the rest goes on.
  /// Before it waits for a slow pipe it hands over what is complete, with Piece::flush set.
  [[nodiscard]] std::optional<Piece> next();

  /// Ends the reading as `stop` does. From any thread, at any time.
  void stop() { is_over_.store(true, std::memory_order_relaxed); }

  /// Bytes of the sources so far, as they lie on the disk. From any thread.
  [[nodiscard]] std::uint64_t bytes_read() const { return bytes_read_.load(std::memory_order_relaxed); }

  [[nodiscard]] const Options& options() const { return options_; }

 private:
  std::optional<Piece> next_of_source();
  std::unique_ptr<source::Unpacker> open(const source::Source& source);
  bool choose_format();
  bool is_new(Piece& piece);
  std::optional<Piece> failed(std::string message, bool goes_on);
  void leave();
  void close();
  [[nodiscard]] Piece fault(std::string message) const;
  [[nodiscard]] bool is_stopped() const;

  std::vector<source::Source> sources_;
  Options options_;
  StreamOpener open_;
  const std::atomic<bool>* stop_ = nullptr;
  std::atomic<bool> is_over_ = false;
  std::atomic<std::uint64_t> bytes_read_ = 0;
  Position start_;
  std::uint64_t current_ = 0;
  std::uint64_t leaf_ = 0;   ///< number of the file within the source
  std::uint64_t mark_ = 0;   ///< what of it was handed over, as in Position
  bool is_flushed_ = false;  ///< nothing was handed over since the last Piece::flush

  std::unique_ptr<source::Unpacker> source_;  ///< the current one; null: not open yet

  // Of the current leaf of the source.
  const Format* format_ = nullptr;
  FormatGuess guess_;
  std::unique_ptr<PieceSource> pieces_;  ///< reads from the leaf; null: the format is not known yet
};

}  // namespace gazet::read

#endif  // GAZET_READ_READER_H_
