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
  more: "M5 12h.01M12 12h.01M19 12h.01",
  close: "M6 6l12 12M18 6L6 18",
  retry: "M20 11a8 8 0 10-2.3 6.3M20 5v6h-6",
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  flat: "M5 12h14",
  sliders: "M4 7h10M18 7h2M4 17h4M12 17h8M16 5v4M10 15v4",
  alert:
    "M12 9v4M12 17h.01M10.3 4.3L2.6 18a2 2 0 001.7 3h15.4a2 2 0 001.7-3L13.7 4.3a2 2 0 00-3.4 0z",
  eye: "M2 12s3.6-7 10-7 10 7 10 7-3.6 7-10 7S2 12 2 12zM12 9a3 3 0 100 6 3 3 0 000-6z",
  eyeOff:
    "M4 4l16 16M9.9 5.2A9.6 9.6 0 0112 5c6.4 0 10 7 10 7a17 17 0 01-3.2 4M6.4 6.6C3.6 8.4 2 12 2 12s3.6 7 10 7c1.6 0 3-.4 4.3-1.1M9.9 9.9a3 3 0 004.2 4.2",
  user: "M12 4a4 4 0 100 8 4 4 0 000-8zM4 20c1-4 4.2-6 8-6s7 2 8 6",
  users:
    "M9 5a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM2.5 19.5c.8-3.4 3.4-5 6.5-5s5.7 1.6 6.5 5M16 5.3a3.5 3.5 0 010 6.4M18 15c1.9.8 3.1 2.3 3.5 4.5",
  shield: "M12 3l8 3v6c0 4.5-3.3 7.9-8 9-4.7-1.1-8-4.5-8-9V6z",
  key: "M8 10a5 5 0 100 10 5 5 0 000-10zM11.6 11.4L20 3M16.5 6.5l3 3M14 9l2 2",
  audit: "M6 3h9l4 4v14H6zM14 3v5h5M9.5 13h6M9.5 17h4",
  leave: "M14 4H5v16h9M10 12h11M17.5 8.5L21 12l-3.5 3.5",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  check: "M5 12.5l4.5 4.5L19 7.5",
  plus: "M12 5v14M5 12h14",
  search: "M11 4a7 7 0 100 14 7 7 0 000-14zM16 16l4.5 4.5",
  device: "M3 5h18v11H3zM8 20h8M12 16v4",
  menu: "M4 7h16M4 12h16M4 17h16",
  wallet: "M4 7h14a2 2 0 012 2v9a2 2 0 01-2 2H6a2 2 0 01-2-2zM4 7l11-3v3M16 13.5h.01",
  keyboard: "M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M7 14h10",
  language: "M12 3a9 9 0 100 18 9 9 0 000-18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18",
  home: "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
  swap: "M7 7h12l-3-3M17 17H5l3 3",
  card: "M3 6h18v12H3zM3 10h18M7 15h3",
  bell: "M6 17V11a6 6 0 0112 0v6l1.5 2h-15zM10 21h4",
  send: "M21 3L10 14M21 3l-7 18-4-7-7-4z",
  download: "M12 4v11M7.5 10.5L12 15l4.5-4.5M5 20h14",
  pin: "M9 4h6l-.7 6 3.7 4H6l3.7-4zM12 14v7",
  bookmark: "M6 4h12v16l-6-4.5L6 20z",
  grip: "M9 5h.01M15 5h.01M9 12h.01M15 12h.01M9 19h.01M15 19h.01",
  columns: "M4 5h16v14H4zM10 5v14M15 5v14",
  width: "M3 12h18M7 8l-4 4 4 4M17 8l4 4-4 4",
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
