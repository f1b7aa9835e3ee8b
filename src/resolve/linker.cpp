// SPDX-License-Identifier: Apache-2.0

#include "resolve/linker.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <unordered_map>
#include <utility>

#include "gazetteer/division.h"
#include "resolve/kinds.h"
#include "text/fold.h"

namespace gazet::resolve {
namespace {

constexpr int kRounds = 3;

/// In nats, found by varying one after the other on annotated places.
constexpr double kCountry =
    9;  ///< what a country or continent is worth before anything is known; a city its population
constexpr double kState = 6.2;   ///< a division that news calls by its bare name: less than its country's capital
constexpr double kDivision = 2;  ///< another one: its chief town mostly has the name too, and is meant
constexpr double kSecondDivision = 1.5;
constexpr double kOtherPlace = 4;
constexpr double kFolded = 1;       ///< less for a name that is not written like that
constexpr double kContained = 8;    ///< for lying in the place named behind it
constexpr double kInCountry = 5;    ///< when all the article is about its country
constexpr double kInDivision = 10;  ///< the same for its first-level division
constexpr double kNear = 5;         ///< for a place nearby

constexpr double kKilometres = 100;          ///< at this distance a place is worth 1/e of one on the spot
constexpr double kNowhere = 1.5;             ///< names that speak for no country, added to those of the article
constexpr double kHome = 3;                  ///< names that speak for the country the articles come from
constexpr std::size_t kNeighbours = 12;      ///< mentions looked at on each side
constexpr std::size_t kMentionsWeighed = 8;  ///< of a name: later ones add little

std::uint32_t number_of(gazetteer::CountryCode country) {
  return (static_cast<std::uint32_t>(static_cast<unsigned char>(country[0])) << 8U) |
         static_cast<unsigned char>(country[1]);
}

/// A point on the unit sphere.
struct Point {
  double x = 0;
  double y = 0;
  double z = 0;
};

Point point_of(const Coordinates& coordinates) {
  constexpr double kDegree = std::numbers::pi / 180;
  const double lat = coordinates.lat * kDegree;
  const double lon = coordinates.lon * kDegree;
  return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

double kilometres(const Point& a, const Point& b) {
  constexpr double kRadius = 6371.009;
  return kRadius * std::acos(std::clamp(a.x * b.x + a.y * b.y + a.z * b.z, -1.0, 1.0));
}

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
  gazetteer::Whereabouts where;
  Point point;
  bool is_division = false;
  bool is_country = false;
  Parts parts;
  double share = 0;  ///< how likely, of all options
};

/// One name of the article, however often it stands there.
struct Name {
  std::vector<Option> options;
  std::vector<std::uint32_t> mentions;  ///< numbers of occurrences
  double weight = 0;                    ///< as evidence for others
};

struct Occurrence {
  std::uint32_t decision = 0;
  std::uint32_t name = 0;
  std::uint32_t container = kNone;  ///< the mention behind it that may say where it lies
};

}  // namespace

/// One article.
class Linker::Article {
 public:
  Article(const Linker& linker, const Decided& decided, const match::Candidates& candidates)
      : matcher_(linker.matcher_), home_(number_of(linker.country_)), decided_(decided), candidates_(candidates) {
    for (std::uint32_t i = 0; i < decided.decisions.size(); ++i) add(i);
    find_containers();
  }

  Links link(bool explain) {
    for (Name& name : names_) set_shares(name);
    for (int round = 0; round < kRounds; ++round) {
      sum_up();
      for (Name& name : names_) weigh(name);
    }
    Links links;
    links.meant.resize(decided_.decisions.size());
    if (explain) links.options.resize(decided_.decisions.size());
    for (const Occurrence& mention : mentions_) {
      const Option& meant = best(mention);
      links.meant[mention.decision] = meant.reading;
      if (explain) links.options[mention.decision] = explained(names_[mention.name], meant);
    }
    return links;
  }

 private:
  void add(std::uint32_t number) {
    const Decision& decision = decided_.decisions[number];
    const LatticeSpan& span = decided_.lattice.spans[decision.span];
    if (span.candidate == kNone) return;
    const std::uint64_t key = span.key * 8 + static_cast<std::uint64_t>(decision.name_class);
    const auto [place, is_new] = by_key_.try_emplace(key, static_cast<std::uint32_t>(names_.size()));
    if (is_new) names_.push_back(name_of(span, decision.name_class));
    Name& name = names_[place->second];
    if (name.options.empty()) return;
    name.mentions.push_back(static_cast<std::uint32_t>(mentions_.size()));
    mentions_.push_back({number, place->second, kNone});
  }

