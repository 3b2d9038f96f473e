import type { Painter } from './paint';
import type { PageReader } from './read';
import type { PageText, TextBlock } from './text';

/** Takes the marks off text that changes, leaves the page or may no longer be read. */
export class Departures {
  /** Blocks whose text has changed since the last reading. */
  readonly #lifted: TextBlock[] = [];
  #mayHaveLost = false;

  constructor(
    readonly text: PageText,
    readonly painter: Painter,
    readonly reader: PageReader,
  ) {}

  /** What cannot wait: the marks of text that changes go at once, a late mark being better than a shifted one. */
  changed(record: MutationRecord): void {
    if (record.type === 'childList') {
      this.#mayHaveLost = true;
      this.reader.noteChange(record);
    }
    const block = this.text.blockOf(record.target);
    if (!block) return;
    this.text.remove(block);
    this.painter.lift(block);
    this.#lifted.push(block);
  }

  /** Asked before the text is looked through for blocks that the page has taken away: could there be any since? */
  takeLoss(): boolean {
    const mayHaveLost = this.#mayHaveLost;
    this.#mayHaveLost = false;
    return mayHaveLost;
  }

  /** What could wait until the changed text is read. */
  settle(): void {
    for (const block of this.#lifted.splice(0)) this.painter.forget(block);
  }

  /** Text is gone, or no longer to be read. */
  forget(node: Node): void {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text: Node | null = node; text; text = texts.nextNode()) {
      const block = this.text.blockOf(text);
      if (!block) continue;
      this.text.remove(block);
      this.painter.forget(block);
    }
  }
}
