import { compileFolder } from '../../knowledge/compile';
import { type PageServer, servePages } from '../tools/serve';
import { bundleBench } from './bundle';
import { grown } from './growth';
import { generatePage, type PageWish } from './pages';

/** Cross-origin isolated, the clock of a page ticks every 5 microseconds instead of every 100; in Firefox `bare` sees to it. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Serves generated pages with the bench's script in them, and what the contestants are given. */
export class BenchServer {
  private readonly made = new Set<string>();

  private constructor(
    private readonly server: PageServer,
    private readonly lexicon: ReturnType<typeof compileFolder>['lexicon'],
    /** The bench's script. */
    readonly script: string,
  ) {}

  static async start({ minify = true } = {}): Promise<BenchServer> {
    const { lexicon, senses, contextWords } = compileFolder('knowledge');
    const server = await servePages('.');
    const json = (path: string, body: unknown) =>
      server.answer(path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
    const script = await bundleBench(minify);
    server.answer('/bench.js', {
      body: script,
      headers: { ...ISOLATED, 'content-type': 'text/javascript; charset=utf-8' },
    });
    json('/senses.json', senses);
    json('/context-words.json', contextWords);
    for (const times of [1, 10, 100]) json(`/lexicon-${times}.json`, grown(lexicon, times));
    return new BenchServer(server, lexicon, script);
  }

  /** The address of a page with the bench's script in it. */
  page(wish: PageWish): string {
    const path = `/${wish.language}-${wish.bytes}-${wish.share}.html`;
    return this.make(path, () =>
      generatePage(wish, this.lexicon).replace('</head>', '<script src="/bench.js"></script></head>'),
    );
  }

  /** The address of the same page without a script: what the built extension is measured on. */
  plainPage(wish: PageWish): string {
    return this.make(`/plain-${wish.language}-${wish.bytes}.html`, () => generatePage(wish, this.lexicon));
  }

  private make(path: string, generate: () => string): string {
    if (!this.made.has(path)) {
      this.server.answer(path, { body: generate(), headers: { ...ISOLATED, 'content-type': 'text/html' } });
      this.made.add(path);
    }
    return this.server.origin + path;
  }

  close(): Promise<void> {
    return this.server.close();
  }
}
