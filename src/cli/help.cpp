// SPDX-License-Identifier: Apache-2.0

#include "cli/help.h"

#include "cli/command_table.h"
#include "flags/command_help.h"

namespace gazet::cli {

using namespace flags;

namespace {

constexpr std::string_view kStatuses =
    "EXIT STATUS\n"
    "  0         all done, also when nothing was found\n"
    "  1         some document failed, or the result could not be written; each was reported\n"
    "  2         wrong usage, an existing file without --overwrite, or a gazetteer or dictionary that cannot\n"
    "            be used\n"
    "  129, 130, 143  stopped by SIGHUP, SIGINT or SIGTERM, after whole records and within a second\n";

constexpr std::string_view kSettings =
    "SETTINGS\n"
    "  Every option can also be given as a variable (GAZET_MAX_DOCUMENT=2MB for --max-document) or as a line of\n"
    "  $XDG_CONFIG_HOME/gazet/config, else ~/.config/gazet/config (max-document=2MB). The command line counts\n"
    "  before the variable, the variable before the file.\n";

constexpr std::string_view kIntroduction =
    "gazet finds the places, groups and organisations in news text, says which ones they are, and\n"
    "prints one JSON record a mention.\n";

constexpr std::string_view kRecordKeys =
    "RECORDS\n"
    "Each is a JSON object. All keys are always there; what is not known is null. Of a mention:\n"
    "\n"
    "  doc           the document: its id field, SOURCE:LINE, or the path as given\n"
    "  start, end    where it stands: code points of the text that gazet text prints\n"
    "  text          what stands there\n"
    "  type          place, group, organisation or person\n"
    "  subtype       city, nationality, company ...; null when the type alone is known\n"
    "  label         GPE, LOC, FAC, NORP, ORG or PERSON, or as --labels says\n"
    "  name, id      of the entity that is meant; null when it is in no gazetteer\n"
    "  country       of the entity, two letters (ISO 3166-1)\n"
    "  lat, lon      of the entity, degrees (WGS84)\n"
    "  score         the chance that span and type are right; null when not weighed\n"
    "  link          given these, the chance that the entity is right; null where none is meant\n"
    "  method        how it was found: name, pattern, shape, acronym, short_name\n"
    "  sentence      the number of its sentence, from 0\n"
    "  section       title, dateline or body\n"
    "\n"
    "Options add to these:\n"
    "\n"
    "  start_byte, end_byte, start_utf16, end_utf16, start_source, end_source\n"
    "                --offsets\n"
    "  context       --context: the text of its sentence\n"
    "  explanation   --explain: why it was chosen\n"
    "  ...           --keep: fields of the input\n"
    "\n"
    "With --emit entities, of each entity of a document: doc, id, name, type, subtype, label, country, lat\n"
    "and lon as above, and\n"
    "\n"
    "  count         the number of its mentions\n"
    "  first_start   where the first one stands\n"
    "  score, link   the best of theirs\n"
    "\n"
    "With --emit documents, of each document: doc as above, and\n"
    "\n"
    "  source        the file or archive member, - for standard input\n"
    "  title, published, url\n"
    "                as the source declares them\n"
    "  language      as given, else as detected, such as en\n"
    "  characters    code points of its text; null when it could not be read\n"
    "  mentions, entities\n"
    "                how many were found\n"
    "  countries     those it is about, each with its share, best first\n"
    "  gazetteer     the fingerprint of the gazetteer\n"
    "  version       of gazet\n"
    "  status, error ok and null, or error and what was wrong\n"
    "\n"
    "With several kinds each record begins with the key record: mention, entity or document.\n";

}  // namespace

std::string short_help() {
  return "gazet finds the places, groups and organisations in news text.\n"
         "\n"
         "  gazet article.txt                 one JSON record a mention\n"
         "  cat article.txt | gazet           the same\n"
         "  gazet --from jsonl archive.jsonl  many articles, one a line\n"
         "\n"
         "gazet help says more, gazet - reads what is typed.\n";
}

flags::ProgramText program_text() {
  return {.summary = "find the places, groups and organisations in news text",
          .description = std::string(kIntroduction),
          .sections = {std::string(kRecordKeys), std::string(kSettings), std::string(kStatuses)}};
}

std::string program_help() {
  std::string text = std::string(kIntroduction) + "\nUSAGE\n";
  for (const Command& command : commands()) {
    const bool is_default = &command == &commands().front();
    text += is_default
                ? "  gazet [" + std::string(command.usage.name) + "] " + std::string(command.usage.synopsis) + "\n"
                : "  " + synopsis_line(command.usage);
  }
  text += "  gazet --version\n\nCOMMANDS\n";
  for (const Command& command : commands()) append_entry(std::string(command.usage.name), command.usage.summary, text);
  text +=
      "\n"
      "  gazet help COMMAND, or gazet COMMAND --help, explains the options. A file that is called like a command\n"
      "  is written ./text, or behind --.\n\n";
  text += std::string(kSettings) + "\n" + std::string(kStatuses);
  return text;
}

}  // namespace gazet::cli
