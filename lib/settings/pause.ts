/** The reader's wish that nothing is annotated, on one site or everywhere. */
export interface Pause {
  /** When it began, in epoch ms. */
  readonly since: number;
  /** When it ends, in epoch ms; absent when it lasts until it is lifted. */
  readonly until?: number;
}

/** What the pause rule reads of the settings. */
export interface Pauses {
  /** In force on every site. */
  readonly everywhere: Pause | undefined;
  /** By site key. */
  readonly sites: ReadonlyMap<string, Pause>;
}

export type PauseInForce =
  | { readonly where: 'everywhere'; readonly pause: Pause }
  | { readonly where: 'site'; readonly pause: Pause };

/**
 * The pause that keeps a site off, if any; the wider one comes first, because it is the one to lift.
 * @param now epoch ms
 */
export function pauseInForce(pauses: Pauses, site: string, now: number): PauseInForce | undefined {
  const { everywhere } = pauses;
  if (lasts(everywhere, now)) return { where: 'everywhere', pause: everywhere };
  const own = pauses.sites.get(site);
  return lasts(own, now) ? { where: 'site', pause: own } : undefined;
}

/** Whether a pause is in force at `now` (epoch ms). */
export function lasts(pause: Pause | undefined, now: number): pause is Pause {
  return pause !== undefined && (pause.until === undefined || now < pause.until);
}

/** When the next pause ends by itself, in epoch ms; undefined when none of those in force will. */
export function nextEnd({ everywhere, sites }: Pauses, now: number): number | undefined {
  const ends = [everywhere, ...sites.values()].flatMap((pause) =>
    lasts(pause, now) && pause.until !== undefined ? pause.until : [],
  );
  return ends.length > 0 ? Math.min(...ends) : undefined;
}
