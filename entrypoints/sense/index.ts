import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createJudge } from '../../lib/match/sense';
import { offer } from '../../lib/platform/late';

/** What decides the senses of words: brought into a frame when something there needs evidence for the first time. */
export default defineUnlistedScript(() => offer('sense', createJudge));
