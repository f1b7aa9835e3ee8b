// SPDX-License-Identifier: Apache-2.0
//
// One source taken out of everything it is packed in: the files in it that are no containers, one behind the other.

#ifndef GAZET_SOURCE_UNPACKER_H_
#define GAZET_SOURCE_UNPACKER_H_

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "source/container.h"
#include "source/guarded.h"
#include "source/options.h"
#include "source/stream.h"
#include "text/bytes.h"

namespace gazet::source {

class Unpacker {
 public:
  enum class State : std::uint8_t { leaf, waiting, end };

  /// `name` is what the source is called, `stream` the source itself; `total_read`, unless null, is told what was read
  /// of it.
  /// Keeps a reference to the options.
  Unpacker(std::string name, std::unique_ptr<Stream> stream, const Options& options,
           std::atomic<std::uint64_t>* total_read);
  Unpacker(const Unpacker&) = delete;
  Unpacker& operator=(const Unpacker&) = delete;
  ~Unpacker();

  /// Goes on to the next leaf, or says that it stands on one. Unless it `may_wait`, it says so rather than wait for a
  /// slow pipe. Throws InputError; then give_up() leaves what is broken.
  State find_leaf(bool may_wait);

  /// Of the leaf, or of the container that is broken.
  [[nodiscard]] const std::string& name() const { return name_; }

  // Of the leaf.
  [[nodiscard]] Stream& stream() { return *stream_; }
  [[nodiscard]] const std::string& media_type() const { return member_.media_type; }
  [[nodiscard]] const Origin& origin() const { return member_.origin; }
  /// What was read from the stream already.
  [[nodiscard]] text::Bytes& begin() { return begin_; }

  /// The leaf is done with.
  void leave();

  /// What find_leaf(), or reading the leaf, failed at is left out. False when nothing is left of the source then.
  bool give_up();

 private:
  struct Level {
    std::string name;
    std::unique_ptr<Container> container;
    unsigned layers = 0;     ///< containers that it stands in, with itself
    bool is_useless = true;  ///< no member that is to be read so far
    bool is_empty = true;    ///< no member at all
  };

  bool next_member();
  std::optional<Packing> look(bool may_wait);
  std::unique_ptr<Stream> from_begin();
  void decompress();
  void open_container(Packing packing);
  [[nodiscard]] bool is_wanted(const Member& member) const;

  const Options& options_;
  Budget budget_;
  std::vector<Level> levels_;  ///< each reads from the one before

  std::string name_;
  std::unique_ptr<Stream> stream_;  ///< null: the next member is to be found
  text::Bytes begin_;
  Member member_;        ///< that the stream is; empty when it is the source itself
  unsigned layers_ = 0;  ///< containers around the stream
  bool is_leaf_ = false;
};

}  // namespace gazet::source

#endif  // GAZET_SOURCE_UNPACKER_H_
