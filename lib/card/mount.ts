import { type ComponentChild, render } from 'preact';
import tokens from '../ui/tokens.css?inline';
import styles from './card.css?inline';
import { TITLE_ID } from './card-view';
import entry from './entry.css?inline';
import { HOST } from './host';
import { cardWidth, type Place, placeCard, type Rect, type Side } from './place';
import { HEIGHT_PX } from './timing';

/** The card on the page: one host element with a closed root in the top layer, until `remove`. */
export interface Mount {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The element with the role of a dialog; takes the focus. */
  readonly dialog: HTMLElement;
  /** Where the host was put, to know whether another mark needs another place. */
  readonly container: Element;
  render(content: ComponentChild): void;
  /** Places it beside a line (px); keeps the side given. */
  /** @param prefer the side for a card that has none yet */
  place(line: Rect, keep?: Side, prefer?: Side): Place;
  /** Puts the host above whatever came into the top layer after it. */
  raise(): void;
  remove(): void;
}

/**
 * Where the card of a mark must be: in the modal dialog or the fullscreen element around the mark, outside which all
 * is inert, else directly under the root element.
 */
export function containerFor(mark: Element): Element {
  for (let element: Element | null = mark; element; ) {
    const around: Element | null = element.closest('dialog:modal, :fullscreen');
    if (around) return around;
    const root: Node = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return document.documentElement;
}

/** Adds the host to `container` and shows it, empty. */
export function mountCard(container: Element): Mount {
  const host = document.createElement(HOST);
  const root = host.attachShadow({ mode: 'closed' });
  addStyles(root);
  const dialog = document.createElement('section');
  dialog.className = 'marginalia card';
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-labelledby', TITLE_ID);
  dialog.tabIndex = -1;
  root.append(dialog);
  host.popover = 'manual';
  container.append(host);
  host.showPopover();
  return {
    host,
    root,
    dialog,
    container,
    render: (content) => render(content, dialog),
    place: (line, keep, prefer) => place(dialog, line, keep, prefer),
    raise() {
      host.hidePopover();
      host.showPopover();
    },
    remove() {
      render(null, dialog);
      host.remove();
    },
  };
}

function place(dialog: HTMLElement, line: Rect, keep?: Side, prefer?: Side): Place {
  const { clientWidth: width, clientHeight: height } = document.scrollingElement ?? document.documentElement;
  const { style } = dialog;
  style.width = `${cardWidth(width)}px`;
  style.maxHeight = `${HEIGHT_PX}px`;
  const at = placeCard(line, { width, height }, dialog.offsetHeight, keep, prefer);
  style.left = `${at.left}px`;
  style.maxHeight = `${at.maxHeight}px`;
  // The host has no height and lies at the top, so its bottom edge is y = 0.
  style.top = at.side === 'below' ? `${at.edge}px` : 'auto';
  style.bottom = at.side === 'above' ? `${-at.edge}px` : 'auto';
  return at;
}

function addStyles(root: ShadowRoot): void {
  const css = tokens + entry + styles;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses a content script's sheets in some documents (bugzilla.mozilla.org/1751346).
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
