import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { builtExtension, type Mode, type Target } from '../tools/builds';
import { weigh } from '../tools/weights';

/** The promise of design.md, word for word. */
const POLICY =
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none';
  frame-src 'none'; form-action 'none'; base-uri 'none'`.replace(/\s+/g, ' ');
/** None of these makes a browser warn at the installation. */
const PERMISSIONS = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'sidePanel', 'storage'];
/** Bytes after gzip. A part that outgrows its budget is made smaller before the budget is raised. */
const BUDGETS = {
  /** Read in every tab: what reads a page and marks it, and decides when a card opens. */
  page: 19_000,
  /** The names of 418 entries in two languages, as three regions write them, and longer words that hide them. No page reads it. */
  lexicon: 50_000,
  /** Comes with the first rest and must be there before the delay is over: Preact, the views and their styles. */
  card: 21_500,
  /** What finds and judges names is more than half of it. Starts again each time the browser has stopped it, with a card waiting. */
  background: 26_000,
  /** Preact, fuse.js and the views: read before the first paint. */
  popup: 45_000,
  /** Cards and search are half of it, the words that tell senses a third; both grow with the knowledge. No page reads them. */
  package: 1_300_000,
} as const;
const TARGET = inject('target');

interface Manifest {
  readonly manifest_version: number;
  readonly version: string;
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: unknown;
  readonly web_accessible_resources?: unknown;
  readonly externally_connectable?: unknown;
  readonly content_security_policy: { readonly extension_pages: string };
}

describe(`the package for ${TARGET}`, () => {
  const production = manifest(TARGET, 'production');
  const demo = manifest(TARGET, 'demo');

  test('the demo differs from production only in the hosts it may read', () => {
    const { host_permissions: demoHosts, optional_host_permissions: _, ...demoRest } = demo;
    const { host_permissions: hosts, optional_host_permissions: optional, ...rest } = production;
    expect(demoRest).toEqual(rest);
    expect(demoHosts).toEqual(['*://*/*']);
    expect(optional).toEqual(['*://*/*']);
    expect(hosts.length).toBeGreaterThanOrEqual(30);
    expect(hosts.filter((host) => /\*:\/\/\*\/|<all_urls>/.test(host))).toEqual([]);
  });

  test('the demo has the same code', () => {
    expect(files(builtExtension(TARGET, 'demo'))).toEqual(files(builtExtension(TARGET, 'production')));
  });

  test('it is MV3, asks for few permissions and registers no script by itself', () => {
    expect(production.manifest_version).toBe(3);
    expect(production.permissions.filter((permission) => !PERMISSIONS.includes(permission))).toEqual([]);
    expect(production.optional_permissions ?? []).toEqual([]);
    expect(production.content_scripts ?? []).toEqual([]);
    expect(production.externally_connectable).toBeUndefined();
  });

  test('no page may see that the extension is there', () => {
    expect(production.web_accessible_resources ?? []).toEqual([]);
  });

  test('its own pages can send nothing anywhere', () => {
    expect(production.content_security_policy.extension_pages).toBe(POLICY);
    expect(demo.content_security_policy.extension_pages).toBe(POLICY);
  });

  test('each part keeps to its budget', () => {
    const weights = weigh(builtExtension(TARGET, 'production'));
    const over = Object.entries(BUDGETS).filter(
      ([part, budget]) => weights[part as keyof typeof BUDGETS] > budget,
    );
    const told = over.map(
      ([part, budget]) => `${part}: ${weights[part as keyof typeof BUDGETS]} of ${budget}`,
    );
    expect(told).toEqual([]);
    // What weighs nothing was not found.
    expect(Math.min(...Object.values(weights))).toBeGreaterThan(1_000);
  });

  test('it carries no source map and no address to fetch code from', () => {
    const folder = builtExtension(TARGET, 'production');
    const names = files(folder).map(({ name }) => name);
    expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
    const html = names
      .filter((name) => name.endsWith('.html'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(html.length).toBeGreaterThan(0);
    for (const page of html) expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
  });
});

function manifest(target: Target, mode: Mode): Manifest {
  return JSON.parse(readFileSync(join(builtExtension(target, mode), 'manifest.json'), 'utf8'));
}

/** Every file but the manifest, with a hash of its content. */
function files(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== 'manifest.json' && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => ({ name, hash: hash('sha256', readFileSync(join(folder, name))) }));
}