  [[nodiscard]] Name name_of(const LatticeSpan& span, NameClass name_class) const {
    Name name;
    for (const match::Reading& reading : candidates_.readings_of(candidates_.all[span.candidate])) {
      if (class_of(reading.subtype) != name_class) continue;
      Option option;
      option.reading = &reading;
      option.where = matcher_.whereabouts(reading);
      if (option.where.coordinates) option.point = point_of(*option.where.coordinates);
      option.is_country = subtype_name(reading.subtype) == "country";
      option.is_division = subtype_name(reading.subtype) == "admin1";
      option.parts.prior =
          name_class == NameClass::place ? prior_of(option) : -static_cast<double>(name.options.size());
      if (!reading.exact) option.parts.prior -= kFolded;
      name.options.push_back(option);
    }
    constexpr std::array<double, kNameClasses> kWeights = {1, 0.5, 0.25, 0, 0};
    name.weight = kWeights[static_cast<std::size_t>(name_class)];
    return name;
  }

  /// In nats: what a place is, before anything is known of the article.
  static double prior_of(const Option& option) {
    const std::string_view subtype = subtype_name(option.reading->subtype);
    const double people = std::log(option.where.population / 1000.0 + 1);
    if (subtype == "country" || subtype == "continent") return kCountry;
    if (subtype == "admin1")
      return gazetteer::has_states({option.where.country.data(), option.where.country.size()}) ? kState : kDivision;
    if (subtype == "admin2") return kSecondDivision;
    if (subtype == "city") return people;
    if (subtype == "district") return 0.5 * people;
    return kOtherPlace;
  }

  /// "Bangor, Maine", "Bangor (Maine)": the next mention after nothing but a comma or a bracket.
  void find_containers() {
    const Lattice& lattice = decided_.lattice;
    for (std::uint32_t i = 0; i + 1 < mentions_.size(); ++i) {
      const LatticeSpan& span = span_of(mentions_[i]);
      const LatticeSpan& next = span_of(mentions_[i + 1]);
      if (decided_.decisions[mentions_[i].decision].name_class != NameClass::place) continue;
      if (decided_.decisions[mentions_[i + 1].decision].name_class != NameClass::place) continue;
      if (next.begin != span.end + 1) continue;
      const char sign = lattice.text[lattice.units[span.end].begin];
      if (sign == ',' || sign == '(') mentions_[i].container = i + 1;
    }
  }

  [[nodiscard]] const LatticeSpan& span_of(const Occurrence& mention) const {
    return decided_.lattice.spans[decided_.decisions[mention.decision].span];
  }

  /// Where the article is: the names' weights by country and division.
  void sum_up() {
    countries_.clear();
    divisions_.clear();
    total_ = 0;
    if (home_ != 0) count(home_, 0, kHome);
    for (const Name& name : names_) {
      for (const Option& option : name.options) {
        count(number_of(option.where.country), option.where.division, weight_of(name) * option.share);
      }
    }
  }

  static double weight_of(const Name& name) {
    return name.weight * (1 + std::log(static_cast<double>(std::max<std::size_t>(name.mentions.size(), 1))));
  }

  void count(std::uint32_t country, std::uint32_t division, double weight) {
    if (country == 0) return;
    countries_[country] += weight;
    if (division != 0) divisions_[division] += weight;
    total_ += weight;
  }

  void weigh(Name& name) const {
    if (name.options.size() < 2) return;
    const std::size_t count = std::min(name.mentions.size(), kMentionsWeighed);
    for (Option& option : name.options) {
      double near = 0;
      double inside = 0;
      for (std::size_t m = 0; m < count; ++m) {
        near += nearness(option, name.mentions[m]) / static_cast<double>(count);
        inside = std::max(inside, containment(option, mentions_[name.mentions[m]]));
      }
      option.parts.contained = kContained * inside;
      option.parts.nearby = kNear * std::min(near, 1.0);
      const double others = std::max(total_ - weight_of(name), 0.0);
      const auto own = [&](auto&& is_same) {
        double sum = 0;
        for (const Option& other : name.options) sum += is_same(other) ? other.share * weight_of(name) : 0;
        return sum;
      };
      const double own_country = own([&](const Option& it) { return it.where.country == option.where.country; });
      const double own_division = own([&](const Option& it) { return it.where.division == option.where.division; });
      option.parts.in_country = kInCountry * share(countries_, number_of(option.where.country), own_country, others);
      option.parts.in_division = kInDivision * share(divisions_, option.where.division, own_division, others);
    }
    set_shares(name);
  }

