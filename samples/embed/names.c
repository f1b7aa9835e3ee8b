/* SPDX-License-Identifier: Apache-2.0
 *
 * names TEXT: every mention of the text with its bytes, its type and the entity meant.
 */

#include <gazet/gazet.h>
#include <stdio.h>
#include <string.h>

static int fail(void) {
  fprintf(stderr, "names: %s\n", gazet_last_error());
  return 2;
}

int main(int argument_count, char** arguments) {
  if (argument_count != 2) {
    fprintf(stderr, "usage: names TEXT\n");
    return 2;
  }
  const char* text = arguments[1];
  gazet_extractor* extractor = gazet_open(NULL, 0, 0);
  if (extractor == NULL) return fail();
  gazet_extraction* extraction = gazet_extract(extractor, "-", text, strlen(text));
  if (extraction == NULL) return fail();

  gazet_mention mention;
  for (size_t i = 0; i < gazet_mention_count(extraction); ++i) {
    gazet_mention_at(extraction, i, &mention);
    printf("%.*s\t%s\t%s\n", (int)(mention.end_byte - mention.start_byte), text + mention.start_byte, mention.type,
           mention.id != NULL ? mention.id : "unknown");
  }
  gazet_free(extraction);
  gazet_close(extractor);
  return 0;
}
