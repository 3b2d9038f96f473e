/** Outlines on a 16 x 16 grid; colour and width of the stroke come from the style sheet. */
const ICONS = {
  back: 'M10 3.5 5.5 8l4.5 4.5',
  close: 'm4 4 8 8m0-8-8 8',
  settings:
    'M2 4.5h5.5m5 0H14M2 11.5h1.5m5 0H14M12.5 4.5a2.5 2 0 1 1-5 0 2.5 2 0 0 1 5 0Zm-4 7a2.5 2 0 1 1-5 0 2.5 2 0 0 1 5 0Z',
  pin: 'M5.5 2.5h5L10 7l2 2.5H4L6 7Zm2.5 7v4',
} as const;

interface IconButtonProps {
  readonly icon: keyof typeof ICONS;
  /** Read out, and shown as the tooltip. */
  readonly label: string;
  /** For buttons that stay down. */
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

/** A square button with an icon, named in words. */
export function IconButton({ icon, label, pressed, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={ICONS[icon]} />
      </svg>
    </button>
  );
}
