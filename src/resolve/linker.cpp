// SPDX-License-Identifier: Apache-2.0

#include "resolve/linker.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

#include "gazetteer/division.h"
#include "resolve/kinds.h"
#include "resolve/link_chance.h"

namespace gazet::resolve {
namespace {

constexpr int kRounds = 3;

/// In nats, found by varying one after the other on annotated places.
constexpr double kCountry =
    9;  ///< what a country or continent is worth before anything is known; a city its population
constexpr double kState = 6.2;   ///< a division that news calls by its bare name: less than its country's capital
constexpr double kDivision = 2;  ///< another one: its chief town mostly has the name too, and is meant
constexpr double kSecondDivision = 1.5;
constexpr double kDistrict = 2;  ///< one that is listed for its name, not for its people
constexpr double kOtherPlace = 4;
constexpr double kRank = 0.25;      ///< of groups and organisations: less for each that the lists have before it
constexpr double kFolded = 1;       ///< less for a name that is not written like that
constexpr double kContained = 8;    ///< for lying in the place named behind it
constexpr double kInCountry = 5;    ///< when all the article is about its country
constexpr double kInDivision = 10;  ///< the same for its first-level division
constexpr double kNear = 5;         ///< for a place nearby

constexpr double kKilometres = 100;      ///< at this distance a place is worth 1/e of one on the spot
constexpr double kFarKilometres = 1000;  ///< from here on it is worth nothing
constexpr double kNowhere = 1.5;         ///< names that speak for no country, added to those of the article
constexpr double kHome = 3;              ///< names that speak for the country the articles come from
constexpr std::size_t kNeighbours = 12;  ///< mentions looked at on each side
constexpr unsigned kKnownBits = 12;      ///< of the place of an entity that is remembered

constexpr double kEarthRadius = 6371.009;  ///< mean, in kilometres

std::uint32_t number_of(gazetteer::CountryCode country) {
  return (static_cast<std::uint32_t>(static_cast<unsigned char>(country[0])) << 8U) |
         static_cast<unsigned char>(country[1]);
}

}  // namespace

Linker::Point Linker::point_of(const Coordinates& coordinates) {
  constexpr double kDegree = std::numbers::pi / 180;
  const double lat = coordinates.lat * kDegree;
  const double lon = coordinates.lon * kDegree;
  return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

Linker::Linker(const match::Matcher& matcher, gazetteer::CountryCode country)
    : matcher_(matcher), home_(number_of(country)), known_(std::size_t{1} << kKnownBits) {}

Links Linker::link(const Decided& decided, const match::Candidates& candidates, bool explain) {
  decided_ = &decided;
  candidates_ = &candidates;
  clear();
  for (std::uint32_t i = 0; i < decided.decisions.size(); ++i) add(i);
  for (Name& name : names_) name.weight *= 1 + std::log(static_cast<double>(std::max(name.mention_count, 1U)));
  find_containers();
  for (const Name& name : names_) set_shares(name);
  for (int round = 0; round < kRounds; ++round) {
    sum_up();
    for (const Name& name : names_) weigh(name);
  }
  Links links;
  links.meant.resize(decided.decisions.size());
  links.chances.resize(decided.decisions.size());
  if (explain) links.options.resize(decided.decisions.size());
  for (const Occurrence& mention : mentions_) {
    const Option& meant = best(mention);
    links.meant[mention.decision] = meant.reading;
    links.chances[mention.decision] = chance(meant, mention);
    if (explain) links.options[mention.decision] = explained(names_[mention.name], meant);
  }
  return links;
}

void Linker::clear() {
  name_numbers_.assign(decided_->lattice.name_count * kNameClasses, 0);
  names_.clear();
  options_.clear();
  mentions_.clear();
  area_numbers_.clear();
  areas_.assign(1, {});
}

void Linker::add(std::uint32_t decision) {
  const NameClass name_class = decided_->decisions[decision].name_class;
  const LatticeSpan& span = decided_->lattice.spans[decided_->decisions[decision].span];
  if (span.candidate == kNone) return;
  std::uint32_t& number = name_numbers_[span.name * kNameClasses + static_cast<std::size_t>(name_class)];
  if (number == 0) {
    names_.push_back(name_of(span, name_class));
    number = static_cast<std::uint32_t>(names_.size());
  }
  Name& name = names_[number - 1];
  if (name.options_begin == name.options_end) return;
  if (name.mention_count < kMentionsWeighed) {
    name.mentions[name.mention_count] = static_cast<std::uint32_t>(mentions_.size());
  }
  ++name.mention_count;
  mentions_.push_back({decision, number - 1, kNone});
}

Linker::Name Linker::name_of(const LatticeSpan& span, NameClass name_class) {
  Name name;
  name.options_begin = static_cast<std::uint32_t>(options_.size());
  for (const match::Reading& reading : candidates_->readings_of(candidates_->all[span.candidate])) {
    if (class_of(reading.subtype) != name_class) continue;
    Option option;
    option.reading = &reading;
    option.known = known(reading);
    option.country = area_of(option.known.country);
    option.division =
        !option.known.is_telling_division ? 0 : area_of((std::uint64_t{1} << 32U) | option.known.division);
    const auto rank = static_cast<double>(options_.size() - name.options_begin);
    option.parts.prior = name_class == NameClass::place ? option.known.prior : -kRank * rank;
    if (!reading.exact) option.parts.prior -= kFolded;
    options_.push_back(option);
  }
  name.options_end = static_cast<std::uint32_t>(options_.size());
  constexpr std::array<double, kNameClasses> kWeights = {1, 0.5, 0.25, 0, 0};
  name.weight = kWeights[static_cast<std::size_t>(name_class)];
  return name;
}

const Linker::Known& Linker::known(const match::Reading& reading) {
  const std::uint64_t key = (static_cast<std::uint64_t>(reading.layer) << 32U | reading.entity) + 1;
  Known& known = known_[key * 0x9E3779B97F4A7C15U >> (64 - kKnownBits)];
  if (known.key != key) {
    known = known_of(reading);
    known.key = key;
  }
  return known;
}

Linker::Known Linker::known_of(const match::Reading& reading) const {
  const gazetteer::Whereabouts where = matcher_.whereabouts(reading);
  Known known;
  known.is_located = where.coordinates.has_value();
  if (where.coordinates) known.point = point_of(*where.coordinates);
  known.country = number_of(where.country);
  known.division = where.division;
  known.is_telling_division = where.division != 0 && !gazetteer::is_most_of_country(where.division);
  known.is_country = subtype_name(reading.subtype) == "country";
  known.is_division = subtype_name(reading.subtype) == "admin1";
  known.prior = prior_of(reading, where);
  return known;
}

/// In nats: what a place is, before anything is known of the article.
double Linker::prior_of(const match::Reading& reading, const gazetteer::Whereabouts& where) {
  const std::string_view subtype = subtype_name(reading.subtype);
  const double people = std::log(where.population / 1000.0 + 1);
  if (subtype == "country" || subtype == "continent") return kCountry;
  if (subtype == "admin1")
    return gazetteer::has_states({where.country.data(), where.country.size()}) ? kState : kDivision;
  if (subtype == "admin2") return kSecondDivision;
  if (subtype == "city") return people;
  if (subtype == "district") return where.population > 0 ? 0.5 * people : kDistrict;
  return kOtherPlace;
}

/// The number of the area with that key, 0 for key 0.
std::uint32_t Linker::area_of(std::uint64_t key) {
  if (key == 0) return 0;
  std::uint32_t& number = area_numbers_[gazetteer::extended(0, key)];
  if (number == 0) {
    number = static_cast<std::uint32_t>(areas_.size());
    areas_.emplace_back();
  }
  return number;
}

/// "Bangor, Maine", "Bangor (Maine)": the next mention after nothing but a comma or a bracket.
void Linker::find_containers() {
  const Lattice& lattice = decided_->lattice;
  for (std::uint32_t i = 0; i + 1 < mentions_.size(); ++i) {
    const LatticeSpan& span = span_of(mentions_[i]);
    const LatticeSpan& next = span_of(mentions_[i + 1]);
    if (decided_->decisions[mentions_[i].decision].name_class != NameClass::place) continue;
    if (decided_->decisions[mentions_[i + 1].decision].name_class != NameClass::place) continue;
    if (next.begin != span.end + 1) continue;
    const char sign = lattice.text[lattice.units[span.end].begin];
    if (sign == ',' || sign == '(') mentions_[i].container = i + 1;
  }
}

const LatticeSpan& Linker::span_of(const Occurrence& mention) const {
  return decided_->lattice.spans[decided_->decisions[mention.decision].span];
}

std::span<Linker::Option> Linker::options_of(const Name& name) {
  return std::span(options_).subspan(name.options_begin, name.options_end - name.options_begin);
}
std::span<const Linker::Option> Linker::options_of(const Name& name) const {
  return std::span(options_).subspan(name.options_begin, name.options_end - name.options_begin);
}

/// Where the article is: the names' weights by country and division.
void Linker::sum_up() {
  std::ranges::fill(areas_, Area{});
  total_ = 0;
  if (home_ != 0) count(area_of(home_), 0, kHome);
  for (const Name& name : names_) {
    for (const Option& option : options_of(name)) count(option.country, option.division, name.weight * option.share);
  }
}

void Linker::count(std::uint32_t country, std::uint32_t division, double weight) {
  if (country == 0) return;
  areas_[country].sum += weight;
  if (division != 0) areas_[division].sum += weight;
  total_ += weight;
}

void Linker::weigh(const Name& name) {
  if (name.options_end - name.options_begin < 2) return;
  weigh_surroundings(name);
  weigh_areas(name);
  set_shares(name);
}

/// What the text says around the name's mentions.
void Linker::weigh_surroundings(const Name& name) {
  for (Option& option : options_of(name)) option.parts.nearby = option.parts.contained = 0;
  const std::size_t count = std::min<std::size_t>(name.mention_count, kMentionsWeighed);
  for (const std::uint32_t mention : std::span(name.mentions).first(count)) {
    find_neighbours(mention);
    for (Option& option : options_of(name)) {
      option.parts.nearby += nearness(option) / static_cast<double>(count);
      option.parts.contained = std::max(option.parts.contained, kContained * containment(option, mentions_[mention]));
    }
  }
  for (Option& option : options_of(name)) option.parts.nearby = kNear * std::min(option.parts.nearby, 1.0);
}

/// What share of the article's other names speaks for a country or division.
void Linker::weigh_areas(const Name& name) {
  for (const Option& option : options_of(name)) areas_[option.country].own = areas_[option.division].own = 0;
  for (const Option& option : options_of(name)) {
    areas_[option.country].own += option.share * name.weight;
    areas_[option.division].own += option.share * name.weight;
  }
  const double others = std::max(total_ - name.weight, 0.0);
  const auto share = [&](std::uint32_t area) {
    const double sum = area == 0 ? 0 : std::max(areas_[area].sum - areas_[area].own, 0.0);
    return sum / (others + kNowhere);
  };
  for (Option& option : options_of(name)) {
    option.parts.in_country = kInCountry * share(option.country);
    option.parts.in_division = kInDivision * share(option.division);
  }
}

/// The places mentioned around that occurrence.
void Linker::find_neighbours(std::uint32_t at) {
  constexpr double kLeastShare = 0.05;
  neighbours_.clear();
  const std::size_t begin = at > kNeighbours ? at - kNeighbours : 0;
  const std::size_t end = std::min<std::size_t>(at + kNeighbours + 1, mentions_.size());
  for (std::size_t i = begin; i < end; ++i) {
    if (mentions_[i].name == mentions_[at].name) continue;
    for (const Option& other : options_of(names_[mentions_[i].name])) {
      if (other.share < kLeastShare || !other.known.is_located || other.known.is_country) continue;
      neighbours_.push_back({other.known.point, other.share});
    }
  }
}

/// The neighbours, the nearer to the option the more.
double Linker::nearness(const Option& option) const {
  static const double kFar = std::cos(kFarKilometres / kEarthRadius);
  if (!option.known.is_located || option.known.is_country) return 0;
  const Point& here = option.known.point;
  double sum = 0;
  for (const auto& [there, share] : neighbours_) {
    const double cosine = here.x * there.x + here.y * there.y + here.z * there.z;
    if (cosine < kFar) continue;
    sum += share * std::exp(-kEarthRadius * std::acos(std::min(cosine, 1.0)) / kKilometres);
  }
  return sum;
}

/// How likely the place behind it holds the option.
double Linker::containment(const Option& option, const Occurrence& mention) const {
  if (mention.container == kNone) return 0;
  const Known& inner = option.known;
  double inside = 0;
  for (const Option& other : options_of(names_[mentions_[mention.container].name])) {
    const Known& outer = other.known;
    const bool holds =
        (outer.is_country && outer.country == inner.country && !inner.is_country) ||
        (outer.is_division && outer.division != 0 && outer.division == inner.division && !inner.is_division);
    if (holds) inside += other.share;
  }
  return inside;
}

/// Sets the shares of a name's options from what speaks for them.
void Linker::set_shares(const Name& name) {
  const std::span<Option> options = options_of(name);
  if (options.size() == 1) {
    options.front().share = 1;
    return;
  }
  double high = std::numeric_limits<double>::lowest();
  for (const Option& option : options) high = std::max(high, option.parts.sum());
  double sum = 0;
  for (Option& option : options) sum += option.share = std::exp(option.parts.sum() - high);
  for (Option& option : options) option.share /= sum;
}

/// One sense an article, unless this mention says where it lies.
const Linker::Option& Linker::best(const Occurrence& mention) const {
  const std::span<const Option> options = options_of(names_[mention.name]);
  if (options.size() == 1) return options.front();
  const auto value = [&](const Option& option) {
    constexpr double kCertain = 0.5;
    return option.share + (containment(option, mention) > kCertain ? 1 : 0);
  };
  return *std::max_element(options.begin(), options.end(),
                           [&](const Option& a, const Option& b) { return value(a) < value(b); });
}

/// The chance that what best() gave is right. What the mention itself says of where it lies counts like a share.
float Linker::chance(const Option& meant, const Occurrence& mention) const {
  const std::size_t options = options_of(names_[mention.name]).size();
  if (options == 1) return link_chance(meant.reading->subtype, options, 1);
  return link_chance(meant.reading->subtype, options, std::max(meant.share, containment(meant, mention)));
}

std::vector<EntityOption> Linker::explained(const Name& name, const Option& meant) const {
  constexpr std::size_t kShown = 5;
  std::vector<const Option*> order;
  for (const Option& option : options_of(name)) order.push_back(&option);
  std::stable_sort(order.begin(), order.end(), [&](const Option* a, const Option* b) {
    return (a == &meant) != (b == &meant) ? a == &meant : a->share > b->share;
  });
  order.resize(std::min(order.size(), kShown));
  std::vector<EntityOption> result;
  for (const Option* option : order) {
    const Entity entity = matcher_.entity(*option->reading);
    const Parts& parts = option->parts;
    result.push_back({std::string(entity.id), std::string(entity.name), entity.subtype, std::string(entity.country),
                      parts.prior, parts.contained, parts.in_country, parts.in_division, parts.nearby, option->share});
  }
  return result;
}

}  // namespace gazet::resolve
