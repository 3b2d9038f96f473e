import { type CardNode, control, findAll } from './card';
import { type Tab, until } from './driver';
import { middle, openedCard } from './marks';

/** Clicks a control of the card as a reader does: scrolls the card until it is in sight, goes there, clicks. */
export async function clickControl(tab: Tab, name: string | RegExp) {
  const point = await until(`the control ${name} in sight`, async () => {
    const card = await until('an open card', () => openedCard(tab));
    const [dialog] = findAll(card, ({ attributes }) => attributes.role === 'dialog');
    if (!dialog) return undefined;
    const wanted = control(card, name);
    const [frame, box] = [await tab.cardBox(dialog), await tab.cardBox(wanted)];
    if (box.y + box.height <= (await floorFor(tab, card, wanted)) && box.y >= frame.y) return middle(box);
    await tab.move(middle(frame), 4);
    await tab.wheel(frame.height / 2);
    return undefined;
  });
  await tab.move(point, 6);
  await tab.click(point);
}

/** px of the viewport below which a control is out of sight: the actions stay at the card's lower edge, over the rest. */
async function floorFor(tab: Tab, card: CardNode, wanted: CardNode): Promise<number> {
  const [bar] = findAll(card, ({ attributes }) => attributes.class === 'actions');
  const [dialog] = findAll(card, ({ attributes }) => attributes.role === 'dialog');
  const inBar = findAll(bar ?? null, ({ ref }) => ref === wanted.ref).length > 0;
  const edge = inBar ? dialog : (bar ?? dialog);
  if (!edge) return 0;
  const box = await tab.cardBox(edge);
  return edge === bar ? box.y : box.y + box.height;
}
