import type { Annotator } from '../../../lib/page/annotator';

/** Hit tests on a grid over the view, as a pointer meets them that goes everywhere; ms each. */
export function hitTimes(annotator: Annotator, count: number): number[] {
  const columns = Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, at) => {
    const x = ((at % columns) + 0.5) * (innerWidth / columns);
    const y = (Math.floor(at / columns) + 0.5) * (innerHeight / columns);
    const start = performance.now();
    annotator.markAt(x, y);
    return performance.now() - start;
  });
}
