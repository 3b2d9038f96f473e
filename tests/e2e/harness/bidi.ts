import type { Browser, Page } from 'puppeteer-core';

/** The part of BiDi's `script.RemoteValue` that is read here. */
export interface RemoteValue {
  readonly type: string;
  readonly sharedId?: string;
  readonly value?: {
    readonly nodeType?: number;
    readonly nodeValue?: string;
    readonly localName?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly children?: readonly RemoteValue[];
    readonly shadowRoot?: RemoteValue | null;
  };
}

interface Context {
  readonly context: string;
}
interface Results {
  readonly contexts: readonly Context[];
  readonly type: string;
  readonly result: RemoteValue;
  readonly exceptionDetails?: { readonly text: string };
}

/**
 * WebDriver BiDi commands that Puppeteer has no method for: closed shadow roots, pages of extensions,
 * Firefox's own process. Puppeteer keeps its connection and the ids of contexts to itself.
 */
export class Bidi {
  constructor(private readonly browser: Browser) {}

  contextOf(page: Page): string {
    return (page.mainFrame() as unknown as { readonly _id: string })._id;
  }

  async send(method: string, params: object): Promise<Results> {
    const { connection } = this.browser as unknown as {
      readonly connection: { send(method: string, params: object): Promise<{ readonly result: Results }> };
    };
    return (await connection.send(method, params)).result;
  }

  /** Evaluates or calls in a context. @throws what the script throws */
  async script(context: string, method: 'evaluate' | 'callFunction', params: object): Promise<RemoteValue> {
    const answer = await this.send(`script.${method}`, {
      target: { context },
      awaitPromise: true,
      ...params,
    });
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? answer.type);
    return answer.result;
  }

  /** Evaluates in Firefox's own process, with `Services` and all; the expression must yield a string. */
  async chrome(expression: string): Promise<string> {
    const { contexts } = await this.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const answer = await this.script(contexts[0]?.context ?? '', 'evaluate', { expression });
    return String(answer.value);
  }
}
