/** The parts of the system that are looked at, in the order in which they are listed. */
export const PARTS = [
  "workers",
  "queue",
  "rollups",
  "chain",
  "days",
  "sources",
  "cache",
  "storage",
  "clock",
  "events",
  "webhooks",
  "messages",
] as const;
export type PartName = (typeof PARTS)[number];
