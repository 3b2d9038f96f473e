import type { Voice } from '../knowledge/cards';
import type { Language } from '../knowledge/types';
import { fill, STRINGS } from './strings';

/** `2026-01-31`, `2026-01` or `2026` as a reader writes it: `Jan 2026`, `2026年1月`. */
export function formatMonth(date: string, language: Language): string {
  const month = date.length > 4 ? 'short' : undefined;
  return new Date(date).toLocaleDateString(language, { year: 'numeric', month, timeZone: 'UTC' });
}

/** Seconds as on a player: `4:05`, `1:37:18`. */
export function formatClock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const clock = new Date(seconds * 1000).toISOString().slice(14, 19);
  return hours ? `${hours}:${clock}` : clock.replace(/^0/, '');
}

/** The flag of a prediction: that it is one, and for when. */
export function formatPrediction(horizon: string | undefined, language: Language): string {
  const strings = STRINGS[language];
  if (horizon === 'years') return strings.years;
  return horizon && horizon !== 'open'
    ? fill(strings.predictionFor, formatMonth(horizon, language))
    : strings.prediction;
}

/** When the voices were recorded: each of their episodes once, the latest first; empty without voices. */
export function formatRecorded(voices: readonly Voice[], language: Language): string {
  const { month, comma, recorded } = STRINGS[language];
  const dates = new Map(voices.map(({ episode, date }) => [episode, date]));
  const episodes = [...dates].sort(([, a], [, b]) => (a < b ? 1 : -1));
  const names = episodes.map(([episode, date]) => fill(month, episode, formatMonth(date, language)));
  return names.length ? fill(recorded, names.join(comma)) : '';
}
