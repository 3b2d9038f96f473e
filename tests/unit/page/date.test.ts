// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { type DateSources, dateFrom, readDate } from '../../../lib/page/date';

const from = (given: Partial<DateSources>) => dateFrom({ jsonLd: [], metas: [], times: [], ...given });
const article = (datePublished: unknown, type: unknown = 'NewsArticle') =>
  JSON.stringify({ '@context': 'https://schema.org', '@type': type, datePublished });

describe('JSON-LD', () => {
  test.each([
    ['an article', article('2026-03-12T08:00:00+01:00'), '2026-03-12'],
    ['one of several types', article('2026-03-12', ['Thing', 'BlogPosting']), '2026-03-12'],
    ['in a graph', `{"@graph":[{"@type":"WebSite"},${article('2026-03-12')}]}`, '2026-03-12'],
    ['in a list', `[${article('2026-03-12')}]`, '2026-03-12'],
    ['a page that is no article', article('2026-03-12', 'WebPage'), undefined],
    ['several articles: a list of others', `[${article('2026-03-12')},${article('2026-04-01')}]`, undefined],
    ['broken', '{"@type":"NewsArticle",', undefined],
    ['a date that is none', article('yesterday'), undefined],
    ['a date that is no text', article(20260312), undefined],
    ['nothing', 'null', undefined],
  ])('%s', (_, text, date) => {
    expect(from({ jsonLd: [text] })).toBe(date);
  });

  test('stands before everything else', () => {
    expect(from({ jsonLd: [article('2026-03-12')], metas: [['article:published_time', '2020-01-01']] })).toBe(
      '2026-03-12',
    );
  });
});

describe('metadata and <time>', () => {
  test.each([
    ['article:published_time', '2026-03-12T08:00:00Z', '2026-03-12'],
    ['pubdate', '20260312', '2026-03-12'],
    ['publishdate', '2026/3/2 08:00', '2026-03-02'],
    ['publishdate', '2026年3月12日', '2026-03-12'],
    ['dc.date', 'Thu, 12 Mar 2026 23:30:00 GMT', '2026-03-12'],
    ['date', 'March 12, 2026', '2026-03-12'],
    ['date', '2026-03', '2026-03'],
    ['date', '2026-13-45', undefined],
    ['date', '12 minutes ago', undefined],
    ['date', '', undefined],
    ['description', '2026-03-12', undefined],
  ])('%s: %s', (name, content, date) => {
    expect(from({ metas: [[name, content]] })).toBe(date);
  });

  test('the surer name wins over the order of the page, and metadata over <time>', () => {
    const metas = [
      ['date', '2020-01-01'],
      ['article:published_time', '2026-03-12'],
    ] as const;
    expect(from({ metas, times: ['2019-01-01'] })).toBe('2026-03-12');
    expect(from({ times: ['soon', '2026-03-12T08:00'] })).toBe('2026-03-12');
  });
});

describe('a document', () => {
  const read = (html: string) => readDate(new DOMParser().parseFromString(html, 'text/html'));

  test.each([
    [
      'meta by property',
      '<meta property="article:published_time" content="2026-03-12T08:00:00Z">',
      '2026-03-12',
    ],
    ['meta by itemprop', '<meta itemprop="datePublished" content="2026-03-12">', '2026-03-12'],
    ['JSON-LD', `<script type="application/ld+json">${article('2026-03-12')}</script>`, '2026-03-12'],
    [
      'a time in the one article',
      '<article><time datetime="2026-03-12">today</time></article>',
      '2026-03-12',
    ],
    [
      'a time of some other article',
      '<article></article><article><time datetime="2026-03-12"></time></article>',
      undefined,
    ],
    ['a time outside of the article', '<time datetime="2026-03-12"></time><article></article>', undefined],
    [
      'a comment inside the article',
      '<article><time datetime="2026-03-12"></time><article></article></article>',
      '2026-03-12',
    ],
    ['nothing', '<p>Hello</p>', undefined],
  ])('%s', (_, html, date) => {
    expect(read(html)).toBe(date);
  });
});
