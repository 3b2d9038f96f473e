import type { Voice } from '../knowledge/cards';
import type { Language } from '../knowledge/types';
import { fill, STRINGS } from './strings';

/** `2026-01-31`, `2026-01` or `2026` as a reader writes it: `Jan 2026`, `2026年1月`. */
export function formatMonth(date: string, language: Language, width: 'short' | 'long' = 'short'): string {
  const month = date.length > 4 ? width : undefined;
  return new Date(date).toLocaleDateString(language, { year: 'numeric', month, timeZone: 'UTC' });
}

/** Seconds as on a player: `4:05`, `1:37:18`. */
export function formatClock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const clock = new Date(seconds * 1000).toISOString().slice(14, 19);
  return hours ? `${hours}:${clock}` : clock.replace(/^0/, '');
}

/** The time of a chapter, as far as it is known; undefined where it is not. */
export function formatStart({ chapter }: Voice, language: Language): string | undefined {
  if (chapter.start === undefined) return undefined;
  const time = formatClock(chapter.start);
  return chapter.about ? fill(STRINGS[language].about, time) : time;
}

/**
 * The flag of a prediction: that it is one, for when, and how that lies to today. Never whether it came true.
 * @param now epoch ms
 */
export function formatPrediction(horizon: string | undefined, language: Language, now: number): string {
  const strings = STRINGS[language];
  if (horizon === 'years') return strings.years;
  if (!horizon || horizon === 'open') return strings.prediction;
  const today = new Date(now).toISOString();
  // Written from the largest unit to the smallest, dates compare as text.
  const isPassed = horizon < today.slice(0, horizon.length);
  const isThisYear = horizon.startsWith(today.slice(0, 4));
  const state = isPassed ? strings.passed : isThisYear ? strings.thisYear : strings.ahead;
  return fill(strings.predictionFor, formatMonth(horizon, language), state);
}

/** From this many months on, distances are told in years: nobody counts 31 months. */
const LONG_MONTHS = 24;

/** How long before or after an article something was said, by calendar months. Both dates ISO, at least `2026-01`. */
export function formatDistance(said: string, published: string, language: Language): string {
  const strings = STRINGS[language];
  const months = monthOf(published) - monthOf(said);
  const length = Math.abs(months);
  if (length === 0) return strings.sameMonth;
  const long = length >= LONG_MONTHS;
  const text = long ? strings.yearsLong : length === 1 ? strings.oneMonth : strings.months;
  return fill(
    months > 0 ? strings.before : strings.after,
    fill(text, long ? Math.floor(length / 12) : length),
  );
}

/** Months since the year 0. */
function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

/** Where the voices were recorded and when, each episode once, the latest first; and that we have no part in it. */
export function formatColophon(voices: readonly Voice[], language: Language): string {
  const { month, comma, recorded, unaffiliated, unaffiliatedAlone } = STRINGS[language];
  const dates = new Map(voices.map(({ episode, date }) => [episode, date]));
  const episodes = [...dates].sort(([, a], [, b]) => (a < b ? 1 : -1));
  const names = episodes.map(([episode, date]) => fill(month, episode, formatMonth(date, language)));
  return names.length ? `${fill(recorded, names.join(comma))}${unaffiliated}` : unaffiliatedAlone;
}
