import { type ComponentChild, render } from 'preact';
import type { Chosen } from '../settings/schema';
import tokens from '../ui/tokens.css?inline';
import styles from './card.css?inline';
import { TITLE_ID } from './card-view';
import entry from './entry.css?inline';
import { HOST } from './host';
import { keepEscape } from './keep-escape';
import {
  cardWidth,
  type Place,
  type Position,
  placeCard,
  placeInCorner,
  type Rect,
  type Side,
} from './place';
import { HEIGHT_PX } from './timing';

/** A card: one host element with a closed root, in the page's top layer from `attach` until `remove`. */
export interface Mount {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The element with the role of a dialog; takes the focus. */
  readonly dialog: HTMLElement;
  /** Puts the host into the page and shows it. */
  attach(container: Element, textSize: Chosen['textSize']): void;
  render(content: ComponentChild): void;
  /** Aborts when it is removed. */
  readonly signal: AbortSignal;
  /** Places it beside a line (px) or in a corner; on the side that is preferred, or as it stands already. */
  place(line: Rect, placement: Chosen['placement'], prefer: Side, keep?: Position): Position;
  /** Puts the host above whatever came into the top layer after it. */
  raise(): void;
  remove(): void;
}

/**
 * Where the card of a mark must be: in the modal dialog or the fullscreen element around the mark, outside which
 * all is inert, else directly under the root element.
 */
export function containerFor(mark: Element): Element {
  for (let element: Element | null = mark; element; ) {
    const layer: Element | null = element.closest('dialog:modal, :fullscreen');
    if (layer) return layer;
    const root: Node = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return document.documentElement;
}

/** A card outside of any page: what is drawn there costs the page no layout. */
export function createMount(): Mount {
  const lifetime = new AbortController();
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
  return {
    host,
    root,
    dialog,
    attach(container, textSize) {
      dialog.dataset.textSize = textSize;
      size(dialog);
      container.append(host);
      unzoom(dialog, container);
      host.showPopover();
      keepEscape(lifetime.signal);
    },
    render: (content) => render(content, dialog),
    signal: lifetime.signal,
    place: (line, placement, prefer, keep) => place(dialog, line, placement, prefer, keep),
    raise() {
      host.hidePopover();
      host.showPopover();
    },
    remove() {
      lifetime.abort();
      render(null, dialog);
      host.remove();
    },
  };
}

function place(
  dialog: HTMLElement,
  line: Rect,
  placement: Chosen['placement'],
  prefer: Side,
  keep?: Position,
): Position {
  const view = size(dialog);
  const { style } = dialog;
  if (placement === 'word') {
    const at = placeCard(
      line,
      view,
      dialog.offsetHeight,
      keep?.at === 'line' ? keep.side : undefined,
      prefer,
    );
    put(style, at);
    return { at: 'line', side: at.side };
  }
  const rtl = getComputedStyle(document.documentElement).direction === 'rtl';
  const corner = keep?.at === 'corner' ? keep.corner : undefined;
  const at = placeInCorner(line, view, dialog.offsetHeight, rtl, corner);
  put(style, at);
  return { at: 'corner', corner: at.corner };
}

/** Gives the card its width and the most it may be high, and tells the size of the viewport in px. */
function size({ style }: HTMLElement): { readonly width: number; readonly height: number } {
  const { clientWidth, clientHeight, currentCSSZoom } = document.scrollingElement ?? document.documentElement;
  const [width, height] = [clientWidth * currentCSSZoom, clientHeight * currentCSSZoom];
  style.width = `${cardWidth(width)}px`;
  style.maxHeight = `${HEIGHT_PX}px`;
  return { width, height };
}

/** On whole pixels of the screen: between them, what is scrolled away would show in the border. */
function put(style: CSSStyleDeclaration, { left, maxHeight, side, edge }: Place): void {
  const onScreen = (px: number) => `${Math.floor(px * devicePixelRatio) / devicePixelRatio}px`;
  style.left = onScreen(left);
  style.maxHeight = onScreen(maxHeight);
  // The host has no height and lies at the top, so its bottom edge is y = 0.
  style.top = side === 'below' ? onScreen(edge) : 'auto';
  style.bottom = side === 'above' ? onScreen(-edge) : 'auto';
}

/** A page may zoom itself by a style: the card is as large as anywhere, and its px are those of the viewport. */
function unzoom(dialog: HTMLElement, { currentCSSZoom }: Element): void {
  if (currentCSSZoom !== 1) dialog.style.zoom = String(1 / currentCSSZoom);
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
