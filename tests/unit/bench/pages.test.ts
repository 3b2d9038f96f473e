import { describe, expect, it } from 'vitest';
import { grown } from '../../bench/growth';
import { generatePage, NEWS_SHARE, termsFor } from '../../bench/pages';
import { FORMS, LEXICON } from '../match/lexicon';

describe('a generated page', () => {
  it.each([
    'en',
    'zh',
    'mixed',
  ] as const)('in %s is the same each time, and as long as was asked', (language) => {
    const wish = { language, bytes: 20_000, share: NEWS_SHARE };
    const html = generatePage(wish, LEXICON);
    expect(generatePage(wish, LEXICON)).toBe(html);
    const text = html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, '');
    expect(Buffer.byteLength(text)).toBeGreaterThan(20_000);
    expect(Buffer.byteLength(text)).toBeLessThan(24_000);
  });

  it('names terms where it speaks of AI, and none where it does not', () => {
    const names = (share: number) => {
      const html = generatePage({ language: 'mixed', bytes: 20_000, share }, LEXICON);
      return FORMS.filter((form) => html.includes(form));
    };
    expect(names(1).length).toBeGreaterThan(FORMS.length / 2);
    expect(names(0)).toEqual([]);
  });

  it('takes the names of its own script', () => {
    expect(termsFor('zh', LEXICON)).toContain('深度求索');
    expect(termsFor('zh', LEXICON)).not.toContain('OpenAI');
    expect(termsFor('en', LEXICON)).not.toContain('深度求索');
  });
});

describe('a grown lexicon', () => {
  it('has the true entries first, and others that differ from all', () => {
    const { entries } = grown(LEXICON, 10);
    expect(entries.slice(0, LEXICON.entries.length)).toEqual(LEXICON.entries);
    expect(entries).toHaveLength(LEXICON.entries.length * 10);
    const forms = entries.flatMap((entry) => Object.values(entry.forms).flat());
    expect(new Set(forms.map((form) => form.toLowerCase())).size).toBe(forms.length);
  });
});
