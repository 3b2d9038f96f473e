import type { Card, Voice } from '../../../lib/knowledge/cards';
import type { Localized } from '../../../lib/knowledge/types';

export const localized = (en: string, hans = en, hant = hans): Localized => ({
  en,
  'zh-Hans': hans,
  'zh-Hant': hant,
});

/** A voice of a test; what the test does not care about is filled in. */
export function voice(given: Partial<Voice> = {}): Voice {
  return {
    id: 'v1',
    speaker: 'sebastian',
    name: localized('Sebastian Raschka'),
    initials: 'SR',
    kind: 'opinion',
    claim: localized('It unlocks what is there.', '它解锁已有的知识。', '它解鎖已有的知識。'),
    episode: '#490',
    date: '2026-01-31',
    chapter: { title: localized('RLVR and RLHF', 'RLVR 与 RLHF'), start: 5838 },
    url: 'https://www.youtube.com/watch?v=EV7WhVT270Q&t=5838s',
    ...given,
  };
}

/** A card of a test. */
export function card(given: Partial<Card> = {}): Card {
  return {
    id: 'moe',
    kind: 'term',
    name: localized('Mixture of Experts', '混合专家模型', '混合專家模型'),
    abbr: 'MoE',
    definition: localized('Layers split into experts.', '把层拆成专家。', '把層拆成專家。'),
    voices: [],
    linked: [],
    debates: [],
    requires: [],
    related: [],
    spoken: [],
    ...given,
  };
}
