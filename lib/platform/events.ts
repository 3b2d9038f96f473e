/** An event of the extension API. */
interface ExtensionEvent<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

/** Listens until `signal` aborts; without a signal, for as long as the context lives. */
export function on<Listener>(
  event: ExtensionEvent<Listener>,
  listener: Listener,
  signal?: AbortSignal,
): void {
  if (signal?.aborted) return;
  event.addListener(listener);
  signal?.addEventListener('abort', () => event.removeListener(listener), { once: true });
}
