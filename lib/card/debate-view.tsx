import type { Debate, Side } from '../knowledge/cards';
import type { Language } from '../knowledge/types';
import { inLanguage } from '../ui/text';
import { formatMonth } from './format';
import { Disc, Dot, Flags, PlaceLine } from './voice-view';

interface DebateProps {
  readonly debate: Debate;
  readonly language: Language;
  readonly now: number;
}

/** A debate opened: its sides as columns, each with what was said for it and where. */
export function DebateView({ debate, language, now }: DebateProps) {
  return (
    <div class="columns" data-sides={debate.sides.length}>
      {debate.sides.map((side, index) => (
        <Column key={index} {...{ side, language, now }} brief={debate.sides.length === 2} />
      ))}
    </div>
  );
}

interface ColumnProps extends Omit<DebateProps, 'debate'> {
  readonly side: Side;
  /** The column is narrow. */
  readonly brief: boolean;
}

function Column({ side, language, now, brief }: ColumnProps) {
  return (
    <section class="side">
      <h3>
        <Disc voice={side} />
        <span class="who" {...inLanguage(side.name, language)} />
        <span class="stance">{side.label[language]}</span>
      </h3>
      <ul>
        {side.voices.map((voice) => (
          <li key={voice.id}>
            <p class="claim">{voice.claim[language]}</p>
            <PlaceLine voice={voice} language={language} brief={brief}>
              <Flags voice={voice} language={language} now={now} />
              {formatMonth(voice.date, language)}
              <Dot />
            </PlaceLine>
          </li>
        ))}
      </ul>
    </section>
  );
}
