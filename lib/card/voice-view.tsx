import type { Voice } from '../knowledge/cards';
import type { Language } from '../knowledge/types';
import { inLanguage } from '../ui/text';
import { formatClock, formatMonth, formatPrediction } from './format';
import { fill, STRINGS } from './strings';

interface VoiceProps {
  readonly voice: Voice;
  readonly language: Language;
}

/** Who said what, and where to hear it. */
export function VoiceView({ voice, language }: VoiceProps) {
  const strings = STRINGS[language];
  const { speaker, initials, name, kind, claim, horizon, date, episode, chapter } = voice;
  return (
    <li class="voice">
      <span class="disc" style={{ background: `var(--${speaker})` }} aria-hidden="true">
        {initials}
      </span>
      <p class="who">
        <b {...inLanguage(name, language)} />
        {speaker === 'lf459' && <span class="tag">{strings.unnamed}</span>}
        {kind === 'prediction' && <span class="tag">{formatPrediction(horizon, language)}</span>}
      </p>
      <p class="claim">{claim[language]}</p>
      <p class="meta">
        {formatMonth(date, language)} · {fill(strings.chapter, episode, chapter.title[language])} ·{' '}
        <PlaceLink voice={voice} language={language} />
      </p>
    </li>
  );
}

/** The link to the place in the episode; its text is the time, or what it does where no time is known. */
function PlaceLink({ voice, language }: VoiceProps) {
  const strings = STRINGS[language];
  const { start, about } = voice.chapter;
  const time = start === undefined ? strings.episode : formatClock(start);
  const text = about && start !== undefined ? fill(strings.about, time) : time;
  return (
    <a
      href={voice.url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={`${text} (${voice.episode}, ${strings.newTab})`}
    >
      {text}
      {' ↗'}
    </a>
  );
}
