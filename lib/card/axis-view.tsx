import type { Debate } from '../knowledge/cards';
import type { Language } from '../knowledge/types';
import { inLanguage } from '../ui/text';
import { STRINGS } from './strings';

interface AxisProps {
  readonly debate: Debate;
  readonly language: Language;
  readonly onDebate?: ((id: string) => void) | undefined;
}

/** px from the top of the drawing to its line, and the radius of a speaker's disc. */
const MIDDLE = 12;
const RADIUS = 11;

/**
 * A question and the sides taken, side by side on a line. The drawing is for the eye only; the list under it
 * names each speaker with the side, so nothing is told by position or colour alone.
 */
export function AxisView({ debate, language, onDebate }: AxisProps) {
  const { id, question, sides } = debate;
  const strings = STRINGS[language];
  return (
    <div class="debated">
      <h4 class="question">{question[language]}</h4>
      <svg class="axis" aria-hidden="true">
        <line x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
        {sides.map(({ speaker, initials }, index) => {
          const x = `${((index + 0.5) / sides.length) * 100}%`;
          return (
            <g key={index}>
              <circle cx={x} cy={MIDDLE} r={RADIUS} fill={`var(--${speaker})`} />
              <text x={x} y={MIDDLE + 3.5}>
                {initials}
              </text>
            </g>
          );
        })}
      </svg>
      <ul class="sides">
        {sides.map(({ label, name }, index) => (
          <li key={index}>
            <b class="unseen" {...inLanguage(name, language)} /> {label[language]}
          </li>
        ))}
      </ul>
      {onDebate && (
        <button type="button" class="open-debate" onClick={() => onDebate(id)}>
          {strings.openDebate}
        </button>
      )}
    </div>
  );
}
