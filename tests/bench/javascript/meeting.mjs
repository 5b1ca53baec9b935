// The stakes at which running a validator and delegating the same TAO are worth the same: zeros of a broken line, found
// piece by piece.

import { HIGHEST_STAKE, LOWEST_STAKE } from "./assumptions.mjs";
import { Line } from "./line.mjs";

/** Looks along the bounds of the own stake; `nearest` is the stake nearest to today's on a logarithmic scale. */
export function meeting(a) {
  const own = a.own_stake;
  const line = new Line(a);
  const today = line.piece(own);
  const stakes = zeros(line);
  if (today.isZeroAt(own) && !stakes.includes(own)) {
    stakes.splice(placeOf(stakes, own), 0, own);
  }
  if (stakes.length === 0) return { nearest: null, stakes, runningWinsBelow: false, runningWinsAbove: false };
  const distance = (stake) => Math.abs(Math.log(stake / own));
  const nearest = stakes.reduce((one, other) => (distance(other) < distance(one) ? other : one));
  const at = placeOf(stakes, nearest);
  // Between two zeros the sign does not change: the middle says it.
  const winsBetween = (one, other) => line.piece(Math.sqrt(one * other)).difference() > 0;
  return {
    nearest,
    stakes,
    runningWinsBelow: winsBetween(at > 0 ? stakes[at - 1] : LOWEST_STAKE, nearest),
    runningWinsAbove: winsBetween(nearest, at + 1 < stakes.length ? stakes[at + 1] : HIGHEST_STAKE),
  };
}

/** Where a stake stands, or would, among rising ones. */
function placeOf(stakes, own) {
  const at = stakes.findIndex((stake) => stake >= own);
  return at < 0 ? stakes.length : at;
}

/** Where the difference is zero inside the bounds, rising; of a stretch its ends. */
function zeros(line) {
  const [low, high] = [LOWEST_STAKE, HIGHEST_STAKE];
  const zeros = [];
  const push = (stake) => stake !== zeros.at(-1) && zeros.push(stake);
  let piece = line.piece(low);
  let crossedBefore = false;
  if (piece.isZeroAt(low) && piece.crossing(high) === null) push(low);
  for (;;) {
    const end = piece.end(high);
    const next = line.piece(end);
    const crossing = piece.crossing(high);
    const crossesNext = end < high && next.crossing(high) !== null;
    const begins = piece.isZeroAt(piece.from);
    const ends = next.isZeroAt(end);
    if (crossing !== null) push(crossing);
    // What is all but zero right beside a crossing belongs to it.
    else if (!begins && ends && !crossesNext) push(edgeOfZero(piece, end));
    else if (begins && !ends && !crossedBefore) push(edgeOfZero(piece, end));
    if (end === high) {
      if (crossing === null && next.isZeroAt(high)) push(high);
      return zeros;
    }
    piece = next;
    crossedBefore = crossing !== null;
  }
}

/** Where a stretch without a difference begins or ends between a piece's beginning and its end: the last place inside. */
function edgeOfZero(piece, end) {
  let [inside, outside] = piece.isZeroAt(piece.from) ? [piece.from, end] : [end, piece.from];
  for (;;) {
    const between = middle(inside, outside);
    if (between === inside || between === outside) return inside;
    if (piece.isZeroAt(between)) inside = between;
    else outside = between;
  }
}

const double = new Float64Array(1);
const [LOW, HIGH] = [0, 1];
const halves = new Uint32Array(double.buffer); // the low one first, as on every machine that runs WebAssembly

/** The double halfway between two positive ones, by their places among all doubles: one of them if they are neighbours. */
function middle(one, other) {
  double[0] = one;
  const [low, high] = halves;
  double[0] = other;
  // The mean of both as whole numbers of 64 bits, half by half: what is odd above counts below, and carries back.
  const above = high + halves[HIGH];
  const below = Math.floor(((above % 2) * 2 ** 32 + low + halves[LOW]) / 2);
  halves[LOW] = below % 2 ** 32;
  halves[HIGH] = Math.floor(above / 2) + Math.floor(below / 2 ** 32);
  return double[0];
}
