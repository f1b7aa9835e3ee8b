// SPDX-License-Identifier: Apache-2.0
//
// The functions of gazet.h. No exception leaves them.

#include <cstdint>
#include <deque>
#include <exception>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gazet/error.h"
#include "gazet/extractor.h"
#include "gazet/gazet.h"
#include "gazet/library.h"
#include "gazet/version.h"
#include "output/offset_walker.h"
#include "text/utf8.h"

struct gazet_extractor {
  gazet::Extractor extractor;
  std::string fingerprint;
};

struct gazet_extraction {
  std::vector<gazet_mention> mentions;
  std::deque<std::string> strings;  ///< that the mentions point to: their addresses must stay
  std::string records;
  std::string language;
};

namespace gazet {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

std::string& last_error() {
  thread_local std::string message;
  return message;
}

std::string message_of(const DictionaryError& error) {
  if (error.diagnostics().empty()) return error.what();
  std::string message;
  for (const Diagnostic& fault : error.diagnostics()) message += (message.empty() ? "" : "\n") + to_string(fault);
  return message;
}

/// The result of `action`, or `failure` when it throws; then gazet_last_error() says why.
template <class Result, class Action>
Result guarded(Result failure, Action action) noexcept {
  try {
    return action();
  } catch (const DictionaryError& error) {
    last_error() = message_of(error);
  } catch (const std::exception& error) {
    last_error() = error.what();
  }
  return failure;
}

std::shared_ptr<const Gazetteer> open_layer(const char* path) {
  const std::filesystem::path file = path == nullptr ? default_gazetteer() : std::filesystem::path(path);
  return std::make_shared<const Gazetteer>(file.extension() == ".gaz" ? Gazetteer::open(file)
                                                                      : compile_dictionaries({file}));
}

ExtractorOptions to_options(unsigned flags) {
  ExtractorOptions options;
  options.names_only = (flags & GAZET_NAMES_ONLY) != 0;
  options.ignore_case = (flags & GAZET_IGNORE_CASE) != 0;
  options.keep_furniture = (flags & GAZET_KEEP_FURNITURE) != 0;
  options.persons = (flags & GAZET_PERSONS) != 0;
  return options;
}

std::unique_ptr<gazet_extractor> open_extractor(std::vector<const char*> paths, unsigned flags) {
  if (paths.empty()) paths.push_back(nullptr);
  std::vector<std::shared_ptr<const Gazetteer>> layers;
  std::string fingerprint;
  for (const char* path : paths) {
    layers.push_back(open_layer(path));
    fingerprint += (fingerprint.empty() ? "" : "+") + layers.back()->fingerprint();
  }
  return std::make_unique<gazet_extractor>(gazet_extractor{Extractor(layers, to_options(flags)), fingerprint});
}

/// Turns mentions into plain structs, whose strings it keeps in the extraction.
class MentionFiller {
 public:
  MentionFiller(const Document& document, gazet_extraction& to) : walker_(document, false), to_(to) {}

  void add(const Mention& mention) {
    gazet_mention filled = {};
    fill_span(mention.span, filled);
    filled.type = kept(kTypeNames[static_cast<std::size_t>(type_of(mention.subtype))]);
    filled.subtype = kept(subtype_name(mention.subtype));
    filled.label = kept(label_of(mention.subtype));
    fill_entity(mention, filled);
    filled.score = mention.score ? static_cast<double>(*mention.score) : kUnknown;
    filled.link = mention.link ? static_cast<double>(*mention.link) : kUnknown;
    filled.method = kept(to_string(mention.method));
    filled.section = kept(to_string(mention.section));
    filled.sentence = mention.sentence;
    to_.mentions.push_back(filled);
  }

 private:
  void fill_span(Span span, gazet_mention& filled) {
    const output::SpanPositions positions = walker_.at(span);
    filled.start = static_cast<std::size_t>(positions.begin.code_points);
    filled.end = static_cast<std::size_t>(positions.end.code_points);
    filled.start_byte = span.begin;
    filled.end_byte = span.end;
  }

