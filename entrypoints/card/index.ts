import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { CreateDisplay } from '../../lib/card/card-display';
import { Display } from '../../lib/card/display';
import { readDate } from '../../lib/page/date';
import { offer } from '../../lib/platform/late';

/** What shows cards, with all that draws them: brought into a frame when the reader rests on a mark for the first time. */
export default defineUnlistedScript(() => {
  const create: CreateDisplay = (options) => new Display(options, readDate(document));
  offer('card', create);
});
