import { countIn } from '../../lib/settings/reason';
import type { Strings } from './strings';

export const en: Strings = {
  lang: 'en',
  search: 'Search terms, models, people',
  results: 'Search results',
  found: (results) => (results === 1 ? '1 result' : `${results} results`),
  settings: 'Settings',
  back: 'Back',
  annotate: (host) => `Mark terms on ${host}`,
  thisPage: 'This page',
  actions: {
    hour: 'Off for an hour',
    everywhere: 'Off on every site',
    once: 'Only this page, once',
    'every-site': 'Allow every site',
  },
  heldBack: (missing, all) =>
    missing === all
      ? `Your browser does not let Marginalia read the ${all} news sites on its list yet.`
      : `Your browser holds back ${missing} of the ${all} news sites on the list.`,
  allowList: 'Allow them',
  leaveHeldBack: 'Leave it so',
  termsOnPage: (count) => countIn('en', count),
  newTerms: (count) => ` · ${count} new to you`,
  isNew: 'new to you',
  mentions: (count) => (count === 1 ? '1 mention' : `${count} mentions`),
  showOnPage: 'Show on the page',
  reading: 'Reading this page…',
  nothingOnPage: 'Nothing on this page was talked about in the two episodes. Search still finds everything.',
  silent: 'This page was open before Marginalia could read it.',
  reload: 'Reload this page',
  searchAnyway: (entries) => `Search works on every page, over all ${entries} entries.`,
  notFound: (query) => `Nothing for “${query}”. Try a shorter part of the name, or the name in Chinese.`,
  noBase:
    'The entries could not be read. Close this window and open it again; if that fails, reinstall Marginalia.',
  noEntry: 'This entry could not be opened. Go back and try again.',
  declined: 'Not switched on: permission was not given. You can try again.',
  closed:
    'Not this time: the browser did not let Marginalia into this page. Open Marginalia from the toolbar and try again.',
  savedHere: 'Saved on this device only: your browser did not accept it for sync.',
  notSaved: (reason) =>
    `Not saved: the browser’s storage refused it (${reason}). Free some space and try again.`,
};
