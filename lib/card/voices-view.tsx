import type { Card, Debate } from '../knowledge/cards';
import type { Language } from '../knowledge/types';
import { AxisView } from './axis-view';
import { fill, STRINGS } from './strings';
import { threadsOf } from './threads';
import { VoiceView } from './voice-view';

/** How many voices and debates are open at rest; the others are one step away. */
export const OPEN_VOICES = 2;
const OPEN_DEBATES = 1;

interface VoicesProps {
  readonly card: Card;
  readonly language: Language;
  readonly now: number;
  readonly published?: string | undefined;
  readonly onDebate?: ((id: string) => void) | undefined;
}

/** Who said what: the question they differ on, two voices, and the rest on demand. */
export function Voices({ card, language, now, published, onDebate }: VoicesProps) {
  const { debates } = card;
  const threads = threadsOf(card);
  if (!threads.length && !debates.length) return null;
  const strings = STRINGS[language];
  const list = (from: number, to?: number) =>
    threads
      .slice(from, to)
      .map((thread, index) => (
        <VoiceView
          key={thread.voice.id}
          {...{ thread, language, now }}
          published={from + index === 0 ? published : undefined}
        />
      ));
  const axes = (some: readonly Debate[]) =>
    some.map((debate) => <AxisView key={debate.id} {...{ debate, language, onDebate }} />);
  const hidden = Math.max(0, threads.length - OPEN_VOICES) + Math.max(0, debates.length - OPEN_DEBATES);
  return (
    <section class="voices">
      <h3 class="label">{strings.voices}</h3>
      {axes(debates.slice(0, OPEN_DEBATES))}
      <ul>{list(0, OPEN_VOICES)}</ul>
      {hidden > 0 && (
        <details>
          <summary>{fill(strings.more, hidden)}</summary>
          <ul>{list(OPEN_VOICES)}</ul>
          {axes(debates.slice(OPEN_DEBATES))}
        </details>
      )}
    </section>
  );
}
