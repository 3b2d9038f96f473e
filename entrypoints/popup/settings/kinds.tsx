import { KINDS, type Kind, type Language } from '../../../lib/knowledge/types';
import type { Change } from '../../../lib/settings/schema';
import { KIND_NAMES } from '../../../lib/ui/kinds';
import type { SettingsStrings } from './strings';

interface Props {
  readonly lang: Language;
  readonly hidden: readonly Kind[];
  readonly strings: SettingsStrings;
  readonly onChange: (change: Change) => void;
}

/** Which kinds of entry are marked; folded away, since most readers want them all. */
export function Kinds({ lang, hidden, strings, onChange }: Props) {
  return (
    <details class="kinds">
      <summary>{strings.kinds(KINDS.length - hidden.length, KINDS.length)}</summary>
      <div class="kind-grid">
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={!hidden.includes(kind)}
              onChange={(event) =>
                onChange({ setting: 'hiddenKinds', member: kind, value: !event.currentTarget.checked })
              }
            />
            <span class="dot" data-kind={kind} />
            {KIND_NAMES[lang][kind]}
          </label>
        ))}
      </div>
    </details>
  );
}
