// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { card, localized, voice } from './cards';
import { button, show, texts } from './show';

afterEach(() => document.body.replaceChildren());

describe('names and languages', () => {
  test('the head gives kind, name, abbreviation and the name in the other language', () => {
    const box = show();
    expect(texts(box, '.label')[0]).toBe('Term');
    expect(texts(box, 'h2, .also span')).toEqual(['Mixture of Experts', 'MoE', '混合专家模型']);
  });

  test.each([
    ['en', 'zh-Hant', '混合專家模型'],
    ['zh-Hans', 'en', 'Mixture of Experts'],
    ['zh-Hant', 'en', 'Mixture of Experts'],
  ] as const)('%s with %s beside it, each marked with its language', (language, other, second) => {
    const box = show({ language, other });
    expect(box.querySelector('article')?.lang).toBe(language);
    expect(box.querySelector('h2')?.lang).toBe(language);
    expect(box.querySelector('.definition')?.textContent).toBe(card().definition[language]);
    const also = [...box.querySelectorAll<HTMLElement>('.also span')];
    expect(also.map(({ lang, textContent }) => [lang, textContent])).toEqual([
      ['en', 'MoE'],
      [other, second],
    ]);
  });

  test('a name that is the same in both is given once, and as English', () => {
    const box = show({
      card: card({ name: localized('DeepSeek-R1'), abbr: 'DeepSeek-R1' }),
      language: 'zh-Hans',
      other: 'en',
    });
    expect(texts(box, '.also span')).toEqual([]);
    expect(box.querySelector('h2')?.lang).toBe('en');
  });

  test.each([
    [['Transformer', 'Transformer 架构'], undefined, 'zh-Hans', []],
    [['Transformer', 'Transformer 架构'], undefined, 'en', ['Transformer 架构']],
    [['NVIDIA A100', '英伟达 A100'], 'A100', 'zh-Hans', ['NVIDIA A100']],
    [['GPU', '图形处理器'], 'GPU', 'zh-Hans', ['GPU']],
  ] as const)('of %s, short %s, nothing is said twice in %s', ([en, zh], abbr, language, also) => {
    const other = language === 'en' ? 'zh-Hans' : 'en';
    const box = show({ card: card({ name: { en, 'zh-Hans': zh, 'zh-Hant': zh }, abbr }), language, other });
    expect(texts(box, '.also span')).toEqual(also);
  });

  test('the toggle is named in the language it leads to', () => {
    const onLanguage = vi.fn();
    const toggle = button(show({ onLanguage }), '中 中文');
    expect([toggle?.textContent, toggle?.lang]).toEqual(['中', 'zh-Hans']);
    toggle?.click();
    expect(onLanguage).toHaveBeenCalledOnce();
    expect(button(show({ language: 'zh-Hant', other: 'en' }), 'EN English')?.textContent).toBe('EN');
  });
});

