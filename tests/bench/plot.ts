import type { BrowserResult, GrowthPoint } from './results';

/** px of one panel, with room around the curves for their words. */
const PANEL = { width: 360, height: 260, left: 52, top: 34, right: 18, bottom: 40 };
const COLOURS = ['#b3541e', '#3b6ea5'];

interface Curve {
  readonly name: string;
  readonly colour: string;
  readonly dashed: boolean;
  /** x in times, y in ms. */
  readonly points: readonly (readonly [number, number])[];
}

/** The growth curves of every browser as one SVG: time over text, and time over entries, both axes logarithmic. */
export function plotGrowth(results: readonly BrowserResult[]): string {
  const curves = (points: (result: BrowserResult) => readonly GrowthPoint[], floor: boolean) =>
    results.flatMap((result, at) => curvesOf(result.target, COLOURS[at] ?? '#777', points(result), floor));
  const panels = [
    panel(
      'Times the text (10 kB to 1 MB)',
      curves(({ text }) => text, true),
    ),
    panel(
      'Times the entries, on 100 kB',
      curves(({ entries }) => entries, false),
    ),
  ];
  const width = PANEL.width * panels.length;
  const placed = panels.map((body, at) => `<g transform="translate(${at * PANEL.width} 0)">${body}</g>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${PANEL.height}" role="img" font-family="sans-serif" font-size="11">
<title>Time of script over the size of the page and of the lexicon</title>
<style>text{fill:#444}.axis{stroke:#999;fill:none}@media(prefers-color-scheme:dark){text{fill:#ccc}}</style>
${placed.join('\n')}
</svg>
`;
}

function curvesOf(target: string, colour: string, points: readonly GrowthPoint[], floor: boolean): Curve[] {
  const ours: Curve = {
    name: `Marginalia, ${target}`,
    colour,
    dashed: false,
    points: points.map(({ times, ours }) => [times, ours]),
  };
  if (!floor) return [ours];
  const reader = points.map(({ times, reader = 0 }) => [times, reader] as const);
  return [ours, { name: `floor B, ${target}`, colour, dashed: true, points: reader }];
}

function panel(title: string, curves: readonly Curve[]): string {
  const { width, height, left, top, right, bottom } = PANEL;
  const all = curves.flatMap(({ points }) => points);
  const [maxX, maxY] = [Math.max(...all.map(([x]) => x)), Math.max(...all.map(([, y]) => y))];
  const minY = Math.min(...all.map(([, y]) => y));
  const x = (value: number) => left + scaled(value, 1, maxX) * (width - left - right);
  const y = (value: number) => height - bottom - scaled(value, minY, maxY) * (height - top - bottom);
  const ticksX = decades(1, maxX).map((value) =>
    label(x(value), height - bottom + 16, `${value}×`, 'middle'),
  );
  const ticksY = decades(minY, maxY).map((value) => label(left - 6, y(value) + 4, `${value} ms`, 'end'));
  const lines = curves.map(({ points, colour, dashed }) => {
    const way = points.map(([px, py]) => `${round(x(px))},${round(y(py))}`).join(' ');
    return `<polyline points="${way}" fill="none" stroke="${colour}" stroke-width="2"${dashed ? ' stroke-dasharray="4 4"' : ''}/>`;
  });
  const legend = curves.map(
    ({ name, colour }, at) =>
      `<text x="${left + 10}" y="${top + 12 + at * 14}" style="fill:${colour}">${name}</text>`,
  );
  const axis = `<path class="axis" d="M${left} ${top}V${height - bottom}H${width - right}"/>`;
  return [label(left, 18, title, 'start'), axis, ...ticksX, ...ticksY, ...lines, ...legend].join('\n');
}

/** 0 at the least, 1 at the most, by the logarithm. */
const scaled = (value: number, least: number, most: number) =>
  most === least ? 0 : Math.log(value / least) / Math.log(most / least);

/** The powers of ten from the least to the most. */
function decades(least: number, most: number): number[] {
  const first = Math.ceil(Math.log10(least) - 1e-9);
  const last = Math.floor(Math.log10(most) + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => 10 ** (first + at));
}

const label = (x: number, y: number, text: string, anchor: string) =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${text}</text>`;

const round = (value: number) => Math.round(value * 10) / 10;
