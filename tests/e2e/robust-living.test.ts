import { expect } from 'vitest';
import { until } from './harness/driver';
import { clickOn, texts } from './harness/elements';
import { act, hoverInPlace, markedTexts, marksToBe, page, untouched } from './robust';
import { inBothBrowsers } from './suite';

/** An answer as an assistant writes it: word by word into one text node, paragraph by paragraph. */
const ANSWER = ['The answer of OpenAI', 'names a large language model', 'and RLHF at its end'];
/** Thirty lines of text, the last with a term; more of them whenever the end is near. */
const ENDLESS = page(
  '<main></main>',
  `<script>
  let turn = 0;
  const names = ['OpenAI', 'Anthropic', 'NVIDIA', 'ChatGPT'];
  const more = () => act(() => {
    if (turn === names.length) return;
    const lines = Array.from({ length: 29 }, (_, line) => '<p>Line ' + line + ' of page ' + turn + '.</p>').join('');
    document.querySelector('main').insertAdjacentHTML('beforeend', '<article>' + lines + '<p>' + names[turn++] + ' ends it.</p></article>');
  });
  addEventListener('DOMContentLoaded', more);
  addEventListener('scroll', () => scrollY + innerHeight > document.body.scrollHeight - 200 && more());
</script>`,
);

inBothBrowsers('a page in motion', (test) => {
  test('text that streams in word by word is marked once it rests', async ({ open, server }) => {
    server.answer('/streamed', page('<p>ChatGPT asks.</p><div id="answer"></div>'));
    const tab = await open('streamed');
    await marksToBe(tab, ['ChatGPT']);
    for (const sentence of ANSWER) {
      await act(tab, () => document.querySelector('#answer')?.append(document.createElement('p')));
      for (const word of sentence.split(/(?<= )/)) {
        await act(tab, (word) => document.querySelector('#answer p:last-child')?.append(word), word);
      }
    }
    await marksToBe(tab, ['ChatGPT', 'OpenAI', 'large language model', 'RLHF']);
    await hoverInPlace(tab, 'large language model');
    expect(await texts(tab, '#answer p')).toEqual(ANSWER);
    await untouched(tab);
  });

  test('a list that grows as the reader scrolls is marked where it is read', async ({ open, server }) => {
    server.answer('/endless', ENDLESS);
    const tab = await open('endless');
    for (const name of ['OpenAI', 'Anthropic', 'NVIDIA', 'ChatGPT']) {
      await until(`${name} to be loaded`, async () => {
        await tab.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
        return (await texts(tab, 'main')).join().includes(name);
      });
      await expect.poll(() => markedTexts(tab)).toContain(name);
    }
    await hoverInPlace(tab, 'ChatGPT');
    await untouched(tab);
  });

  test('navigation inside of the page: back and forth, each view is marked', async ({ open, server }) => {
    server.answer('/app/one', page('<main></main>', ROUTER));
    const tab = await open('app/one');
    await marksToBe(tab, ['OpenAI']);
    await clickOn(tab, 'a', 'two');
    await marksToBe(tab, ['Anthropic', 'RLHF']);
    expect(await tab.evaluate(() => location.pathname)).toBe('/app/two');
    await hoverInPlace(tab, 'RLHF');
    await tab.evaluate(() => history.back());
    await marksToBe(tab, ['OpenAI']);
    await untouched(tab);
  });

  test('a translation that replaces text and language is marked in its own words, and back', async ({
    open,
    server,
  }) => {
    server.answer('/translated', page('<p>OpenAI trains <b>a large language model</b> here.</p>'));
    const tab = await open('translated');
    await marksToBe(tab, ['OpenAI', 'large language model']);
    // As the translators of Chromium and of its extensions do it: wrapped twice, the text replaced, `lang` set.
    await act(tab, () => {
      document.documentElement.lang = 'zh-CN';
      document.documentElement.className = 'translated-ltr';
      const chinese = ['OpenAI 在这里训练', '一个大语言模型', '。'];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      nodes.forEach((node, index) => {
        const outer = document.createElement('font');
        const inner = outer.appendChild(document.createElement('font'));
        outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
        inner.append(chinese[index] as string);
        node.replaceWith(outer);
      });
    });
    await marksToBe(tab, ['OpenAI', '大语言模型']);
    await hoverInPlace(tab, '大语言模型');
    await act(tab, () => {
      document.documentElement.lang = 'en';
      document.body.innerHTML = '<p>OpenAI trains <b>a large language model</b> here.</p>';
    });
    await marksToBe(tab, ['OpenAI', 'large language model']);
    await untouched(tab);
  });

  test('shadow roots three deep, attached long after their hosts, are found', async ({ open, server }) => {
    server.answer('/late', page('<p>OpenAI.</p><outer-part></outer-part>'));
    const tab = await open('late');
    await marksToBe(tab, ['OpenAI']);
    const attach = (path: string, html: string) =>
      act(
        tab,
        (path, html) => {
          const at = path.split('/').reduce((root: ParentNode, name) => {
            const host = root.querySelector(name) as Element;
            return host.shadowRoot ?? host.attachShadow({ mode: 'open' });
          }, document) as ShadowRoot;
          at.innerHTML = html;
          (window as unknown as { watchRoot(root: ShadowRoot): void }).watchRoot(at);
        },
        path,
        html,
      );
    await attach('outer-part', '<p>Anthropic.</p><middle-part></middle-part>');
    await marksToBe(tab, ['OpenAI', 'Anthropic']);
    // The first is found by the clock; once the page is no longer young, the reader's movements take its place.
    const seenWhileMoving = () => tab.move({ x: 300, y: 300 }, 2).then(() => markedTexts(tab));
    await attach('outer-part/middle-part', '<p>NVIDIA.</p><inner-part></inner-part>');
    await expect.poll(seenWhileMoving, { timeout: 5000 }).toEqual(['OpenAI', 'Anthropic', 'NVIDIA']);
    await attach('outer-part/middle-part/inner-part', '<p>ChatGPT.</p>');
    await expect.poll(seenWhileMoving, { timeout: 5000 }).toContain('ChatGPT');
    await hoverInPlace(tab, 'ChatGPT');
    await untouched(tab);
  });
});

const ROUTER = `<script>
  const views = { one: '<h1>One</h1><p>OpenAI.</p><a href="two">to two</a>', two: '<h1>Two</h1><p>Anthropic and RLHF.</p>' };
  const show = () => act(() => document.querySelector('main').innerHTML = views[location.pathname.split('/').pop()]);
  addEventListener('popstate', show);
  addEventListener('DOMContentLoaded', show);
  addEventListener('click', (event) => {
    if (!event.target.href) return;
    event.preventDefault();
    history.pushState({}, '', event.target.href);
    show();
  });
</script>`;
