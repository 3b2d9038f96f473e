/**
 * The document and the open shadow roots in it: each is watched, and each shadow root gets the highlight rules,
 * since Firefox paints there only by the root's own sheets (Chromium takes the document's).
 */
export class Roots {
  readonly #shadows = new Set<ShadowRoot>();
  /** Custom elements without an open root: a root attached later makes no mutation record. */
  readonly #rootless = new Set<Element>();
  /** Made for the first shadow root: most pages have none, and parsing it takes a millisecond. */
  #sheet: CSSStyleSheet | undefined;

  constructor(
    readonly css: string,
    signal: AbortSignal,
    readonly observe: (root: Document | ShadowRoot) => void,
  ) {
    signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  add(root: Document | ShadowRoot): void {
    if (root instanceof ShadowRoot) {
      if (this.#shadows.has(root)) return;
      this.#shadows.add(root);
      this.#dress(root);
    }
    this.observe(root);
  }

  /** Takes in the root of an element, or keeps the element in mind until it has one. */
  meet(host: Element): void {
    if (host.shadowRoot) this.add(host.shadowRoot);
    else this.#rootless.add(host);
  }

  /** The elements that have got their roots since they were met. */
  late(): Element[] {
    const late: Element[] = [];
    for (const host of this.#rootless) {
      if (host.isConnected && !host.shadowRoot) continue;
      this.#rootless.delete(host);
      if (host.isConnected) late.push(host);
    }
    return late;
  }

  /** The shadow roots still in the page. */
  shadows(): ShadowRoot[] {
    for (const root of this.#shadows) if (!root.isConnected) this.#shadows.delete(root);
    return [...this.#shadows];
  }

  /** Puts the rules back where the page has replaced a root's sheets. */
  ensurePresent(): void {
    for (const root of this.#shadows) this.#dress(root);
  }

  /** Gives a shadow root the rules where it does not have them. */
  #dress(root: ShadowRoot): void {
    this.#sheet ??= parsed(this.css);
    const sheet = this.#sheet;
    if (!root.adoptedStyleSheets.includes(sheet)) adopt(root, (sheets) => [...sheets, sheet]);
  }

  #end(): void {
    for (const root of this.#shadows)
      adopt(root, (sheets) => sheets.filter((sheet) => sheet !== this.#sheet));
  }
}

function parsed(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function adopt(root: ShadowRoot, change: (sheets: readonly CSSStyleSheet[]) => CSSStyleSheet[]): void {
  try {
    root.adoptedStyleSheets = change([...root.adoptedStyleSheets]);
  } catch {
    // A root of another document takes no sheet of ours: its marks stay unpainted.
  }
}
