import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SearchDocument } from '../../../lib/knowledge/search';
import type { EntryId, Language } from '../../../lib/knowledge/types';
import { browser } from '../../../lib/platform/browser';
import type { Change, Settings as Kept } from '../../../lib/settings/schema';
import { save } from '../../../lib/settings/store';
import { IconButton } from '../../../lib/ui/icon-button';
import { type Outcome, Problem } from '../outcome';
import type { Strings } from '../strings';
import { useBackKey } from '../use-back-key';
import { Access } from './access';
import { ChoiceGroup } from './choice-group';
import { knownEntries, sitesOff, wordsNotMeant } from './decisions';
import { Keys } from './keys';
import { Kinds } from './kinds';
import { Sample } from './sample';
import { SETTINGS_STRINGS } from './strings';
import { UndoList } from './undo-list';

interface Props {
  readonly lang: Language;
  readonly strings: Strings;
  readonly kept: Kept;
  /** For the names of entries; undefined until it is read. */
  readonly documents: ReadonlyMap<EntryId, SearchDocument> | undefined;
  readonly onBack: () => void;
}

/** All settings in place of the search; each takes effect at once, on every open page. */
export function Settings({ lang, strings, kept, documents, onBack }: Props) {
  const words = SETTINGS_STRINGS[lang];
  const { outcome, said, change } = useChange();
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => frame.current?.focus(), []);
  useBackKey(onBack);
  const choice = { strings: words, onChange: (wanted: Change) => void change(wanted) };
  const list = { onUndo: (undo: Change, done: string) => void change(undo, done) };
  return (
    <div class="settings" ref={frame} tabIndex={-1}>
      <header class="head">
        <IconButton icon="back" label={strings.back} onClick={onBack} />
        <h2>{words.title}</h2>
        <Problem outcome={outcome} strings={strings} />
      </header>
      <p class="unseen" role="status">
        {said}
      </p>
      <section>
        <h3 class="label">{words.cards}</h3>
        <ChoiceGroup choice="trigger" chosen={kept.trigger} {...choice} />
        <ChoiceGroup choice="placement" chosen={kept.placement} {...choice} />
        <ChoiceGroup choice="textSize" chosen={kept.textSize} {...choice} />
      </section>
      <section>
        <h3 class="label">{words.marks}</h3>
        <Sample text={words.sample} markStyle={kept.markStyle} />
        <ChoiceGroup choice="markStyle" chosen={kept.markStyle} {...choice} />
        <ChoiceGroup choice="density" chosen={kept.density} {...choice} />
        <Kinds lang={lang} hidden={kept.hiddenKinds} {...choice} />
      </section>
      <UndoList decisions={knownEntries(kept, documents, lang)} strings={words.known} {...list} />
      <UndoList decisions={wordsNotMeant(kept)} strings={words.notHere} {...list} />
      <UndoList
        decisions={sitesOff(kept, lang, words.everywhere, Date.now())}
        strings={words.off}
        {...list}
      />
      <Access strings={words.access} />
      <Keys strings={words.keys} />
      <footer class="about">
        <p>{words.about(browser.runtime.getManifest().version)}</p>
        <p>{words.unaffiliated}</p>
      </footer>
    </div>
  );
}

/** Writes settings; `outcome` tells what became of the last, `said` what to read out when it is kept. */
function useChange() {
  const [outcome, setOutcome] = useState<Outcome>();
  const [said, setSaid] = useState('');
  const change = async (wanted: Change, done = '') => {
    const saved = await save(wanted);
    setOutcome(saved);
    setSaid(saved.saved === 'not' ? '' : done);
  };
  return { outcome, said, change };
}
