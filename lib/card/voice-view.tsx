import type { ComponentChildren } from 'preact';
import type { Voice } from '../knowledge/cards';
import type { Language } from '../knowledge/types';
import { inLanguage } from '../ui/text';
import { formatDistance, formatMonth, formatPrediction, formatStart } from './format';
import { fill, STRINGS } from './strings';
import type { Thread } from './threads';

interface VoiceProps {
  readonly voice: Voice;
  readonly language: Language;
}

interface ThreadProps {
  readonly thread: Thread;
  readonly language: Language;
  readonly now: number;
  /** Given where the voice is to be set against the article's date. */
  readonly published?: string | undefined;
}

/** Who said what, and where to hear it; below it, what was said on the same question in another year. */
export function VoiceView({ thread: { voice, others }, language, now, published }: ThreadProps) {
  const { name, claim, date } = voice;
  return (
    <li class="voice">
      <Disc voice={voice} />
      <p class="who">
        <b {...inLanguage(name, language)} /> <span class="when">{formatMonth(date, language)}</span>{' '}
        <Flags {...{ voice, language, now }} />
      </p>
      <p class="claim">{claim[language]}</p>
      <PlaceLine {...{ voice, language, published }} />
      {others.map((other) => (
        <OtherYear key={other.id} voice={other} language={language} />
      ))}
    </li>
  );
}

/** The speaker's initials in the speaker's colour, for the eye. */
export function Disc({
  voice: { speaker, initials },
}: {
  readonly voice: Pick<Voice, 'speaker' | 'initials'>;
}) {
  return (
    <span class="disc" style={{ background: `var(--${speaker})` }} aria-hidden="true">
      {initials}
    </span>
  );
}

/** What a reader must know of a voice before believing it. */
export function Flags({ voice, language, now }: VoiceProps & { readonly now: number }) {
  const { speaker, kind, horizon } = voice;
  return (
    <>
      {speaker === 'lf459' && <span class="tag">{STRINGS[language].unnamed}</span>}
      {kind === 'prediction' && <span class="tag">{formatPrediction(horizon, language, now)}</span>}
    </>
  );
}

interface PlaceProps extends VoiceProps {
  readonly published?: string | undefined;
  /** Without the chapter, where there is little room; the link tells it. */
  readonly brief?: boolean;
  /** To stand in front. */
  readonly children?: ComponentChildren;
}

/** Where it was said, with the link; before it how long before or after the article. */
export function PlaceLine({ voice, language, published, brief, children }: PlaceProps) {
  const { date, episode, chapter } = voice;
  return (
    <p class="meta place">
      {children}
      {published && (
        <>
          <span class="distance">{formatDistance(date, published, language)}</span>
          <Dot />
        </>
      )}
      {brief ? episode : fill(STRINGS[language].chapter, episode, chapter.title[language])}
      <span class="gap"> </span>
      <span class="to-link">
        <span class="dot">· </span>
        <PlaceLink voice={voice} language={language} />
      </span>
    </p>
  );
}

/** Between what stands in one line. */
export const Dot = () => <span class="dot"> · </span>;

function OtherYear({ voice, language }: VoiceProps) {
  const { thenIn, colon } = STRINGS[language];
  return (
    <div class="other-year">
      <p>
        <b>{fill(thenIn, formatMonth(voice.date, language))}</b>
        <Dot />
        <span {...inLanguage(voice.name, language)} />
        {colon}
        {voice.claim[language]} <PlaceLink voice={voice} language={language} />
      </p>
    </div>
  );
}

/** The link to the place in the episode; its text is the time, or what it does where no time is known. */
function PlaceLink({ voice, language }: VoiceProps) {
  const strings = STRINGS[language];
  const text = formatStart(voice, language) ?? strings.episode;
  return (
    <a
      href={voice.url}
      target="_blank"
      rel="noopener noreferrer"
      title={voice.chapter.title[language]}
      aria-label={`${text} (${voice.episode}, ${strings.newTab})`}
    >
      {text}
      {' ↗'}
    </a>
  );
}
