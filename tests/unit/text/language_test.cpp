// SPDX-License-Identifier: Apache-2.0

#include "text/language.h"

#include <string>
#include <tuple>
#include <vector>

#include "support/catch.h"
#include "text/words.h"

namespace gazet::text {
namespace {

std::string language_of(const std::string& text) {
  std::vector<Token> words;
  Tokenizer().tokenize(text, words);
  return std::string(LanguageDetector().language(text, words));
}

TEST_CASE("The language shows in script, letters and small words", "[text]") {
  const auto [text, language] = GENERATE(table<std::string, std::string>({
      {"The army said on Monday that the road to the north was closed.", "en"},
      {"THE ARMY SAID THAT THE ROAD TO THE NORTH WAS CLOSED", "en"},
      {"Les soldats ont quitté la ville et le pont est fermé pour une semaine.", "fr"},
      {"El presidente dijo que los ríos del norte se desbordaron por la lluvia.", "es"},
      {"O governo disse que os rios do norte não baixaram e que a chuva continua em duas cidades.", "pt"},
      {"Die Brücke ist nicht für den Verkehr offen, und das Wasser steigt.", "de"},
      {"Il fiume è salito per la pioggia, che non si ferma nel nord della regione.", "it"},
      {"Pemerintah mengatakan bahwa hujan di utara tidak akan berhenti dan yang hilang dicari.", "id"},
      {"Serikali ilisema kwa mvua ya jana ni hatari kwa watu wa kaskazini.", "sw"},
      {"Правительство сообщило, что мост закрыт, а вода прибывает с севера, но дороги ещё открыты для машин. Мы.",
       "ru"},
      {"Уряд повідомив, що міст закрито, а її дороги ще відкриті.", "uk"},
      {"قالت الحكومة إن المدينة آمنة", "ar"},
      {"دولت گفت که شهر امن است", "fa"},
      {"حکومت نے کہا کہ شہر محفوظ ہے", "ur"},
      {"政府は東京で会見した", "ja"},
      {"政府在北京举行了会议", "zh"},
      {"정부는 서울에서 회의를 열었다", "ko"},
      {"Η κυβέρνηση είπε", "el"},
      {"รัฐบาลกล่าวว่า", "th"},
      {"She met the mayor.", "en"},
      {"He met Gao's mayor.", ""},
      {"He visited Rio de Janeiro.", ""},
      {"Bamako Gao Kidal", ""},
      {"12 345", ""},
      {"", ""},
  }));
  CAPTURE(text);
  CHECK(language_of(text) == language);
}

TEST_CASE("A few English words among many of another language do not make an article English", "[text]") {
  CHECK(language_of("Die Regierung sprach gestern lange mit der Gruppe The Lords of the North and South, die seit "
                    "vielen Jahren durch das Land zieht, und die Leute in der Stadt hörten bis spät in die Nacht ihrer "
                    "Musik zu, während der Regen auf die Dächer fiel und niemand nach Hause gehen wollte.") == "de");
  CHECK(language_of("Le gouvernement a reçu hier le groupe The Lords of the North and South, qui traverse le pays "
                    "depuis des années, et les gens de la ville ont écouté sa musique jusque tard dans la nuit, sous "
                    "une pluie que personne ne voulait voir, avant de rentrer chez eux par les rues vides.") == "fr");
}

TEST_CASE("An article that quotes another language is in its own", "[text]") {
  CHECK(language_of("The president said: \"Nous sommes dans la rue pour le peuple\", and the crowd of the city was "
                    "with him in that and to the last.") == "en");
  CHECK(language_of("Le président a dit: \"We are in the street\" et la foule est dans les rues pour une marche.") ==
        "fr");
}

TEST_CASE("Capitals do not hide a language", "[text]") {
  CHECK(language_of("DIE BRÜCKE IST NICHT FÜR DEN VERKEHR OFFEN, UND DAS WASSER STEIGT.") == "de");
  CHECK(language_of("ПРАВИТЕЛЬСТВО СООБЩИЛО, ЧТО МОСТ ЗАКРЫТ, НО МЫ ЗДЕСЬ") == "ru");
}

}  // namespace
}  // namespace gazet::text
