// SPDX-License-Identifier: Apache-2.0
//
// Words and sentences of whatever bytes come, compared with plain ICU.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "support/icu_oracle.h"
#include "text/sentences.h"
#include "text/utf8.h"
#include "text/words.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const gazet::text::Tokenizer tokenizer;
  static const gazet::text::SentenceFinder finder;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::string text = bytes.substr(0, gazet::text::valid_prefix(bytes));
  std::vector<gazet::Token> tokens;
  tokenizer.tokenize(text, tokens);
  if (tokens != gazet::oracle::words(text)) std::abort();
  if (finder.sentence_ends(text) != gazet::oracle::sentence_ends(text)) std::abort();
  return 0;
}
