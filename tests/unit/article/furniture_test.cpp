// SPDX-License-Identifier: Apache-2.0

#include "article/furniture.h"

#include <string>
#include <vector>

#include "dictionary_cues.h"
#include "support/catch.h"

namespace gazet::article {

namespace {

const FurnitureFinder& finder() {
  static const FurnitureFinder furniture(dictionary_cues("furniture.tsv"));
  return furniture;
}

using Strings = std::vector<std::string>;

Strings found(const FurnitureFinder& furniture, const std::string& text) {
  Strings pieces;
  for (const Span& span : furniture.find(text)) pieces.push_back(text.substr(span.begin, span.size()));
  return pieces;
}

Strings found(const std::string& text) {
  return found(finder(), text);
}

}  // namespace

TEST_CASE("Page furniture is found as a line of its own", "[article]") {
  const auto line = GENERATE(
      as<std::string>(), "Please follow and like us:", "Add a Comment", "ADD A COMMENT", "Required fields are marked *",
      "Your email address will not be published. Required fields are marked *", "Facebook Twitter WhatsApp Email Print",
      "Share | Tweet | Email", "FacebookTwitterWhatsApp", "Read more:", "Read more",
      "Read more: Army leaves barracks in Gao", "ALSO READ: Army leaves barracks in Gao",
      "Also read | Army leaves barracks in Gao", "Advertisement", "ADVERTISEMENT", "- Advertisement -",
      "Subscribe to our newsletter", "Sign up for our daily newsletter.", "Sign Up",
      "Copyright © 2024 Sahel Courier. All rights reserved.", "Copyright 2019-2024 Sahel Courier",
      "© 2024 Sahel Courier", "© Reuters", "All rights reserved.",
      "This website uses cookies to improve your experience. Accept",
      "We use cookies to give you the best experience on our site.", "Tags: Mali, Army, Coup", "TAGS",
      "Filed under: Mali", "NewsPoliticsWorld", "Home News Africa Business Sport", "Home > News > Africa",
      "Home » Mali", "Your email address will not be published.", "Leave a Reply", "Leave a Reply Cancel reply",
      "Related articles", "RELATED STORIES", "Related: Army leaves barracks in Gao",
      "Click here to read the full report.", "Click here", "Follow us on Twitter @sahelcourier",
      "Follow us on Facebook, Twitter and Instagram", "Share this:", "Share this article", "Like this: Like Loading...",
      "Loading…", "0 Comments", "1 comment", "No comments yet", "Posted by admin on May 3, 2024",
      "Published: 3 May 2024 10:15", "Updated 2 hours ago on Friday", "Last updated on May 3, 2024 at 10:15 am",
      "5 min read", "Skip to content", "Toggle navigation", "Log in", "Privacy Policy | Terms of Use | Contact Us",
      "More>>", "Read more »", "Story continues below advertisement", "You may also like", "Don’t miss", "Most Read",
      "Name *", "Email *", "Save my name, email, and website in this browser for the next time I comment.",
      "This site uses Akismet to reduce spam. Learn how your comment data is processed.", "Share on Facebook",
      "Click to share on Twitter (Opens in new window)", "#Mali #Coup #Sahel", "Thank you for reading Sahel Courier!",
      "Get the latest headlines delivered to your inbox.", "Enter your email address", "Powered by WordPress",
      "Download our app on your phone", "Join our WhatsApp channel", "Listen to this article", "Next post: Rain in Gao",
      "More from Sahel Courier", "Support independent journalism", "Subscribe Now to get 66% OFF",
      "Comments are closed.");
  CAPTURE(line);
  CHECK(found("The army left.\n  " + line + " \r\nNobody knew.\n") == Strings{line});
}

TEST_CASE("Sentences, headlines, bylines and credits are no furniture", "[article]") {
  const auto line = GENERATE(
      as<std::string>(), "Twitter said it would share the data with police.",
      "Facebook, Twitter and WhatsApp were blocked in Niamey.", "Facebook Twitter ban angers Lagos",
      "Share prices fell in Nairobi on Monday.", "Share this burden, the bishop told them.",
      "Advertisement spending fell by a third, Nation Media Group said.", "The paper lives on advertisement",
      "He asked readers to subscribe to our newsletter.", "They were told to click here to read the verdict.",
      "HE ASKED READERS TO SUBSCRIBE TO OUR NEWSLETTER", "Copyright law protects weavers in Ghana, the court ruled.",
      "Read more books, the minister told pupils in Accra.",
      "Read the letter that the general sent to the African Union.", "Related companies in Dubai were searched too.",
      "Tags were tied to the ears of 400 elephants in Tsavo.", "Sign up for the army, the poster in Asmara says.",
      "Signs of a coup were everywhere.", "Follow the money, said the judge.",
      "Follow us on this journey, the Tuareg guide said.", "Comments by the minister angered Rwanda.",
      "No comment came from Rabat.", "Three comments by the bishop caused the row.",
      "Posted to Gao in 2013, the colonel never returned.", "Published in Cairo, the book sold 10,000 copies.",
      "Updated figures from UNICEF show 4,000 cases.", "Home Affairs Minister Aaron Motsoaledi spoke in Pretoria.",
      "Home > away, the coach of Simba said.", "News of the coup reached Paris by noon.",
      "News Africa World Bank says growth slows", "World Health Organization",
      "More from the north is expected in Bamako.", "More than 200 people fled Kidal.", "Photo: AFP",
      "Photo: Reuters/Awa Diallo", "By Awa Diallo, Bamako", "Print shops in Lagos did well.",
      "Email from the ministry shows that Zambia knew.", "Support for the junta grows in Niger.",
      "Support our troops, the crowd in Asmara shouted.", "Listen to the people, Kenyans told Ruto.",
      "Watch: the hyena comes at night.", "Next year Ghana will vote.",
      "Next stories from the Gold Coast were printed in 1872.", "Get out of Mali, the junta told France.",
      "Join the African Union, he said, or stay poor.", "Free elections in Togo",
      "Breaking news in Hausa is read at noon on Radio Kaduna.", "Search teams from Turkey arrived in Derna.",
      "Register of Voters is closed, says INEC.", "Accept the result, ECOWAS tells Gambia",
      "Menu prices in Harare doubled.", "Cookies and bread were handed out by the Red Cross.",
      "This site was bombed in 1991.", "We use cookies", "Category 4 cyclone hits Beira",
      "Topics included trade and the Nile.", "Sections of the crowd cheered Raila Odinga.", "Help came from Qatar.",
      "Reply came from Algiers", "1 comment from Tripoli ended the talks.",
      "5 minutes later the bomb went off in Mogadishu.", "The firm, Copyright Agency, is in Sydney.",
      "X marks the spot, says the guide in Petra.", "Loading at the port of Mombasa stopped.", "Name * price");
  CAPTURE(line);
  CHECK(found("The army left.\n" + line + "\nNobody knew.\n") == Strings{});
}

TEST_CASE("Furniture clings to the head or the tail of a line, with or without a space", "[article]") {
  CHECK(found("Soldiers storm palace Share this:") == Strings{"Share this:"});
  CHECK(found("Nobody knew where he was.Please follow and like us:") == Strings{"Please follow and like us:"});
  CHECK(found("Nobody knew. Subscribe to our newsletter") == Strings{"Subscribe to our newsletter"});
  CHECK(found("Share this: Facebook Twitter Email Soldiers storm palace") ==
        Strings{"Share this: Facebook Twitter Email"});
  CHECK(found("NewsAfricaPolitics Soldiers storm palace") == Strings{"NewsAfricaPolitics"});
  CHECK(found("Nobody knew. All rights reserved.") == Strings{"All rights reserved."});
  CHECK(found("Nobody knew. Leave a Reply Your email address will not be published. Required fields are marked *") ==
        Strings{"Leave a Reply Your email address will not be published. Required fields are marked *"});
  CHECK(found("Share this: Nobody knew. Add a Comment") == Strings{"Share this:", "Add a Comment"});
}

TEST_CASE("Where the sentence runs on there is no furniture", "[article]") {
  const FurnitureFinder furniture({{"Share this", true}, {"our list", true}});
  CHECK(found(furniture, "Share this view of the north").empty());
  CHECK(found(furniture, "Share this, he said").empty());
  CHECK(found(furniture, "Share thistles").empty());
  CHECK(found(furniture, "Share this Mali first") == Strings{"Share this"});
  CHECK(found(furniture, "they asked us to share this").empty());
  CHECK(found(furniture, "they left. share this") == Strings{"share this"});
  CHECK(found(furniture, "they left Share this") == Strings{"Share this"});
  CHECK(found(furniture, "they leftShare this") == Strings{"Share this"});
  CHECK(found(furniture, "THEY LEFT SHARE THIS").empty());
  CHECK(found(furniture, "to us, Our List").empty());
  CHECK(found(furniture, "four list").empty());
}

TEST_CASE("^ and $ in a cue bind it to a head, a tail or a whole line", "[article]") {
  const FurnitureFinder furniture({{"^Head", false}, {"Tail$", false}, {"^Whole$", false}, {"Price \\$", false}});
  CHECK(found(furniture, "Head Mali Tail") == Strings{"Head", "Tail"});
  CHECK(found(furniture, "Mali Head").empty());
  CHECK(found(furniture, "Tail Mali").empty());
  CHECK(found(furniture, "Whole") == Strings{"Whole"});
  CHECK(found(furniture, "Whole Mali").empty());
  CHECK(found(furniture, "Price $ Mali") == Strings{"Price $"});
}

TEST_CASE("A long match is no furniture", "[article]") {
  const FurnitureFinder furniture({{"^Read: .*$", false}});
  CHECK(found(furniture, "Read: " + std::string(300, 'a')).size() == 1);
  CHECK(found(furniture, "Read: " + std::string(500, 'a')).empty());
}

TEST_CASE("A text without furniture, an empty one and one without cues have none", "[article]") {
  CHECK(found("").empty());
  CHECK(found("\n\n \n").empty());
  CHECK(found(FurnitureFinder({}), "Share this:").empty());
  CHECK(found(FurnitureFinder({{"(", false}}), "(").empty());
}

TEST_CASE("Furniture lies in order, apart, and within one line", "[article]") {
  std::string text;
  for (int i = 0; i < 50; ++i)
    text += "Share this: Facebook Twitter Email The army left.Add a Comment\r\n\nTags: a, b\n";
  std::size_t end = 0;
  for (const Span& span : finder().find(text)) {
    CHECK(span.begin >= end);
    CHECK(span.begin < span.end);
    CHECK(text.substr(span.begin, span.size()).find('\n') == std::string::npos);
    end = span.end;
  }
}

TEST_CASE("A hostile line takes no more time than its length", "[article]") {
  std::string line;
  while (line.size() < 4'000'000) line += "Share this: ";
  CHECK(finder().find(line).size() <= 2);
  CHECK(finder().find(std::string(4'000'000, 'S')).empty());
  CHECK(finder().find("Tags: " + std::string(4'000'000, ',')).empty());
}

}  // namespace gazet::article
