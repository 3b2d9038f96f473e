import { CHOICES, type Change, type Choice, type Chosen } from '../../../lib/settings/schema';
import type { SettingsStrings } from './strings';

/** The order of the schema puts the default first; sizes are read from small to large. */
const ORDER: { readonly [C in Choice]: readonly Chosen[C][] } = {
  ...CHOICES,
  textSize: ['small', 'normal', 'large'],
};

interface Props<C extends Choice> {
  readonly choice: C;
  readonly chosen: Chosen[C];
  readonly strings: SettingsStrings;
  readonly onChange: (change: Change) => void;
}

/** A setting with a few values: radio buttons side by side. */
export function ChoiceGroup<C extends Choice>({ choice, chosen, strings, onChange }: Props<C>) {
  const { label, values } = strings.choices[choice];
  const order: readonly Chosen[C][] = ORDER[choice];
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class="segments">
        {order.map((value) => (
          <label key={value} class="segment">
            <input
              type="radio"
              name={choice}
              value={value}
              checked={value === chosen}
              onChange={() => onChange({ setting: choice, value } as Change)}
            />
            <span>{(values as Record<string, string>)[value]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
