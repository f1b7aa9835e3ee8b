/* SPDX-License-Identifier: Apache-2.0
 *
 * gazet for C, and for all languages that can call C. Text is UTF-8; what is unknown is NULL, or not a number (NaN).
 * A function that fails returns NULL, -1 or a count of 0, and gazet_last_error() says why: so does each that is given
 * NULL where nothing is said of it. An extractor serves any number of threads
 * at the same time; an extraction belongs to one.
 */

#ifndef GAZET_GAZET_H_
#define GAZET_GAZET_H_

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* NOLINTBEGIN(readability-identifier-naming): C's names, not those of the C++ library. */

typedef struct gazet_extractor gazet_extractor;
typedef struct gazet_extraction gazet_extraction;

/* What an extractor does otherwise than by default; to be joined by `|`. */
enum gazet_option {
  GAZET_NAMES_ONLY = 1,     /* longest names and patterns alone, no evidence */
  GAZET_IGNORE_CASE = 2,    /* match lower-case text */
  GAZET_KEEP_FURNITURE = 4, /* mentions in page furniture too */
  GAZET_PERSONS = 8         /* mentions of persons too */
};

/* One mention: the keys of a record. The strings live as long as the extraction. */
typedef struct gazet_mention {
  size_t start; /* in code points, half open */
  size_t end;
  size_t start_byte; /* the same in bytes */
  size_t end_byte;
  const char* type; /* place, group, organisation, person */
  const char* subtype;
  const char* label; /* OntoNotes */
  const char* name;  /* of the entity meant */
  const char* id;
  const char* country; /* ISO 3166-1 alpha-2 */
  double lat;
  double lon;
  double score;        /* the chance that span and type are right, 0 to 1 */
  double link;         /* given these, the chance that the entity meant is, 0 to 1 */
  const char* method;  /* name, pattern, shape, acronym, short_name */
  const char* section; /* title, dateline, body */
  uint32_t sentence;
} gazet_mention;

/* The version of the library, such as "0.1.0". */
const char* gazet_version(void);

/* Why the last call of this thread that failed did so; valid until its next call. */
const char* gazet_last_error(void);

/* The file of the gazetteer installed with the library; valid until the thread's next call of it. */
const char* gazet_default_gazetteer(void);

/* Opens gazetteers (.gaz) and dictionaries (any other name), each overriding those before it. With none of them, or
 * NULL among them, the default gazetteer stands there. */
gazet_extractor* gazet_open(const char* const* layers, size_t layer_count, unsigned options);

/* Which gazetteers these are: hexadecimal digits that change with any byte. */
const char* gazet_fingerprint(const gazet_extractor* extractor);

/* NULL is allowed. Extractions outlive their extractor. */
void gazet_close(gazet_extractor* extractor);

/* All mentions of a text, which is copied. `doc` is the records' key of that name. */
gazet_extraction* gazet_extract(const gazet_extractor* extractor, const char* doc, const char* text, size_t size);

size_t gazet_mention_count(const gazet_extraction* extraction);

/* Fills in the mention of that number, counted from 0 in the order of the text; -1 when there is none. */
int gazet_mention_at(const gazet_extraction* extraction, size_t number, gazet_mention* mention);

/* All mentions as JSON Lines, as the command gazet prints them; valid as long as the extraction. */
const char* gazet_records(const gazet_extraction* extraction);

/* BCP 47, or NULL. */
const char* gazet_language(const gazet_extraction* extraction);

/* NULL is allowed. */
void gazet_free(gazet_extraction* extraction);

/* NOLINTEND(readability-identifier-naming) */

#ifdef __cplusplus
}
#endif

#endif /* GAZET_GAZET_H_ */
