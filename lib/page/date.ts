/** What of a page may tell when its article was published, as written in it. */
export interface DateSources {
  /** The texts of `<script type="application/ld+json">`. */
  readonly jsonLd: readonly string[];
  /** The pairs of name and content of `<meta>`, by `property`, `name` or `itemprop`, in lower case. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  /** `datetime` of the `<time>` elements that belong to the article, in the order of the page. */
  readonly times: readonly string[];
}

/** Names of metadata that hold the day of publication, the surest first. */
const META_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'publish_date',
  'publishdate',
  'pubdate',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'date',
];

/** Kinds of schema.org that are one piece to read; a page or a site may be dated too, but not by when this was written. */
const ARTICLE_TYPE = /(Article|Posting|Report|Review)$/;

/**
 * When the article of a page was published.
 * @returns an ISO date, `2026-03-12` or `2026-03`; undefined where the page does not say, or says several
 */
export function dateFrom({ jsonLd, metas, times }: DateSources): string | undefined {
  const told = new Set(jsonLd.flatMap(articleDates).flatMap((date) => isoDate(date) ?? []));
  if (told.size === 1) return [...told][0];
  const named = META_NAMES.flatMap((wanted) => metas.filter(([name]) => name === wanted));
  for (const date of [...named.map(([, content]) => content), ...times]) {
    const iso = isoDate(date);
    if (iso) return iso;
  }
  return undefined;
}

/** Reads the document's own statements. Never throws: pages write what they like. */
export function readDate(document: Document): string | undefined {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const name = (meta: HTMLElement) =>
    ['property', 'name', 'itemprop'].map((key) => meta.getAttribute(key)).find(Boolean);
  // A page of several articles is a list; its dates are those of others.
  const [article, another] = all('article:not(article article)');
  const times = article && !another ? [...article.querySelectorAll('time[datetime]')] : [];
  return dateFrom({
    jsonLd: all('script[type="application/ld+json"]').map((script) => script.textContent ?? ''),
    metas: all('meta[content]').map((meta) => [
      name(meta)?.toLowerCase() ?? '',
      meta.getAttribute('content') ?? '',
    ]),
    times: times.map((time) => time.getAttribute('datetime') ?? ''),
  });
}

/** The `datePublished` of every article in a JSON-LD text; none in a text that is broken. */
function articleDates(text: string): string[] {
  try {
    return datesIn(JSON.parse(text));
  } catch {
    return [];
  }
}

function datesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(datesIn);
  if (typeof node !== 'object' || node === null) return [];
  const { '@graph': graph, '@type': type, datePublished } = node as Record<string, unknown>;
  const types = [type].flat().filter((each) => typeof each === 'string');
  const isArticle = types.some((each) => ARTICLE_TYPE.test(each));
  return [...datesIn(graph), ...(isArticle && typeof datePublished === 'string' ? [datePublished] : [])];
}

/** `2026-03-12T08:00Z`, `2026/3/12`, `2026年3月12日`, `20260312`: the day as the page writes it, in its own time zone. */
const NUMERIC = /^\s*((?:19|20)\d{2})(?:[-/.年]\s?(\d{1,2})(?:[-/.月]\s?(\d{1,2}))?|(\d{2})(\d{2}))(?!\d)/;

function isoDate(text: string): string | undefined {
  const [, year, month, day, shortMonth, shortDay] = NUMERIC.exec(text) ?? [];
  if (year === undefined) return worded(text);
  const parts = [month ?? shortMonth, day ?? shortDay].filter((part) => part !== undefined);
  const iso = [year, ...parts.map((part) => part.padStart(2, '0'))].join('-');
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

/** `Thu, 12 Mar 2026 08:00:00 GMT`, `March 12, 2026`. */
function worded(text: string): string | undefined {
  if (!/[a-z]{3}.*\d{4}/i.test(text)) return undefined;
  // Without a zone it would be read in the reader's, and fall on another day.
  const time = Date.parse(/GMT|UTC|Z$|[+-]\d{2}:?\d{2}/.test(text) ? text : `${text} UTC`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}
