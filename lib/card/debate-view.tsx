import type { Debate } from '../knowledge/cards';
import type { Language } from '../knowledge/types';
import { inLanguage } from '../ui/text';

/**
 * A question and the sides taken, side by side on a line. The drawing is for the eye only; the list under it
 * names each speaker with the side, so nothing is told by position or colour alone.
 */
export function DebateView({ debate, language }: { readonly debate: Debate; readonly language: Language }) {
  const { question, sides } = debate;
  return (
    <>
      <p class="question">{question[language]}</p>
      <svg class="axis" aria-hidden="true">
        <line x1="0" x2="100%" y1="12" y2="12" />
        {sides.map(({ speaker, initials }, index) => {
          const x = `${((index + 0.5) / sides.length) * 100}%`;
          return (
            <g key={index}>
              <circle cx={x} cy="12" r="11.5" fill={`var(--${speaker})`} />
              <text x={x} y="15.5">
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
    </>
  );
}