  void fill_entity(const Mention& mention, gazet_mention& filled) {
    filled.lat = kUnknown;
    filled.lon = kUnknown;
    if (!mention.entity) return;
    filled.name = kept(mention.entity->name);
    filled.id = kept(mention.entity->id);
    filled.country = kept(mention.entity->country);
    if (!mention.entity->coordinates) return;
    filled.lat = mention.entity->coordinates->lat;
    filled.lon = mention.entity->coordinates->lon;
  }

  /// Null for an empty one.
  const char* kept(std::string_view text) { return text.empty() ? nullptr : to_.strings.emplace_back(text).c_str(); }

  output::OffsetWalker walker_;
  gazet_extraction& to_;
};

std::unique_ptr<gazet_extraction> extract_text(const gazet_extractor& extractor, std::string_view doc,
                                               std::string_view text) {
  if (!text::is_valid(text)) {
    throw InputError("the text is not UTF-8 at byte " + std::to_string(text::valid_prefix(text)));
  }
  Document document;
  document.id = doc;
  document.source = doc;
  document.text = text;
  const Extraction found = extractor.extractor.extract(document);
  auto extraction = std::make_unique<gazet_extraction>();
  MentionFiller filler(document, *extraction);
  for (const Mention& mention : found.mentions) filler.add(mention);
  extraction->records = mention_records(document, found);
  extraction->language = found.language;
  return extraction;
}

/// A caller's fault: told like any other.
template <typename Pointer>
Pointer demanded(Pointer pointer, const char* name) {
  if (pointer == nullptr) throw UsageError(std::string(name) + " is NULL (expected one)");
  return pointer;
}

}  // namespace
}  // namespace gazet

using gazet::demanded;
using gazet::guarded;

const char* gazet_version(void) {
  return gazet::kVersion.data();  // a literal
}

const char* gazet_last_error(void) {
  return gazet::last_error().c_str();
}

const char* gazet_default_gazetteer(void) {
  thread_local std::string path;
  return guarded<const char*>(nullptr, [] { return (path = gazet::default_gazetteer().string()).c_str(); });
}

gazet_extractor* gazet_open(const char* const* layers, size_t layer_count, unsigned options) {
  return guarded<gazet_extractor*>(nullptr, [=] {
    if (layer_count > 0) demanded(layers, "layers");
    return gazet::open_extractor(std::vector<const char*>(layers, layers + layer_count), options).release();
  });
}

const char* gazet_fingerprint(const gazet_extractor* extractor) {
  return guarded<const char*>(nullptr, [=] { return demanded(extractor, "extractor")->fingerprint.c_str(); });
}

void gazet_close(gazet_extractor* extractor) {
  const std::unique_ptr<gazet_extractor> closed(extractor);
}

gazet_extraction* gazet_extract(const gazet_extractor* extractor, const char* doc, const char* text, size_t size) {
  return guarded<gazet_extraction*>(nullptr, [=] {
    if (size > 0) demanded(text, "text");
    const std::string_view bytes = size == 0 ? std::string_view() : std::string_view(text, size);
    return gazet::extract_text(*demanded(extractor, "extractor"), demanded(doc, "doc"), bytes).release();
  });
}

size_t gazet_mention_count(const gazet_extraction* extraction) {
  return guarded<size_t>(0, [=] { return demanded(extraction, "extraction")->mentions.size(); });
}

int gazet_mention_at(const gazet_extraction* extraction, size_t number, gazet_mention* mention) {
  if (extraction == nullptr || mention == nullptr) {
    gazet::last_error() = extraction == nullptr ? "extraction is NULL" : "mention is NULL";
    return -1;
  }
  if (number >= extraction->mentions.size()) {
    gazet::last_error() = "there is no such mention";
    return -1;
  }
  *mention = extraction->mentions[number];
  return 0;
}

const char* gazet_records(const gazet_extraction* extraction) {
  return guarded<const char*>(nullptr, [=] { return demanded(extraction, "extraction")->records.c_str(); });
}

const char* gazet_language(const gazet_extraction* extraction) {
  return guarded<const char*>(nullptr, [=] {
    const std::string& language = demanded(extraction, "extraction")->language;
    return language.empty() ? nullptr : language.c_str();
  });
}

void gazet_free(gazet_extraction* extraction) {
  const std::unique_ptr<gazet_extraction> freed(extraction);
}
