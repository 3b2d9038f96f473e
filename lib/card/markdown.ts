import type { Card, Voice } from '../knowledge/cards';
import type { Language } from '../knowledge/types';
import { formatMonth, formatStart } from './format';
import { fill, STRINGS } from './strings';

/**
 * A card as Markdown, to be pasted into notes: what it says at rest, each voice with the link to its place.
 * @param voices those that the reader sees without unfolding
 */
export function toMarkdown(card: Card, voices: readonly Voice[], language: Language): string {
  const { name, abbr, definition, note } = card;
  const strings = STRINGS[language];
  const short = abbr && abbr !== name[language] ? fill(strings.month, '', abbr).trim() : '';
  const title = `**${plain(name[language])}**${short && (language === 'en' ? ` ${plain(short)}` : plain(short))}`;
  return [
    `${title}${strings.colon}${plain(definition[language])}`,
    ...(note ? [`> ${plain(note[language])}`] : []),
    ...(voices.length > 0 ? [voices.map((voice) => quoteOf(voice, language)).join('\n')] : []),
    voices.length > 0 ? `${strings.source}${strings.unaffiliated}` : strings.unaffiliatedAlone,
  ].join('\n\n');
}

/** `- **Sebastian Raschka**: It unlocks … ([#490, Jan 2026, 1:37:18](https://…))` */
function quoteOf(voice: Voice, language: Language): string {
  const { comma, colon } = STRINGS[language];
  const place = [voice.episode, formatMonth(voice.date, language), formatStart(voice, language)];
  const link = `[${plain(place.filter((part) => part !== undefined).join(comma))}](${voice.url})`;
  const source = language === 'en' ? ` (${link})` : `（${link}）`;
  return `- **${plain(voice.name[language])}**${colon}${plain(voice.claim[language])}${source}`;
}

/** What Markdown would read as its own. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}
