/** Numbers in [0, 1) that are the same for the same seed (mulberry32, public domain by Tommy Ettinger). */
export type Random = () => number;

/** @param seed any whole number */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list that is not empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** As `pick`, the first ones often and the last ones seldom, as names stand in texts. */
export function pickOften<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() ** FALL * list.length)] as T;
}

/** Half of what is picked comes from the first eighth of the list. */
const FALL = 3;
