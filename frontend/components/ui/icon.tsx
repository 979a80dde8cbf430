const PATHS = {
  area: "M3 17l5-6 4 3 6-8 3 4v8H3z",
  line: "M3 17l6-7 4 4 8-9",
  bar: "M5 20v-8M12 20V5M19 20v-11",
  stacked: "M5 20v-5m0-3V8M12 20v-7m0-3V4M19 20v-4m0-3v-3",
  sun: "M12 8a4 4 0 100 8 4 4 0 000-8zM12 2v2M12 20v2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M2 12h2M20 12h2M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4",
  moon: "M20 14.5A8.5 8.5 0 119.5 4a6.5 6.5 0 0010.5 10.5z",
  system: "M4 5h16v11H4zM9 20h6M12 16v4",
  clock: "M12 4a8 8 0 100 16 8 8 0 000-16zM12 8v4l2.5 2.5",
  calendar: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
  rows: "M4 6h16M4 12h16M4 18h10",
  close: "M6 6l12 12M18 6L6 18",
  retry: "M20 11a8 8 0 10-2.3 6.3M20 5v6h-6",
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  flat: "M5 12h14",
  sliders: "M4 7h10M18 7h2M4 17h4M12 17h8M16 5v4M10 15v4",
  alert:
    "M12 9v4M12 17h.01M10.3 4.3L2.6 18a2 2 0 001.7 3h15.4a2 2 0 001.7-3L13.7 4.3a2 2 0 00-3.4 0z",
  empty: "M4 13l2.5-8h11L20 13v6H4zM4 13h5l1.5 3h3L15 13h5",
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon that takes the colour of its text. It is never the only sign of a meaning. */
export function Icon({ name, className = "size-4" }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
