/** Made by the build from `knowledge/` (see wxt.config.ts): which Traditional characters count as which Simplified. */
declare module 'virtual:han' {
  const han: string;
  export default han;
}

/** For tests. */
declare module 'virtual:lexicon' {
  import type { Lexicon } from '../../lib/knowledge/lexicon';

  const lexicon: Lexicon;
  export default lexicon;
}

/** For tests. */
declare module 'virtual:senses' {
  import type { Senses } from '../../lib/knowledge/lexicon';

  const senses: Senses;
  export default senses;
}

/** For tests. */
declare module 'virtual:context-words' {
  import type { ContextWords } from '../../lib/match/context-words';

  const contextWords: ContextWords;
  export default contextWords;
}

/** For tests. */
declare module 'virtual:cards' {
  import type { CardBase } from '../../lib/knowledge/cards';

  const cards: CardBase;
  export default cards;
}
