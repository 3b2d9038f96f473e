import { render } from 'preact';
import { CardView, type CardViewProps } from '../../../lib/card/card-view';
import { card } from './cards';

const NOW = Date.parse('2026-10-15');
const quiet = { now: NOW, onLanguage: () => {}, onNavigate: () => {} };

/** A card in the document, with what the test cares about. */
export function show(props: Partial<CardViewProps> = {}): HTMLElement {
  const box = document.createElement('div');
  document.body.append(box);
  render(<CardView card={card()} language="en" other="zh-Hans" {...quiet} {...props} />, box);
  return box;
}
/** The texts of the elements that match. */
export const texts = (box: Element, selector: string) =>
  [...box.querySelectorAll(selector)].map((node) => node.textContent);
/** A button by its label. */
export const button = (box: Element, label: string) =>
  box.querySelector<HTMLButtonElement>(`button:is([aria-label="${label}"], [title="${label}"])`);
