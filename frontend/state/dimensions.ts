/** What a figure can be filtered and told apart by. */
export const DIMENSIONS = ["asset_type", "segment", "region"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What a metric can be split by. */
export const SPLITS = [...DIMENSIONS, "currency"] as const;
export type Split = (typeof SPLITS)[number];
