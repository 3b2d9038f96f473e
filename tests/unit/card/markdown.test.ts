import { expect, test } from 'vitest';
import { toMarkdown } from '../../../lib/card/markdown';
import { card, localized, voice } from './cards';

test('names, definition, note, voices with their links, and the source', () => {
  const given = card({ note: localized('Named in 2017.'), voices: [voice()] });
  expect(toMarkdown(given, given.voices, 'en')).toBe(`**Mixture of Experts** (MoE): Layers split into experts.

> Named in 2017.

- **Sebastian Raschka**: It unlocks what is there. ([#490, Jan 2026, 1:37:18](https://www.youtube.com/watch?v=EV7WhVT270Q&t=5838s))

Source: Lex Fridman Podcast. Marginalia is not affiliated with the podcast.`);
});

test('in Chinese, with an estimated time', () => {
  const chapter = { title: localized('T'), start: 65, about: true };
  const given = card({ voices: [voice({ chapter })] });
  expect(toMarkdown(given, given.voices, 'zh-Hant')).toBe(`**混合專家模型**（MoE）：把層拆成專家。

- **Sebastian Raschka**：它解鎖已有的知識。（[#490、2026年1月、約 1:05](https://www.youtube.com/watch?v=EV7WhVT270Q&t=5838s)）

來源：Lex Fridman Podcast。Marginalia 與該 Podcast 無關聯。`);
});

test('what Markdown reads as its own is escaped, and a card without voices names no source', () => {
  const given = card({ name: localized('Q*'), abbr: 'Q*', definition: localized('A <b>rumour</b> [sic]_') });
  expect(toMarkdown(given, [], 'en')).toBe(
    '**Q\\***: A \\<b\\>rumour\\</b\\> \\[sic\\]\\_\n\nMarginalia is not affiliated with the Lex Fridman Podcast.',
  );
});