  /// What share of the article's other names speaks for a country or division.
  static double share(const std::unordered_map<std::uint32_t, double>& sums, std::uint32_t number, double own,
                      double others) {
    const auto found = sums.find(number);
    const double sum = number == 0 || found == sums.end() ? 0 : std::max(found->second - own, 0.0);
    return sum / (others + kNowhere);
  }

  /// The places mentioned around, the nearer to the option the more.
  [[nodiscard]] double nearness(const Option& option, std::uint32_t at) const {
    if (!option.where.coordinates || option.is_country) return 0;
    const std::size_t begin = at > kNeighbours ? at - kNeighbours : 0;
    const std::size_t end = std::min<std::size_t>(at + kNeighbours + 1, mentions_.size());
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (mentions_[i].name == mentions_[at].name) continue;
      for (const Option& other : names_[mentions_[i].name].options) {
        if (other.share < 0.05 || !other.where.coordinates || other.is_country) continue;
        sum += other.share * std::exp(-kilometres(option.point, other.point) / kKilometres);
      }
    }
    return sum;
  }

  /// How likely the place behind it holds the option.
  [[nodiscard]] double containment(const Option& option, const Occurrence& mention) const {
    if (mention.container == kNone) return 0;
    double inside = 0;
    for (const Option& outer : names_[mentions_[mention.container].name].options) {
      const bool holds = (outer.is_country && outer.where.country == option.where.country && !option.is_country) ||
                         (outer.is_division && outer.where.division != 0 &&
                          outer.where.division == option.where.division && !option.is_division);
      if (holds) inside += outer.share;
    }
    return inside;
  }

  /// Sets the shares of a name's options from what speaks for them.
  static void set_shares(Name& name) {
    double high = std::numeric_limits<double>::lowest();
    for (const Option& option : name.options) high = std::max(high, option.parts.sum());
    double sum = 0;
    for (Option& option : name.options) sum += option.share = std::exp(option.parts.sum() - high);
    for (Option& option : name.options) option.share /= sum;
  }

  /// One sense an article, unless this mention says where it lies.
  [[nodiscard]] const Option& best(const Occurrence& mention) const {
    const std::vector<Option>& options = names_[mention.name].options;
    const auto value = [&](const Option& option) {
      constexpr double kCertain = 0.5;
      return option.share + (containment(option, mention) > kCertain ? 1 : 0);
    };
    return *std::max_element(options.begin(), options.end(),
                             [&](const Option& a, const Option& b) { return value(a) < value(b); });
  }

  [[nodiscard]] std::vector<EntityOption> explained(const Name& name, const Option& meant) const {
    constexpr std::size_t kShown = 5;
    std::vector<const Option*> order;
    for (const Option& option : name.options) order.push_back(&option);
    std::stable_sort(order.begin(), order.end(), [&](const Option* a, const Option* b) {
      return (a == &meant) != (b == &meant) ? a == &meant : a->share > b->share;
    });
    order.resize(std::min(order.size(), kShown));
    std::vector<EntityOption> result;
    for (const Option* option : order) {
      const Entity entity = matcher_.entity(*option->reading);
      const Parts& parts = option->parts;
      result.push_back({std::string(entity.id), std::string(entity.name), entity.subtype, std::string(entity.country),
                        parts.prior, parts.contained, parts.in_country, parts.in_division, parts.nearby,
                        option->share});
    }
    return result;
  }

  const match::Matcher& matcher_;
  std::uint32_t home_;
  const Decided& decided_;
  const match::Candidates& candidates_;
  std::unordered_map<std::uint64_t, std::uint32_t> by_key_;
  std::vector<Name> names_;
  std::vector<Occurrence> mentions_;
  std::unordered_map<std::uint32_t, double> countries_;
  std::unordered_map<std::uint32_t, double> divisions_;
  double total_ = 0;
};

Links Linker::link(const Decided& decided, const match::Candidates& candidates, bool explain) const {
  return Article(*this, decided, candidates).link(explain);
}

}  // namespace gazet::resolve
