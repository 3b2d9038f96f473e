import { useEffect, useState } from 'preact/hooks';
import { type Binding, bindings, openShortcuts } from './commands';
import type { SettingsStrings } from './strings';

/** The keys as the browser has them now, and the way to its page that changes them. */
export function Keys({ strings }: { readonly strings: SettingsStrings['keys'] }) {
  const [list, setList] = useState<readonly Binding[]>();
  const [shut, setShut] = useState(false);
  useEffect(() => void bindings().then(setList), []);
  if (!list) return null;
  return (
    <section>
      <h3 class="label">{strings.title}</h3>
      <dl class="keys">
        {list.map(({ name, keys }) => (
          <div key={name}>
            <dt>{strings.names[name]}</dt>
            <dd>
              {keys.length === 0 && <span class="aside">{strings.none}</span>}
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {shut && (
        <p class="problem" role="alert">
          {strings.where}
        </p>
      )}
      <button
        type="button"
        class="button"
        onClick={() => void openShortcuts().then((opened) => setShut(!opened))}
      >
        {strings.change}
      </button>
    </section>
  );
}
