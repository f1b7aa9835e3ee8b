// SPDX-License-Identifier: Apache-2.0
//
// Which of the entities of a name is meant: of the many Springfields the one whose state the article speaks of.
//
// A place is weighed by what it is (its class and population), by what is said behind it ("Bangor, Maine"), by the
// countries and divisions that the article's other names lie in, and by how near their places are; all names together,
// in rounds, since each depends on the others. One name means one entity in an article, except where the text says
// otherwise. The kinds of evidence are those of toponym resolution since Leidner 2007
// (https://doi.org/10.1145/1328964.1328989) and Lieberman and Samet 2012 (https://doi.org/10.1145/2348283.2348381).

#ifndef GAZET_RESOLVE_LINKER_H_
#define GAZET_RESOLVE_LINKER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "gazet/evidence.h"
#include "gazetteer/whereabouts.h"
#include "match/candidate.h"
#include "match/matcher.h"
#include "resolve/decide.h"
#include "resolve/hash_map.h"

namespace gazet::resolve {

/// What the names of an article mean, by decision.
struct Links {
  std::vector<const match::Reading*> meant;        ///< null when the gazetteer has none of its class
  std::vector<float> chances;                      ///< that this entity is meant; 0 where none is
  std::vector<std::vector<EntityOption>> options;  ///< when asked for: what was weighed, the one that is meant first
};

/// Links articles, one after the other. Holds buffers and what it has met: one a thread. The matcher outlives it.
class Linker {
 public:
  /// `country` is where the articles come from; zeros when that is not known.
  Linker(const match::Matcher& matcher, gazetteer::CountryCode country);

  /// The readings are those of the candidates.
  [[nodiscard]] Links link(const Decided& decided, const match::Candidates& candidates, bool explain);

 private:
  /// A point on the unit sphere.
  struct Point {
    double x = 0;
    double y = 0;
    double z = 0;
  };

  /// What is known of an entity before anything is known of the article.
  struct Known {
    std::uint64_t key = 0;  ///< of its layer and number; 0: nothing is known yet
    Point point;
    double prior = 0;
    std::uint32_t country = 0;   ///< its two letters as a number, 0 when unknown
    std::uint32_t division = 0;  ///< as in Whereabouts
    bool is_telling_division = false;
    bool is_located = false;
    bool is_division = false;
    bool is_country = false;
  };

  /// What speaks for an option.
  struct Parts {
    double prior = 0;
    double contained = 0;
    double in_country = 0;
    double in_division = 0;
    double nearby = 0;

    [[nodiscard]] double sum() const { return prior + contained + in_country + in_division + nearby; }
  };

  /// One entity that a name may mean.
  struct Option {
    const match::Reading* reading = nullptr;
    Known known;
    std::uint32_t country = 0;  ///< numbers of areas
    std::uint32_t division = 0;
    Parts parts;
    double share = 0;  ///< how likely, of all options
  };

  static constexpr std::size_t kMentionsWeighed = 8;  ///< of a name: later ones add little

  /// One name of the article, however often it stands there.
  struct Name {
    std::uint32_t options_begin = 0;
    std::uint32_t options_end = 0;
    std::uint32_t mention_count = 0;
    std::array<std::uint32_t, kMentionsWeighed> mentions{};  ///< the first of them: numbers of occurrences
    double weight = 0;                                       ///< as evidence for others
  };

  struct Occurrence {
    std::uint32_t decision = 0;
    std::uint32_t name = 0;
    std::uint32_t container = kNone;  ///< the mention behind it that may say where it lies
  };

  /// A country or first-level division: the weights of the names that lie there.
  struct Area {
    double sum = 0;
    double own = 0;  ///< of the name at hand
  };

  struct Neighbour {
    Point point;
    double share = 0;
  };

  [[nodiscard]] static Point point_of(const Coordinates& coordinates);
  void clear();
  void add(std::uint32_t decision);
  [[nodiscard]] Name name_of(const LatticeSpan& span, NameClass name_class);
  [[nodiscard]] const Known& known(const match::Reading& reading);
  [[nodiscard]] Known known_of(const match::Reading& reading) const;
  [[nodiscard]] static double prior_of(const match::Reading& reading, const gazetteer::Whereabouts& where);
  [[nodiscard]] std::uint32_t area_of(std::uint64_t key);
  void find_containers();
  [[nodiscard]] const LatticeSpan& span_of(const Occurrence& mention) const;
  [[nodiscard]] std::span<Option> options_of(const Name& name);
  [[nodiscard]] std::span<const Option> options_of(const Name& name) const;
  void sum_up();
  void count(std::uint32_t country, std::uint32_t division, double weight);
  void weigh(const Name& name);
  void weigh_surroundings(const Name& name);
  void weigh_areas(const Name& name);
  void find_neighbours(std::uint32_t at);
  [[nodiscard]] double nearness(const Option& option) const;
  [[nodiscard]] double containment(const Option& option, const Occurrence& mention) const;
  void set_shares(const Name& name);
  [[nodiscard]] const Option& best(const Occurrence& mention) const;
  [[nodiscard]] float chance(const Option& meant, const Occurrence& mention) const;
  [[nodiscard]] std::vector<EntityOption> explained(const Name& name, const Option& meant) const;

  const match::Matcher& matcher_;
  std::uint32_t home_;
  std::vector<Known> known_;  ///< where each entity has one place

  // Of the article at hand.
  const Decided* decided_ = nullptr;
  const match::Candidates* candidates_ = nullptr;
  std::vector<std::uint32_t> name_numbers_;  ///< by the lattice's names and class: from 1 on, 0 for none
  std::vector<Name> names_;
  std::vector<Option> options_;
  std::vector<Occurrence> mentions_;
  HashMap<std::uint32_t> area_numbers_;
  std::vector<Area> areas_;  ///< the first stands for those that are unknown
  std::vector<Neighbour> neighbours_;
  double total_ = 0;
};

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_LINKER_H_
