import { fakeBrowser } from 'wxt/testing';

/** Messages as browsers deliver them: a listener that returns true answers by a call back. The fake has none. */
const onMessage = fakeBrowser.runtime.onMessage as unknown as {
  hasListeners(): boolean;
  trigger(...event: unknown[]): Promise<unknown[]>;
};

Object.assign(fakeBrowser.runtime, {
  sendMessage: async (message: unknown) => {
    if (!onMessage.hasListeners()) throw new Error('Could not establish connection.');
    return new Promise((resolve, reject) => {
      onMessage
        .trigger(message, {}, resolve)
        .then((returned) => returned.includes(true) || resolve(undefined), reject);
    });
  },
});

/** jsdom has none: every moment is idle. */
globalThis.requestIdleCallback ??= (run) =>
  Number(setTimeout(() => run({ didTimeout: false, timeRemaining: () => 0 })));
