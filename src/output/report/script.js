"use strict";
const TYPES = ["place", "group", "organisation", "person"];
const articles = JSON.parse(document.getElementById("data").textContent);
const at = (id) => document.getElementById(id);
const plural = (count, word) => `${count.toLocaleString("en")} ${count === 1 ? word : word === "entity" ? "entities" : word + "s"}`;

/* An element with attributes and content; SVG's too. */
function make(tag, attributes = {}, ...content) {
  const isSvg = ["svg", "g", "path", "circle", "line", "text", "title", "polyline"].includes(tag);
  const element = isSvg ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/* A mention is seven numbers of one list: start, end, entity of the article, method, sentence, section, score in hundredths. */
const METHODS = ["name", "pattern", "shape", "acronym", "short name"];
const SECTIONS = ["title", "dateline", "body"];
const SIZE = 7;

/* Entities over all articles, each added by the article that names it first. */
const entities = [];
let mentionCount = 0;
articles.forEach((article, number) => {
  for (const [id, name, type, subtype, country, lat, lon] of article.added) {
    entities.push({ id, name, type, subtype, country, lat, lon, mentions: 0, articles: [] });
  }
  for (const index of article.entities) entities[index].articles.push(number);
  const mentions = article.mentions;
  for (let at = 2; at < mentions.length; at += SIZE) entities[article.entities[mentions[at]]].mentions++;
  article.count = mentions.length / SIZE;
  mentionCount += article.count;
});
const ranked = [...entities].sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
const hidden = new Set();
const shown = (entity) => !hidden.has(entity.type);

/* Legend: a switch for each type there is. */
for (const type of TYPES) {
  const count = entities.reduce((sum, entity) => sum + (entity.type === type ? entity.mentions : 0), 0);
  if (!count) continue;
  const swatch = make("span", { class: "swatch", style: `background: var(--${type})` });
  const button = make("button", { type: "button", "aria-pressed": "true" }, swatch, `${type} ${count.toLocaleString("en")}`);
  button.addEventListener("click", () => {
    hidden.has(type) ? hidden.delete(type) : hidden.add(type);
    button.setAttribute("aria-pressed", String(!hidden.has(type)));
    showAll();
  });
  at("legend").append(button);
}
at("summary").textContent = [plural(articles.length, "article"), plural(mentionCount, "mention"), plural(entities.length, "entity")].join(", ");

/* Details of the mark under the pointer or the focus. */
function showDetails(mark) {
  const article = articles[current];
  const [, , local, method, sentence, section, score] = article.mentions.slice(+mark.dataset.mention);
  const entity = entities[article.entities[local]];
  const lines = [
    `${entity.type}${entity.subtype ? ", " + entity.subtype : ""}${entity.country ? ", " + entity.country : ""}`,
    entity.id.startsWith(entity.type + ":") ? "not in the gazetteer" : entity.id,
    score < 0 ? "" : `score ${(score / 100).toFixed(2)}`,
    `found by ${METHODS[method]}, in the ${SECTIONS[section]}, sentence ${sentence + 1}`,
  ];
  const details = at("details");
  details.replaceChildren(make("b", {}, entity.name), ...lines.filter(Boolean).map((line) => make("div", {}, line)));
  details.hidden = false;
  const box = mark.getClientRects()[0];
  const size = details.getBoundingClientRect();
  const above = box.bottom + size.height + 8 > innerHeight;
  details.style.left = Math.max(8, Math.min(box.left, innerWidth - size.width - 8)) + "px";
  details.style.top = Math.max(8, above ? box.top - size.height - 6 : box.bottom + 6) + "px";
}
const hideDetails = () => { at("details").hidden = true; };
for (const [show, hide] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
  at("article").addEventListener(show, (event) => { if (event.target.matches("mark")) showDetails(event.target); });
  at("article").addEventListener(hide, hideDetails);
}
/* A mark that gets the focus may be scrolled to first. */
addEventListener("scroll", () => {
  const focused = document.activeElement;
  focused.matches("mark") && !at("details").hidden ? showDetails(focused) : hideDetails();
}, { passive: true });
addEventListener("keydown", (event) => { if (event.key === "Escape") hideDetails(); });

/* One article with its marks. */
let current = 0;
function showArticle(number) {
  current = number;
  const article = articles[number];
  const text = make("div", { class: "text" });
  let behind = 0;
  for (let index = 0; index < article.mentions.length; index += SIZE) {
    const [start, end, local] = article.mentions.slice(index, index + 3);
    const entity = entities[article.entities[local]];
    if (!shown(entity) || start < behind) continue;
    const mark = make("mark", { class: entity.type, tabindex: "0", "data-mention": index, "aria-describedby": "details" }, article.text.slice(start, end));
    text.append(article.text.slice(behind, start), mark);
    behind = end;
  }
  text.append(article.text.slice(behind));
  const about = [article.published, article.url, article.language, plural(article.count, "mention")].filter(Boolean).join(" \u00b7 ");
  at("article").replaceChildren(make("h3", {}, article.title || article.doc), make("p", { class: "faint" }, about), text);
  for (const button of at("list").querySelectorAll("button")) button.setAttribute("aria-current", String(+button.dataset.number === number));
  const place = found.indexOf(number);
  at("previous").disabled = place <= 0;
  at("next").disabled = place < 0 || place + 1 >= found.length;
}

/* The articles that are looked for; not more of them than can be shown at once. */
let found = articles.map((_, number) => number);
let listed = 100;
function showList() {
  const alone = articles.length < 2;
  at("list").replaceChildren(...(alone ? [] : found.slice(0, listed)).map((number) => {
    const article = articles[number];
    const button = make("button", { type: "button", "data-number": number, "aria-current": String(number === current) }, article.title || article.doc);
    button.addEventListener("click", () => showArticle(number));
    return make("li", {}, button);
  }));
  at("more-articles").hidden = alone || found.length <= listed;
  document.querySelector(".bar").hidden = alone;
  if (alone) document.querySelector(".bar").style.display = "none";
}
at("more-articles").addEventListener("click", () => { listed += 200; showList(); });
function findArticles(chosen) {
  found = chosen;
  listed = 100;
  showList();
  if (found.length) {
    showArticle(found[0]);
  } else {
    at("article").replaceChildren(make("p", {}, articles.length ? "No article has that." : "No articles."));
    at("previous").disabled = at("next").disabled = true;
  }
}
let typing = 0;
at("find").addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    const word = at("find").value.toLowerCase();
    const has = (article) => [article.title, article.doc, article.text].some((part) => part && part.toLowerCase().includes(word));
    findArticles(articles.flatMap((article, number) => (!word || has(article) ? [number] : [])));
  }, 150);
});
function step(by) {
  const next = found[found.indexOf(current) + by];
  if (next !== undefined) showArticle(next);
}
at("previous").addEventListener("click", () => step(-1));
at("next").addEventListener("click", () => step(1));
addEventListener("keydown", (event) => {
  if (event.target.matches("input") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j") step(1);
  if (event.key === "k") step(-1);
});

/* Sparklines: how many articles name an entity, over at most 30 equal stretches of time. */
const times = articles.map((article) => Date.parse(article.published));
const known = times.filter((time) => !Number.isNaN(time));
const first = known.reduce((a, b) => Math.min(a, b), Infinity);
const last = known.reduce((a, b) => Math.max(a, b), -Infinity);
const bins = last > first ? Math.min(30, Math.max(2, Math.ceil((last - first) / 86400000) + 1)) : 0;
if (!bins) at("dates").textContent = "";
function sparkline(entity) {
  if (!bins) return "";
  const counts = new Array(bins).fill(0);
  for (const number of entity.articles) {
    if (!Number.isNaN(times[number])) counts[Math.min(bins - 1, Math.floor(((times[number] - first) / (last - first)) * bins))]++;
  }
  const most = Math.max(1, ...counts);
  const points = counts.map((count, bin) => `${((bin / (bins - 1)) * 96 + 2).toFixed(1)},${(22 - (count / most) * 20).toFixed(1)}`);
  return make("svg", { viewBox: "0 0 100 24", role: "img", "aria-label": `articles over time: ${counts.join(", ")}` },
    make("polyline", { class: "trend ink-" + entity.type, points: points.join(" ") }));
}

let rows = 50;
function showEntities() {
  const visible = ranked.filter(shown);
  at("entities").replaceChildren(...visible.slice(0, rows).map((entity) => {
    const button = make("button", { type: "button", class: "ink-" + entity.type, title: `${entity.type} ${entity.id}` }, entity.name);
    button.addEventListener("click", () => findArticles(entity.articles));
    return make("tr", {}, make("th", { scope: "row" }, button), make("td", { class: "number" }, entity.mentions.toLocaleString("en")),
      make("td", { class: "number" }, entity.articles.length.toLocaleString("en")), make("td", {}, sparkline(entity)));
  }));
  at("more-entities").hidden = visible.length <= rows;
}
at("more-entities").addEventListener("click", () => { rows += 200; showEntities(); });

/* The places with coordinates that are named most, as circles on the outline of the world. */
function showMap() {
  const places = ranked.filter((entity) => shown(entity) && entity.type === "place" && entity.lat !== null).slice(0, 400);
  const most = places.length ? places[0].mentions : 1;
  const svg = make("svg", { viewBox: "-1800 -850 3600 1450", role: "img", "aria-label": `Map of ${plural(places.length, "place")}` },
    make("path", { class: "land", d: WORLD }));
  for (const place of [...places].sort((a, b) => b.mentions - a.mentions)) {
    const radius = 14 + 50 * Math.sqrt(place.mentions / most);
    svg.append(make("circle", { class: "dot", cx: place.lon * 10, cy: -place.lat * 10, r: radius.toFixed(1) },
      make("title", {}, `${place.name}${place.country ? " (" + place.country + ")" : ""}: ${plural(place.mentions, "mention")}`)));
  }
  at("map").replaceChildren(svg);
}

/* Which of the entities named most are named in the same sentence. */
function linksOf(nodes) {
  const index = new Map(nodes.map((entity, number) => [entity, number]));
  const nodeOf = entities.map((entity) => index.get(entity));
  const weights = new Map();
  for (const article of articles) {
    const sentences = new Map();
    for (let at = 0; at < article.mentions.length; at += SIZE) {
      const node = nodeOf[article.entities[article.mentions[at + 2]]];
      const sentence = article.mentions[at + 4];
      if (node === undefined) continue;
      if (!sentences.has(sentence)) sentences.set(sentence, new Set());
      sentences.get(sentence).add(node);
    }
    for (const set of sentences.values()) {
      const list = [...set].sort((a, b) => a - b);
      for (let i = 0; i < list.length; i++) {
        for (let j = i + 1; j < list.length; j++) {
          const key = list[i] * nodes.length + list[j];
          weights.set(key, (weights.get(key) || 0) + 1);
        }
      }
    }
  }
  return [...weights].map(([key, weight]) => ({ a: Math.floor(key / nodes.length), b: key % nodes.length, weight }));
}

/* Springs along links, repulsion between nodes, a pull to the middle, always from the same start; then fitted to the frame. */
function layOut(count, links, width, height) {
  const spots = Array.from({ length: count }, (_, i) => {
    const radius = 20 + (i / count) * height * 0.45;
    return { x: width / 2 + radius * Math.cos(i * 2.4), y: height / 2 + radius * Math.sin(i * 2.4) };
  });
  const ideal = Math.sqrt((width * height) / Math.max(1, count)) * 0.8;
  for (let heat = 30; heat > 0.3; heat *= 0.97) {
    const moves = spots.map((spot) => ({ x: (width / 2 - spot.x) * 0.5, y: (height / 2 - spot.y) * 0.8 }));
    const pull = (i, j, force, dx, dy, distance) => {
      moves[i].x += (dx / distance) * force; moves[i].y += (dy / distance) * force;
      moves[j].x -= (dx / distance) * force; moves[j].y -= (dy / distance) * force;
    };
    for (let i = 0; i < count; i++) {
      for (let j = i + 1; j < count; j++) {
        const dx = spots[i].x - spots[j].x, dy = spots[i].y - spots[j].y, distance = Math.hypot(dx, dy) || 0.1;
        pull(i, j, (ideal * ideal) / distance / 6, dx, dy, distance);
      }
    }
    for (const { a, b } of links) {
      const dx = spots[b].x - spots[a].x, dy = spots[b].y - spots[a].y, distance = Math.hypot(dx, dy) || 0.1;
      pull(a, b, (distance * distance) / ideal / 8, dx, dy, distance);
    }
    spots.forEach((spot, i) => {
      const size = Math.hypot(moves[i].x, moves[i].y) || 1;
      spot.x += (moves[i].x / size) * Math.min(size, heat);
      spot.y += (moves[i].y / size) * Math.min(size, heat);
    });
  }
  for (const [axis, from, to] of [["x", 16, width - 100], ["y", 16, height - 16]]) {
    const least = spots.reduce((min, spot) => Math.min(min, spot[axis]), Infinity);
    const most = spots.reduce((max, spot) => Math.max(max, spot[axis]), -Infinity);
    for (const spot of spots) spot[axis] = most > least ? from + ((spot[axis] - least) / (most - least)) * (to - from) : (from + to) / 2;
  }
  return spots;
}

/* Where each name goes so that it hides neither node nor name: beside, above or below its node; null where nothing is free. */
function placeNames(names, spots, radii, width, height) {
  const taken = spots.map(({ x, y }, i) => [x - radii[i], y - radii[i], x + radii[i], y + radii[i]]);
  return names.map((name, i) => {
    const { x, y } = spots[i], size = name.length * 6.4, reach = radii[i] + 3;
    const places = [[x + reach, y + 4, "start"], [x - reach, y + 4, "end"], [x, y - reach - 2, "middle"], [x, y + reach + 9, "middle"]];
    for (const [anchor, base, way] of places) {
      const left = anchor - { start: 0, middle: size / 2, end: size }[way];
      const box = [left, base - 9, left + size, base + 2];
      const isFree = left >= 0 && box[2] <= width && box[1] >= 0 && box[3] <= height && taken.every((other, j) =>
        j === i || box[2] < other[0] || other[2] < box[0] || box[3] < other[1] || other[3] < box[1]);
      if (isFree) {
        taken.push(box);
        return { x: anchor, y: base, "text-anchor": way };
      }
    }
    return null;
  });
}

function showNetwork() {
  const withLinks = (list) => {
    const linked = new Set(linksOf(list).flatMap(({ a, b }) => [a, b]));
    return list.filter((_, i) => linked.has(i));
  };
  const nodes = withLinks(withLinks(ranked.filter(shown).slice(0, 80)).slice(0, 40));
  if (!nodes.length) {
    at("network").replaceChildren(make("p", { class: "faint" }, "No two entities are named in one sentence."));
    return;
  }
  const links = linksOf(nodes);
  const width = Math.max(320, Math.min(640, at("network").clientWidth || 640)), height = 460;
  const spots = layOut(nodes.length, links, width, height);
  const radii = nodes.map((entity) => 4 + 8 * Math.sqrt(entity.mentions / nodes[0].mentions));
  const names = nodes.map(({ name }) => (name.length > 18 ? name.slice(0, 17) + "\u2026" : name));
  const places = placeNames(names, spots, radii, width, height);
  const svg = make("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `Network of ${plural(nodes.length, "entity")} and ${plural(links.length, "link")}` });
  for (const { a, b, weight } of links) {
    svg.append(make("line", { class: "edge", x1: spots[a].x, y1: spots[a].y, x2: spots[b].x, y2: spots[b].y, "stroke-width": Math.min(6, 0.6 + Math.sqrt(weight)) },
      make("title", {}, `${nodes[a].name} and ${nodes[b].name}: ${plural(weight, "sentence")}`)));
  }
  nodes.forEach((entity, i) => {
    const node = make("g", { class: "ink-" + entity.type },
      make("circle", { class: "node", cx: spots[i].x, cy: spots[i].y, r: radii[i] }, make("title", {}, `${entity.name}: ${plural(entity.mentions, "mention")}`)));
    if (places[i]) node.append(make("text", { class: "name", ...places[i] }, names[i]));
    svg.append(node);
  });
  at("network").replaceChildren(svg);
}

function showAll() {
  showEntities();
  showMap();
  showNetwork();
  if (found.length) showArticle(current);
}
findArticles(found);
showAll();
