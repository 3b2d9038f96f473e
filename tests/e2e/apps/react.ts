import { createElement as h, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.edge';
import { ITEMS, type Item, next, type Program } from './items';

function App() {
  const [items, setItems] = useState<readonly Item[]>(ITEMS);
  const [turn, setTurn] = useState(0);
  const again = () => {
    setItems(next);
    setTurn(turn + 1);
  };
  return h(
    'article',
    null,
    h('p', { id: 'turn' }, 'OpenAI was rendered ', turn, ' times.'),
    h(
      'ul',
      null,
      items.map(({ key, text }) => h('li', { key }, text)),
    ),
    turn % 2 ? h('p', { id: 'odd' }, 'RLHF on odd turns.') : null,
    h('button', { type: 'button', onClick: again }, 'Again'),
  );
}

export const program: Program = {
  html: async () => renderToString(h(App)),
  hydrate: (root) => void hydrateRoot(root, h(App)),
};
