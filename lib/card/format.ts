import type { Voice } from '../knowledge/cards';
import type { Language } from '../knowledge/types';
import { STRINGS } from './strings';

/** `2026-01-31`, `2026-01` or `2026` as a reader writes it: `Jan 2026`, `2026年1月`. */
export function formatMonth(date: string, language: Language): string {
  const month = date.length > 4 ? (language === 'en' ? 'short' : 'long') : undefined;
  return new Intl.DateTimeFormat(language, { year: 'numeric', month, timeZone: 'UTC' }).format(
    new Date(date),
  );
}

/** Seconds as on a player: `4:05`, `1:37:18`. */
export function formatClock(seconds: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours ? `${hours}:${pad(minutes)}` : minutes}:${pad(seconds % 60)}`;
}

/** The flag of a prediction: that it is one, and for when. */
export function formatPrediction(horizon: string | undefined, language: Language): string {
  return STRINGS[language].prediction(
    horizon && /^\d/.test(horizon) ? formatMonth(horizon, language) : horizon,
  );
}

/** When the voices were recorded: each of their episodes once, the latest first; empty without voices. */
export function formatRecorded(voices: readonly Voice[], language: Language): string {
  const strings = STRINGS[language];
  const dates = new Map(voices.map(({ episode, date }) => [episode, date]));
  const episodes = [...dates].sort(([, a], [, b]) => (a < b ? 1 : -1));
  const names = episodes.map(([episode, date]) => strings.episode(episode, formatMonth(date, language)));
  return names.length ? strings.recorded(names.join(strings.comma)) : '';
}
