/** Every number of the card's behaviour: what it is, its unit, and why it is not another. */

/** ms the pointer rests on a mark before its card opens: longer than crossing a line, shorter than waiting. */
export const REST_MS = 300;
/** ms it rests while a card was just open: the reader has shown that cards are wanted. */
export const WARM_REST_MS = 80;
/** ms of rest after which the card is drawn outside of the page: a pointer on its way has left the mark by then. */
export const AHEAD_MS = 100;
/** ms after a card closed during which the next one opens warm. */
export const WARM_MS = 500;
/** px a resting hand may tremble; a longer way is movement, and starts the rest anew. */
export const TREMBLE_PX = 4;
/** ms between the pointer's own movement and its being on a mark, for the mark to count as gone to. */
export const ARRIVAL_MS = 150;
/** ms between leaving mark, bridge and card and the closing: time to cut a corner or to overshoot. */
export const LEAVE_MS = 250;
/** px the page may move under an open card before the card no longer belongs to its line. */
export const SCROLL_PX = 8;

/** px the card is wide where there is room: about 60 characters of its text. */
export const WIDTH_PX = 380;
/** px the card is tall at most; what is longer scrolls inside it. */
export const HEIGHT_PX = 460;
/** px kept free between the card and the edges of the viewport. */
export const EDGE_PX = 8;
/** px between the line and the card: clear of the underline, and crossed in one movement. */
export const GAP_PX = 8;
