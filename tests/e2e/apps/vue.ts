import { createSSRApp, defineComponent, h, ref, shallowRef } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { ITEMS, next, type Program } from './items';

const App = defineComponent(() => {
  const items = shallowRef(ITEMS);
  const turn = ref(0);
  const again = () => {
    items.value = next(items.value);
    turn.value++;
  };
  return () =>
    h('article', [
      h('p', { id: 'turn' }, `OpenAI was rendered ${turn.value} times.`),
      h(
        'ul',
        items.value.map(({ key, text }) => h('li', { key }, text)),
      ),
      turn.value % 2 ? h('p', { id: 'odd' }, 'RLHF on odd turns.') : null,
      h('button', { type: 'button', onClick: again }, 'Again'),
    ]);
});

export const program: Program = {
  html: () => renderToString(createSSRApp(App)),
  hydrate: (root) => void createSSRApp(App).mount(root),
};
