import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Display } from '../../lib/card/display';
import { offerDisplay } from '../../lib/card/late-display';
import { readDate } from '../../lib/page/date';

/** What shows cards, with all that draws them: brought into a frame when the reader rests on a mark for the first time. */
export default defineUnlistedScript(() =>
  offerDisplay((options) => new Display(options, readDate(document))),
);
