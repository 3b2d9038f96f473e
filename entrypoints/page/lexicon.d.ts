/** Made by the build from `knowledge/` (see wxt.config.ts). */
declare module 'virtual:lexicon' {
  import type { Lexicon } from '../../lib/knowledge/lexicon';

  const lexicon: Lexicon;
  export default lexicon;
}
