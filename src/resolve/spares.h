// SPDX-License-Identifier: Apache-2.0
//
// Workspaces for what is shared by threads and itself immutable: buffers and what was looked up are lent to one thread
// for one article and kept for the next.

#ifndef GAZET_RESOLVE_SPARES_H_
#define GAZET_RESOLVE_SPARES_H_

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace gazet::resolve {

/// As many Things as threads have needed at once. Serves any number of threads.
template <typename Thing>
class Spares {
 public:
  /// A Thing that nobody else has; goes back when it is destroyed. The Spares outlive it.
  class Loan {
   public:
    Loan(Spares& owner, std::unique_ptr<Thing> thing) : owner_(&owner), thing_(std::move(thing)) {}
    Loan(Loan&&) noexcept = default;
    Loan& operator=(Loan&&) = delete;
    ~Loan() {
      if (thing_) owner_->give_back(std::move(thing_));
    }

    Thing& operator*() const { return *thing_; }
    Thing* operator->() const { return thing_.get(); }

   private:
    Spares* owner_;
    std::unique_ptr<Thing> thing_;
  };

  /// Lends a spare one that `is_good(Thing)`, or, when there is none, what `make()` makes (a std::unique_ptr); one that
  /// is not good any more is destroyed.
  template <typename Make, typename IsGood>
  [[nodiscard]] Loan lend(Make&& make, IsGood&& is_good) {
    std::unique_ptr<Thing> thing;
    {
      const std::scoped_lock lock(mutex_);
      if (!spares_.empty()) {
        thing = std::move(spares_.back());
        spares_.pop_back();
      }
    }
    if (!thing || !is_good(*thing)) {
      thing.reset();
      thing = make();
    }
    return Loan(*this, std::move(thing));
  }

 private:
  void give_back(std::unique_ptr<Thing> thing) {
    const std::scoped_lock lock(mutex_);
    spares_.push_back(std::move(thing));
  }

  std::mutex mutex_;
  std::vector<std::unique_ptr<Thing>> spares_;
};

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_SPARES_H_
