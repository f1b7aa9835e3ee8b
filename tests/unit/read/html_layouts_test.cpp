// SPDX-License-Identifier: Apache-2.0
//
// One article in many pages: whatever stands around it and however it is marked up, its words are found and the others
// are not, and each stretch of the text leads back to the page.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "reading.h"
#include "support/catch.h"

using namespace gazet;

namespace {

constexpr std::string_view kTitle = "Ferry link to Norwick reopens after two winters";

/// As they are read.
const std::vector<std::string> kParagraphs = {
    "NORWICK - The first ferry in two years left the harbour of Norwick on Monday with 140 passengers, most of them "
    "islanders who had waited on the quay since dawn.",
    "\"We had begun to think of ourselves as forgotten,\" said Mira Oland, who keeps the chandlery by the pier. \"My "
    "children had never been to the mainland.\"",
    "The link was cut when a storm broke the slipway, and the council & the harbour trust disputed for months who had "
    "to "
    "pay for it.",
    "A court in Easthaven settled the matter in March: the trust owes the repair, the council the dredging of the "
    "channel.",
    "No one cheered.",
    "Engineers from the Port Authority of Easthaven will watch the new slipway through the first gales of autumn, when "
    "waves of four metres are common in Brough Sound.",
    "Two further sailings a week are planned from June, the company said, provided that enough crew can be found on "
    "either side of the water.",
    "The islands of Brough, Norwick and Little Holm together have 2,300 inhabitants."};

/// As they are written in pages: with references, inline elements and odd white space.
const std::vector<std::string> kMarkup = {
    "NORWICK - The first ferry in two years left the harbour of <a href=\"/norwick\">Norwick</a> on Monday with\n "
    "140&nbsp;passengers, most of them islanders who had waited on the quay since dawn.",
    "&quot;We had begun to think of ourselves as <em>forgotten</em>,&quot; said <b>Mira Oland</b>, who keeps the "
    "chandlery "
    "by the pier. &#34;My children had never been to the mainland.&#x22;",
    "The link was cut when a storm broke the slipway, and the council &amp; the harbour trust disputed for months who "
    "had "
    "to pay for it.",
    "A court in <span class=\"place\">Easthaven</span> settled the matter in March: the trust owes the repair, the "
    "council "
    "the dredging of the channel.",
    "No one cheered.",
    "Engineers from the <strong>Port Authority of <i>Easthaven</i></strong> will watch the new slipway through the "
    "first "
    "gales of autumn, when waves of four metres are common in Brough Sound.",
    "Two further sailings a week are planned from June, the company said, provided that enough crew can be found on "
    "either "
    "side of the water.",
    "The islands of Brough, Norwick and Little Holm together have 2,300 inhabitants."};

std::string each(std::string_view before, std::string_view after) {
  std::string all;
  for (const std::string& paragraph : kMarkup) all.append(before).append(paragraph).append(after).append("\n");
  return all;
}

struct Part {
  std::string_view mark;
  std::string text;
};

/// What the layouts are made of.
std::vector<Part> parts() {
  return {
      {"{title}", std::string(kTitle)},
      {"{p}", each("<p>", "</p>")},
      {"{h2 first}", "<h2>" + std::string(kMarkup[0]) + "</h2>" + each("<p>", "</p>").substr(kMarkup[0].size() + 7)},
      {"{open p}", each("<p>", "")},
      {"{div}", each("<div>", "</div>")},
      {"{styled p}", each("<p class=\"css-x1y2 para\" style='margin: 0'><span>", "</span></p>")},
      {"{br}", each("", "<br><br>")},
      {"{split p}", each("<p>", "</p><div class=\"ad-slot\"><span>Advertisement</span></div>")},
      {"{nav}",
       "<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li><li><a href='/sport'>Sport</a></li>"
       "<li><a href='/weather'>Weather</a></li></ul></nav>"},
      {"{div nav}",
       "<div class='topbar'><div><a href='/'>Home</a> <a href='/world'>World</a> <a href='/money'>Money</a> "
       "<a href='/sport'>Sport</a> <a href='/arts'>Arts</a></div></div>"},
      {"{footer}",
       "<footer><p>The Harbour Herald is published by Herald Press of Westport, a company registered in Westport. All "
       "rights reserved.</p><a href='/terms'>Terms</a> <a href='/privacy'>Privacy</a></footer>"},
      {"{plain footer}",
       "<div id='footer'><p>The Harbour Herald is published by Herald Press of Westport, a company registered in "
       "Westport.</p></div>"},
      {"{teasers}",
       "<div class='related-posts'><h3>More stories</h3><article><h4><a href='/1'>Mayor of Westport resigns over "
       "bridge "
       "</a></h4><p>Mayor Tull said on Sunday that she would leave office at the end of the month.</p></article>"
       "<article><h4><a href='/2'>Herring prices fall again</a></h4><p>Markets in Lindmouth opened at their lowest for "
       "ten "
       "years.</p></article></div>"},
      {"{bare teasers}",
       "<div><div><h3><a href='/1'>Mayor of Westport resigns over bridge</a></h3><p>Mayor Tull said on Sunday that she "
       "would leave office at the end of the month.</p></div><div><h3><a href='/2'>Herring prices fall again</a></h3>"
       "<p>Markets in Lindmouth opened at their lowest for ten years.</p></div></div>"},
      {"{comments}",
       "<section id='comments'><h2>3 comments</h2><div><p>Gullwatcher: I was on that ferry and the coffee was as bad "
       "as it "
       "ever was, thank heaven.</p></div><div><p>Tom of Lindmouth: Who will pay for the next storm, that is what I "
       "should "
       "like to know.</p></div></section>"},
      {"{cookies}",
       "<div class='cookie-consent'><p>We and our partners store information on your device in order to show what you "
       "may "
       "like. You can change your choice at any time.</p><button>Accept</button></div>"},
      {"{share}",
       "<div class='share-bar'><a href='#f'>Share</a><a href='#m'>Mail</a><span>Share this article</span></div>"},
      {"{byline}", "<p class='byline'>By Ann Example</p><p class='date'>4 May 2021, 10:15</p>"},
      {"{script}",
       "<script>if (a < b) { document.write('<p>Westport written by a script, not by a journalist.</p>'); }"
       "</script><style>p > a { color: red }</style>"},
      {"{hidden}",
       "<div style='display: none'><p>Lindmouth stands here for machines only, and nobody reads it at all, "
       "ever, anywhere.</p></div>"},
      {"{figure}",
       "<figure><img src='x.jpg' alt='Westport'><figcaption>The pier at Lindmouth in an earlier year, before "
       "it was rebuilt at some cost.</figcaption></figure>"},
      {"{newsletter}",
       "<div class='newsletter'><h3>Our newsletter</h3><p>Get the best of the Herald each morning, before "
       "breakfast, in your inbox at Westport.</p><form><input type=email><button>Sign up</button></form>"
       "</div>"},
  };
}

constexpr std::array<std::string_view, 51> kLayouts = {
    "<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1>{p}</body></html>",
    "<h1>{title}</h1>{p}",
    "<title>{title} | Harbour Herald</title>{p}",
    "<html><body>{nav}<main><article><h1>{title}</h1>{byline}{p}</article></main>{footer}</body></html>",
    "<html><body>{nav}<main><article><header><h1>{title}</h1>{byline}</header>{p}{share}</article>{teasers}</"
    "main>{footer}",
    "<body><div id=page><div id=header>{div nav}</div><div id=content><h1>{title}</h1>{p}{comments}</div>{plain footer}"
    "</div>",
    "<body>{cookies}{nav}<div class='entry'><h1 class='entry-title'>{title}</h1><div class='entry-content'>{p}</div>"
    "</div>{comments}{footer}</body>",
    "<body>{nav}<div class='post'><h2 class='post-title'>{title}</h2><div "
    "class='postContent'>{div}</div>{teasers}</div>",
    "<body><table><tr><td>{div nav}</td><td><h1>{title}</h1>{p}</td></tr></table></body>",
    "<title>{title}</title><body><table width=100%><tr><td><font "
    "size=5><b>{title}</b></font><br><br>{br}</td></tr></table></body>",
    "<head><meta property='og:title' content='{title}'></head><body><div>{br}</div>{div nav}</body>",
    "<body><h1>{title}</h1>{open p}<hr>{div nav}</body>",
    "<body>{nav}<div itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop=headline>{title}</h1><div "
    "itemprop=articleBody>{p}</div></div>{teasers}{footer}",
    "<body><div class='with-sidebar no-related'><h1>{title}</h1><div class='story-body'>{split p}</div>"
    "<div class='sidebar'>{bare teasers}</div></div>",
    "<body>{script}<article><h1>{title}</h1>{script}{p}{script}</article>{script}</body>",
    "<body>{hidden}<article><h1>{title}</h1>{hidden}{p}</article></body>",
    "<body>{nav}<article><h1>{title}</h1>{figure}{p}{figure}</article>{footer}",
    "<body><article><h1>{title}</h1>{p}{newsletter}</article>{teasers}{comments}</body>",
    "<body><div><div><div><div><h1>{title}</h1></div><div><div>{styled p}</div></div></div>{bare teasers}</div></div>",
    "<body><div class=css-1>{div nav}</div><div class=css-2><div class=css-3><h1>{title}</h1></div><div "
    "class=css-4>{styled p}</div></div><div class=css-5>{bare teasers}</div></body>",
    "<BODY><H1>{title}</H1>{p}<ADDRESS>Harbour Herald, Quay Street, Westport</ADDRESS></BODY>",
    "<body><form method=post id=aspnetForm>{nav}<h1>{title}</h1><div id=ctl00_text>{p}</div></form>{footer}",
    "<body><center><h1>{title}</h1></center><blockquote>{p}</blockquote>{plain footer}",
    "<body class='post-template has-comments'><main role=main><h1>{title}</h1>{p}</main><aside>{bare teasers}</aside>",
    "<body><section><header><h1>{title}</h1>{byline}</header><section>{p}</section></section>{teasers}{footer}",
    "<body><div role=navigation>{div nav}</div><div role=article><h1>{title}</h1>{p}</div><div "
    "role=contentinfo>{plain footer}</div>",
    "<body>{cookies}<h1>{title}</h1>{byline}{share}{p}{share}{newsletter}{teasers}{comments}{footer}</body>",
    "<body><ul class=menu><li><a href=/>Home</a><li><a href=/x>Sport</a></ul><h1>{title}</h1>{open p}</body>",
    "<body><div id=wrap>{nav}<div class=col-8><h1>{title}</h1><div>{p}</div></div><div class=col-4>{bare teasers}"
    "</div></div>",
    "<body><h1>Harbour Herald</h1>{nav}<h2>{title}</h2>{p}{footer}<title>{title} - Harbour Herald</title>",
    "<body><article class='teaser-free'><h1>{title}</h1><div class='article__body'>{p}</div></article>{comments}",
    "<!-- saved page --><!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'><HTML><HEAD><TITLE>{title}</TITLE><BODY>{div "
    "nav}"
    "<DIV CLASS=articletext>{p}</DIV>",
    "<?xml version='1.0' encoding='UTF-8'?><html "
    "xmlns='http://www.w3.org/1999/xhtml'><head><title>{title}</title></head>"
    "<body><div><h1>{title}</h1>{p}<br /></div></body></html>",
    "<body><div data-x='<p>not text</p>'><h1>{title}</h1>{p}</div><template><p>Lindmouth in a template is not shown to "
    "anyone who reads pages.</p></template>",
    "<body><noscript><p>Please switch on JavaScript in Westport to read the Herald as it was meant to "
    "be.</p></noscript>"
    "<h1>{title}</h1>{p}",
    "<body><dl><dt>{title}<dd>{p}</dl><h1>{title}</h1></body>",
    "<body><article><h1>{title}</h1><section>{p}</section><section class='read-more'>{bare "
    "teasers}</section></article>",
    "<body><amp-layout><article><h1>{title}</h1><my-text>{p}</my-text></article></amp-layout>{footer}",
    "<body>{div nav}{div nav}{div nav}<div><h1>{title}</h1>{p}</div>{div nav}{div nav}{div nav}",
    "<body><svg><title>Logo of Westport</title><path d='M0'/></svg><h1>{title}</h1>{p}<iframe src=x>Lindmouth</iframe>",
    "<body><main><div class=tags><a href=/t1>Westport</a><a href=/t2>Lindmouth</a></div><h1>{title}</h1>{p}<div "
    "class=tags><a href=/t3>Herring</a></div></main>",
    "<body><div class='wp-block-group'><h1>{title}</h1></div><div class='wp-block-post-content'>{p}</div><div "
    "class='jp-relatedposts'>{bare teasers}</div>{footer}",
    "<body><header role=banner><h1>{title}</h1></header>{p}<select><option>Westport<option>Lindmouth</select>",
    "<body><h1>{title}</h1>{h2 first}</body>",
    "<body><a name='top'/><h1>{title}</h1>{p}</body>",
    "<body><a href=/x><div><div>Harbour Herald</div><h1>{title}</h1><div><a href=/y>Sport</a></div>{p}</div></body>",
    "<body><article><h1>{title}</h1><div class=narrow>{p}</div><div class=wide>{p}</div></article></body>",
    "<body><article><h1>{title}</h1>{p}<ul><li><div><a href=/1>Mayor of Lindmouth resigns over a bridge</a></div>"
    "<p>The mayor of Lindmouth said on Friday that she would go before the summer.</p></li>"
    "<li><a href=/2>Herring prices fall</a><p>Fewer boats than ever left Westport for the banks this year, figures "
    "show.</p></li></ul></article>",
    "<body><div id=noticia><h1>{title}</h1>{p}<div id=comentarios_lectores><ol><li>PepeChan, 11:26<p>In Westport it "
    "rains every year, and every year the bridge of Lindmouth is under water.</p></li></ol></div></div></body>",
    "<body><h1>{title}</h1><div class=video-player><p class=video-desc>Boats leave the harbour of Lindmouth on Friday "
    "morning for the herring banks.</p><div>Video Transcript</div></div>{p}</body>",
    "<body><div><h1>{title}</h1>{p}</div><div><h2>Most read</h2><ol><li><a href=/1>Mayor of Westport resigns over "
    "bridge</a></li><li><a href=/2>Herring prices fall again in Lindmouth</a></li></ol></div>",
};

std::string page_of(std::string_view layout) {
  std::string page(layout);
  for (const Part& part : parts()) {
    for (std::size_t at = page.find(part.mark); at != std::string::npos;
         at = page.find(part.mark, at + part.text.size())) {
      page.replace(at, part.mark.size(), part.text);
    }
  }
  return page;
}

std::vector<std::string> sorted_words(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char byte : text) {
    if (byte == ' ' || byte == '\n') {
      words.emplace_back();
    } else {
      words.back() += byte;
    }
  }
  std::erase(words, std::string());
  std::ranges::sort(words);
  return words;
}

