import { type Tab, until } from './driver';
import { middle } from './marks';

/** Clicks with the pointer on the first element of a page that a selector finds and whose label or text holds `text`. */
export async function clickOn(tab: Tab, selector: string, text = ''): Promise<void> {
  await tab.activate();
  const box = await until(`${selector} with "${text}"`, () =>
    tab.evaluate(
      (selector, text) => {
        const element = [...document.querySelectorAll(selector)].find((each) =>
          `${each.ariaLabel ?? ''} ${each.textContent}`.includes(text),
        );
        element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
        return width > 0 ? { x, y, width, height } : undefined;
      },
      selector,
      text,
    ),
  );
  await tab.click(middle(box));
}

/** The texts of all elements that a selector finds, white space squeezed. */
export function texts(tab: Tab, selector: string): Promise<readonly string[]> {
  return tab.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].map((each) =>
        (each.textContent ?? '').replace(/\s+/g, ' ').trim(),
      ),
    selector,
  );
}

/** The whole document as text, open shadow roots included: what must be the same before and after annotation. */
export function serialized(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const roots = (node: ParentNode): string[] =>
      [...node.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot ? [shadowRoot.innerHTML, ...roots(shadowRoot)] : [],
      );
    return [document.documentElement.outerHTML, ...roots(document)].join('\n<!-- root -->\n');
  });
}

/** Turns the popup's switch, as a reader who sees first that it has followed. @param on what it says afterwards */
export async function turnSwitch(popup: Tab, on: boolean): Promise<void> {
  const isOn = () =>
    popup.evaluate(() => document.querySelector('[role=switch]')?.getAttribute('aria-checked') === 'true');
  await until('the switch before', async () => (await isOn()) !== on);
  await clickOn(popup, '[role=switch]');
  await until('the switch after', async () => (await isOn()) === on);
}
