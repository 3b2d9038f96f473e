export type Listener = (message: unknown, sender: unknown, respond: (answer?: unknown) => void) => unknown;

/** What a listener answers, as a browser hears it: by the call back, for which the listener keeps the way open. */
export function answerOf(listener: Listener, message: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    if (listener(message, {}, resolve) !== true) resolve(undefined);
  });
}
