/** What stands around the figures in the README; everything between is the bench's. */
export const BEGIN = '<!-- bench: written by `npm run bench -- --write` -->';
export const END = '<!-- /bench -->';

/** The README with new figures. @throws where one of the two comments is missing */
export function withFigures(readme: string, figures: string): string {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`README.md needs the lines ${BEGIN} and ${END}`);
  return `${readme.slice(0, from + BEGIN.length)}\n\n${figures.trim()}\n\n${readme.slice(to)}`;
}
