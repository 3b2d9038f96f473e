import type { CDPSession } from '@playwright/test';
import { Bidi } from '../e2e/harness/bidi';
import { launchChromium } from '../e2e/harness/chromium';
import type { Driver, Tab } from '../e2e/harness/driver';
import { launchFirefox } from '../e2e/harness/firefox';
import { findBrowser } from '../tools/browsers.mjs';
import { builtExtension, type Target } from '../tools/builds';

/** What the bench asks of a browser beyond what the tests ask. */
export interface Meters {
  /** CPU time of the page's main thread so far, in ms: script, style, layout, painting, collection of garbage. */
  mainThread(): Promise<number>;
  /** Bytes in use after a collection of garbage; undefined where the browser does not tell. */
  heap(): Promise<number | undefined>;
  /** Where the page's main thread is while something runs; only where the browser tells. */
  profiled?(run: () => Promise<unknown>): Promise<CpuProfile>;
}

/** The part of the debugger's `Profiler.Profile` that is read here. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly url: string;
      readonly lineNumber: number;
      readonly functionName: string;
    };
  }[];
  /** The node that ran at each sample. */
  readonly samples: readonly number[];
  /** Microseconds between a sample and the one before. */
  readonly timeDeltas: readonly number[];
}

export interface BenchBrowser {
  readonly name: Target;
  /** Name and version, for the table. */
  readonly version: string;
  /** Opens a page of the bench; its tab is closed afterwards. */
  visit<R>(url: string, use: (tab: Tab, meters: Meters) => Promise<R>): Promise<R>;
  close(): Promise<void>;
}

/** Microseconds between two samples of a profile. */
const SAMPLING = 100;

/** Starts a browser without the extension. */
export function launchBare(target: Target): Promise<BenchBrowser> {
  return target === 'chromium' ? bareChromium() : bareFirefox();
}

/** Starts a browser with the built extension, allowed on every page. */
export function launchWithExtension(target: Target): Promise<Driver> {
  const launch = target === 'chromium' ? launchChromium : launchFirefox;
  return launch({ ...launching(target), bare: false });
}

async function bareChromium(): Promise<BenchBrowser> {
  const driver = await launchChromium({ ...launching('chromium'), bare: true });
  return {
    name: 'chromium',
    version: `Chromium ${driver.context.browser()?.version() ?? ''}`.trim(),
    async visit(url, use) {
      const tab = await driver.open('about:blank');
      const session = await driver.context.newCDPSession(tab.page);
      await tab.goto(url);
      const result = await use(tab, await chromiumMeters(session));
      await tab.close();
      return result;
    },
    close: () => driver.close(),
  };
}

async function chromiumMeters(session: CDPSession): Promise<Meters> {
  // Thread time: what other programs take from the processor meanwhile does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    async mainThread() {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    },
    async heap() {
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize, embedderHeapUsedSize, backingStorageSize } = (await session.send(
        'Runtime.getHeapUsage',
      )) as Record<string, number>;
      return (usedSize ?? 0) + (embedderHeapUsedSize ?? 0) + (backingStorageSize ?? 0);
    },
    async profiled(run) {
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: SAMPLING });
      await session.send('Profiler.start');
      await run();
      const { profile } = await session.send('Profiler.stop');
      const { nodes, samples = [], timeDeltas = [] } = profile;
      return { nodes, samples, timeDeltas };
    },
  };
}

async function bareFirefox(): Promise<BenchBrowser> {
  const driver = await launchFirefox({ ...launching('firefox'), bare: true });
  const bidi = new Bidi(driver.browser);
  return {
    name: 'firefox',
    version: (await driver.browser.version())
      .replace('/', ' ')
      .replace(/^\w/, (first) => first.toUpperCase()),
    async visit(url, use) {
      const tab = await driver.open(url);
      const result = await use(tab, {
        mainThread: () => firefoxMainThread(bidi, url),
        heap: async () => undefined,
      });
      await tab.close();
      return result;
    },
    close: () => driver.close(),
  };
}

/** The main thread has the number of its process. */
async function firefoxMainThread(bidi: Bidi, url: string): Promise<number> {
  const told = await bidi.chrome(`(async () => {
    const { children } = await ChromeUtils.requestProcInfo();
    const process = children.find(({ windows }) => windows.some(({ documentURI }) => documentURI?.spec === ${JSON.stringify(url)}));
    const thread = process?.threads.find(({ tid }) => tid === process.pid);
    return JSON.stringify(thread?.cpuTime ?? null);
  })()`);
  const nanoseconds = JSON.parse(told);
  if (nanoseconds === null) throw new Error(`Firefox tells no main thread for ${url}`);
  return nanoseconds / 1e6;
}

function launching(target: Target) {
  const browser = findBrowser(target);
  if (!browser) throw new Error(`no usable ${target}: run \`node tests/tools/setup.mjs test\``);
  return { executablePath: browser.path, extension: builtExtension(target, 'demo') };
}
