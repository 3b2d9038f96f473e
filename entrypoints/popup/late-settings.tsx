import type { ComponentProps, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from './settings/settings';

type Props = ComponentProps<typeof Settings>;

/** The settings, read when they are asked for: most times the popup is opened, nobody does. */
export function LateSettings(props: Props) {
  const [View, setView] = useState<FunctionComponent<Props>>();
  useEffect(() => void import('./settings/settings').then(({ Settings }) => setView(() => Settings)), []);
  return View ? <View {...props} /> : null;
}
