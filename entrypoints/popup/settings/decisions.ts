import type { SearchDocument } from '../../../lib/knowledge/search';
import type { EntryId, Language } from '../../../lib/knowledge/types';
import { lasts } from '../../../lib/settings/pause';
import { reasonIn } from '../../../lib/settings/reason';
import type { Settings } from '../../../lib/settings/schema';
import type { Decision } from './undo-list';

/** What the reader knows, the latest first; an entry that an update dropped keeps its id as a name. */
export function knownEntries(
  { known }: Settings,
  documents: ReadonlyMap<EntryId, SearchDocument> | undefined,
  lang: Language,
): Decision[] {
  return known.toReversed().map((id) => ({
    key: id,
    text: documents?.get(id)?.name[lang] ?? id,
    undo: { setting: 'known', member: id, value: false },
  }));
}

/** Words that are not meant on a site, in the order of the sites' names. */
export function wordsNotMeant({ notHere }: Settings): Decision[] {
  const sites = [...notHere].sort(([a], [b]) => (a < b ? -1 : 1));
  return sites.flatMap(([site, words]) =>
    words.map((word) => ({
      key: `${site} ${word}`,
      text: word,
      aside: site,
      undo: { setting: 'notHere', site, member: word, value: false } as const,
    })),
  );
}

/**
 * The pauses in force, the one for every site first.
 * @param everywhere what "every site" is called
 * @param now epoch ms
 */
export function sitesOff(settings: Settings, lang: Language, everywhere: string, now: number): Decision[] {
  const all = settings.everywhere;
  const sites = [...settings.sites].sort(([a], [b]) => (a < b ? -1 : 1));
  const wide: Decision[] = lasts(all, now)
    ? [{ key: '', text: everywhere, undo: { setting: 'everywhere', value: undefined } }]
    : [];
  return [
    ...wide,
    ...sites.flatMap(([site, pause]) =>
      lasts(pause, now)
        ? {
            key: site,
            text: site,
            aside: reasonIn(lang, { state: 'off', why: 'paused', ...pause }),
            undo: { setting: 'site', site, value: undefined } as const,
          }
        : [],
    ),
  ];
}