/// F1 of the words of `found` against those that are expected.
double f1(std::string_view found, std::string_view expected) {
  const std::vector<std::string> a = sorted_words(found);
  const std::vector<std::string> b = sorted_words(expected);
  std::vector<std::string> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return 2.0 * static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size());
}

/// A stretch of a page as it is read: tags removed, the references of this test decoded, white space collapsed.
std::string plain(std::string_view source) {
  std::string text;
  bool is_tag = false;
  for (const char byte : source) {
    is_tag = is_tag || byte == '<';
    if (!is_tag) text += byte == '\n' ? ' ' : byte;
    if (byte == '>') is_tag = false;
  }
  for (const auto& [from, to] : {std::pair("&nbsp;", " "), std::pair("&quot;", "\""), std::pair("&#34;", "\""),
                                 std::pair("&#x22;", "\""), std::pair("&amp;", "&"), std::pair("  ", " ")}) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from)) {
      text.replace(at, std::string_view(from).size(), to);
      if (std::string_view(from) == "&amp;") break;
    }
  }
  return text;
}

/// Spans of one to three words within a line.
std::vector<Span> spans_in(std::string_view text) {
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_begin = i == 0 || text[i - 1] == ' ' || text[i - 1] == '\n';
    if (is_begin && text[i] != ' ' && text[i] != '\n') begins.push_back(i);
  }
  std::vector<Span> spans;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::size_t line_end = std::min(text.find('\n', begins[i]), text.size());
    for (std::size_t words = 1; words <= 3 && i + words <= begins.size(); ++words) {
      const std::size_t end = i + words < begins.size() ? begins[i + words] - 1 : text.size();
      if (end <= line_end) spans.push_back({begins[i], end});
    }
  }
  return spans;
}

}  // namespace

TEST_CASE("of a page of any layout the article is read, and little else", "[read][html]") {
  std::string expected;
  for (const std::string& paragraph : kParagraphs) expected += paragraph + "\n";
  for (std::size_t i = 0; i < kLayouts.size(); ++i) {
    read::Options options;
    options.format = read::format_called("html");
    options.source_offsets = true;
    const std::string page = page_of(kLayouts[i]);
    const support::Collected read = support::read_bytes("p", page, options);
    REQUIRE(read.documents.size() == 1);
    const Document& document = read.documents[0];
    INFO("layout " << i << ": " << kLayouts[i] << "\n" << document.text);
    CHECK(document.title == kTitle);
    const std::string_view body = std::string_view(document.text).substr(document.title.size());
    CHECK(f1(body, expected) >= 0.95);
    REQUIRE(document.source_map);
    for (const Span span : spans_in(document.text)) {
      const Span source = document.source_map->source_span(span);
      REQUIRE(source.end <= page.size());
      CHECK(plain(std::string_view(page).substr(source.begin, source.size())) ==
            document.text.substr(span.begin, span.size()));
    }
  }
}
