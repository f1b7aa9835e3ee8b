#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Opens the html report in a headless Chromium: check_report.py GAZET FOLDER [SCREENSHOTS]

At the width of a phone and of a desk, light and dark: nothing in the console, no request, nothing wider than the window,
readable contrast, and the mentions that JSON Lines have. Keys and details work. Exit 77 when there is no Chromium.
"""

import base64
import json
import pathlib
import subprocess
import sys
import tempfile

import browser

WIDTHS = {"phone": (390, 844), "desk": (1280, 900)}

# The least contrast of text with what lies behind it, over all kinds of text there are (WCAG's formula).
CONTRAST = """(() => {
  const channels = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (color) => channels(color).slice(0, 3).map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (; element; element = element.parentElement) {
      const color = getComputedStyle(element).backgroundColor;
      if (channels(color)[3] !== 0) return color;
    }
  };
  let least = [99, ""];
  for (const element of document.querySelectorAll("h1, h2, h3, p, mark, button:enabled, label, th, td, .text")) {
    const style = getComputedStyle(element);
    const [a, b] = [light(style.color), light(behind(element))].sort((x, y) => y - x);
    const contrast = (a + 0.05) / (b + 0.05);
    if (contrast < least[0]) least = [contrast, element.outerHTML.slice(0, 80)];
  }
  return least;
})()"""


def articles(folder):
    """The samples as JSON Lines, with dates, so that there is a course over time."""
    for day, path in enumerate(sorted(pathlib.Path(folder).glob("*.txt"))):
        if path.name != "CMakeLists.txt":
            yield {"id": path.stem, "published": f"2024-03-{day + 1:02}", "text": path.read_text(encoding="utf-8")}


def faults_of_view(page, name, scheme, screenshots):
    page.look(*WIDTHS[name], scheme)
    wide = page.value("document.documentElement.scrollWidth - innerWidth")
    if wide > 0:
        yield f"{wide} pixels wider than the window"
    contrast, element = page.value(CONTRAST)
    if contrast < 4.5:
        yield f"contrast {contrast:.1f} of {element}"
    is_dark = page.value("getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0] < 128")
    if is_dark != (scheme == "dark"):
        yield "not the colours that were asked for"
    if screenshots:
        shot = page.ask("Page.captureScreenshot", captureBeyondViewport=True)
        pathlib.Path(screenshots, f"{name}-{scheme}.png").write_bytes(base64.b64decode(shot["data"]))


def faults_of_content(page, mentions):
    documents = sorted({m["doc"] for m in mentions})
    summary = page.value("document.getElementById('summary').textContent")
    if f"{len(mentions):,} mentions" not in summary:
        yield f"{summary} instead of {len(mentions)} mentions"
    seen = []
    for _ in documents:
        title = page.value("document.querySelector('#list [aria-current=true]').dataset.number")
        seen += page.value("[...document.querySelectorAll('#article mark')].map((mark) => mark.textContent)")
        page.press("j")
        if len(seen) < len(mentions) and title == page.value("document.querySelector('#list [aria-current=true]').dataset.number"):
            yield f"the key j does not lead on from article {title}"
    if seen != [m["text"] for m in mentions]:
        yield f"{len(seen)} marks that are not the {len(mentions)} mentions"


def faults_of_use(page, mentions):
    page.value("document.querySelector('#article mark').focus()")
    if page.value("document.getElementById('details').hidden || !document.getElementById('details').textContent"):
        yield "no details of the mark that has the focus"
    page.press("Escape")
    if not page.value("document.getElementById('details').hidden"):
        yield "the key Escape does not close the details"
    page.value("document.querySelector('#legend button').click()")
    if page.value("document.querySelectorAll('#article mark.place').length"):
        yield "places are still marked"
    page.value("document.querySelector('#legend button').click()")
    nameless = page.value("[...document.querySelectorAll('button, input, svg')].filter((e) => "
                          "!(e.textContent.trim() || e.getAttribute('aria-label') || e.closest('label'))).length")
    if nameless:
        yield f"{nameless} things without a name for a screen reader"
    dots = page.value("document.querySelectorAll('#map circle').length")
    places = len({m["id"] for m in mentions if m["type"] == "place" and m["lat"] is not None})
    if dots != places:
        yield f"{dots} places on the map instead of {places}"
    if not page.value("document.querySelectorAll('#network line').length"):
        yield "no links in the network"


def check(page, mentions, screenshots):
    for name in WIDTHS:
        for scheme in "light", "dark":
            yield from (f"{name}, {scheme}: {fault}" for fault in faults_of_view(page, name, scheme, screenshots))
    yield from faults_of_use(page, mentions)
    yield from faults_of_content(page, mentions)
    yield from page.complaints()


def main():
    gazet, folder, *screenshots = sys.argv[1:]
    program = browser.chromium()
    if not program:
        print("Chromium is not installed")
        return 77
    with tempfile.TemporaryDirectory() as place:
        source, report = pathlib.Path(place, "news.jsonl"), pathlib.Path(place, "report.html")
        source.write_text("".join(json.dumps(article) + "\n" for article in articles(folder)), encoding="utf-8")
        subprocess.run([gazet, source, "-o", report], check=True)
        records = subprocess.run([gazet, source], check=True, stdout=subprocess.PIPE).stdout.decode()
        with browser.Browser(program) as page:
            page.look(*WIDTHS["desk"], "light")
            page.open(report.as_uri())
            faults = list(check(page, list(map(json.loads, records.splitlines())), screenshots and screenshots[0]))
    print("\n".join(faults) or "the report: no fault")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