describe('voices', () => {
  test('who, what, when, where, and a link to the place', () => {
    const box = show({ card: card({ voices: [voice()] }) });
    expect(texts(box, '.disc, .who, .claim')).toEqual([
      'SR',
      'Sebastian Raschka Jan 2026 ',
      'It unlocks what is there.',
    ]);
    expect(texts(box, '.meta')).toEqual(['#490, RLVR and RLHF · 1:37:18 ↗']);
    const link = box.querySelector('a');
    expect([link?.href, link?.target, link?.rel]).toEqual([voice().url, '_blank', 'noopener noreferrer']);
    expect(link?.getAttribute('aria-label')).toBe('1:37:18 (#490, opens in a new tab)');
  });

  test.each([
    ['en', '#459, DeepSeek · about 2:45:00 ↗'],
    ['zh-Hans', '#459 DeepSeek · 约 2:45:00 ↗'],
    ['zh-Hant', '#459 DeepSeek · 約 2:45:00 ↗'],
  ] as const)('an estimated time says so in %s', (language, meta) => {
    const chapter = { title: localized('DeepSeek'), start: 9900, about: true };
    const voices = [voice({ chapter, episode: '#459', date: '2025-02-03' })];
    expect(texts(show({ card: card({ voices }), language }), '.meta')).toEqual([meta]);
  });

  test('a place without a known time is an open link', () => {
    const box = show({ card: card({ voices: [voice({ chapter: { title: localized('Talk') } })] }) });
    expect(box.querySelector('a')?.textContent).toBe('Open the episode ↗');
  });

  test.each([
    ['en', 'guest not named'],
    ['zh-Hans', '嘉宾未注明'],
    ['zh-Hant', '來賓未註明'],
  ] as const)('the conversation without a named guest says so in %s', (language, tag) => {
    expect(texts(show({ card: card({ voices: [voice({ speaker: 'lf459' })] }), language }), '.tag')).toEqual([
      tag,
    ]);
    expect(texts(show({ card: card({ voices: [voice()] }), language }), '.tag')).toEqual([]);
  });

  test('a prediction carries its horizon', () => {
    const box = show({ card: card({ voices: [voice({ kind: 'prediction', horizon: '2026-12' })] }) });
    expect(texts(box, '.tag')).toEqual(['Prediction for Dec 2026 · this year']);
  });

  test('two are open, the others on demand', () => {
    const voices = ['a', 'b', 'c', 'd', 'e'].map((id) => voice({ id, claim: localized(id) }));
    const box = show({ card: card({ voices }) });
    expect(texts(box, '.voices > ul .claim')).toEqual(['a', 'b']);
    expect(texts(box, 'details:not([open]) .claim')).toEqual(['c', 'd', 'e']);
    expect(texts(box, 'summary')).toEqual(['3 more']);
    expect(show({ card: card({ voices: voices.slice(0, 2) }) }).querySelector('details')).toBeNull();
  });

  test('a card without voices is small', () => {
    const box = show();
    expect(box.querySelector('.voices, nav, .note')).toBeNull();
    expect(texts(box, 'footer')[0]?.trim()).toBe(
      'Marginalia is not affiliated with the Lex Fridman Podcast.',
    );
  });

  test('the foot says when it was recorded', () => {
    expect(texts(show({ card: card({ voices: [voice()] }) }), 'footer')).toEqual([
      'Lex Fridman Podcast #490 (Jan 2026). Marginalia is not affiliated with the podcast.',
    ]);
  });
});

describe('debate', () => {
  const side = {
    speaker: 'sebastian',
    positions: ['v1'],
    voices: [voice()],
    name: localized('Sebastian Raschka'),
    initials: 'SR',
  } as const;
  const debate = {
    id: 'd',
    question: localized('What did it teach?', '它教会了什么？'),
    sides: [
      { ...side, label: localized('unlocked what it knew') },
      {
        ...side,
        speaker: 'nathan',
        name: localized('Nathan Lambert'),
        initials: 'NL',
        label: localized('cannot be told'),
      },
    ],
  } as const;

  test('its question, its sides on a line, and the same in words', () => {
    const box = show({ card: card({ debates: [debate] }) });
    expect(texts(box, '.question')).toEqual(['What did it teach?']);
    expect(texts(box, 'svg[aria-hidden] text')).toEqual(['SR', 'NL']);
    expect(texts(box, '.sides li')).toEqual([
      'Sebastian Raschka unlocked what it knew',
      'Nathan Lambert cannot be told',
    ]);
  });

  test('a second one waits with the other voices', () => {
    const box = show({ card: card({ voices: [voice()], debates: [debate, { ...debate, id: 'e' }] }) });
    expect(texts(box, 'summary')).toEqual(['1 more']);
    expect(box.querySelectorAll('details .axis')).toHaveLength(1);
  });
});

describe('controls', () => {
  test('first and related entries lead on', () => {
    const onNavigate = vi.fn();
    const ref = (id: string) => ({ id, kind: 'term', name: localized(id) }) as const;
    const box = show({ card: card({ requires: [ref('token')], related: [ref('mla')] }), onNavigate });
    expect(
      [...box.querySelectorAll('nav')].map((nav) => nav.ariaLabel ?? nav.getAttribute('aria-label')),
    ).toEqual(['First', 'Next']);
    for (const chip of box.querySelectorAll<HTMLButtonElement>('nav button')) chip.click();
    expect(onNavigate.mock.calls).toEqual([['token'], ['mla']]);
  });

  test('pin, close and Back are there where they can be used', () => {
    expect(texts(show(), 'button')).toEqual(['中']);
    const [onPin, onClose, onBack] = [vi.fn(), vi.fn(), vi.fn()];
    const box = show({ pinned: true, onPin, onClose, onBack });
    expect(button(box, 'Pin the card')?.getAttribute('aria-pressed')).toBe('true');
    for (const label of ['Pin the card', 'Close', 'Back']) button(box, label)?.click();
    for (const called of [onPin, onClose, onBack]) expect(called).toHaveBeenCalledOnce();
  });

  test('a card not pinned says so', () => {
    expect(button(show({ onPin: () => {} }), 'Pin the card')?.getAttribute('aria-pressed')).toBe('false');
  });
});
