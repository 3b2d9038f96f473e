import type { Chosen } from '../../../lib/settings/schema';
import type { SettingsStrings } from './strings';

interface Props {
  readonly text: SettingsStrings['sample'];
  readonly markStyle: Chosen['markStyle'];
}

/** A line as a page would show it, with one mark in the chosen style. */
export function Sample({ text: [before, mark, after], markStyle }: Props) {
  return (
    <p class="sample">
      {before}
      <span class="sample-mark" data-style={markStyle}>
        {mark}
      </span>
      {after}
    </p>
  );
}
