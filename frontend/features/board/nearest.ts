/** A place of the board, as far as it is known where a tile is carried: its middle. */
export interface Spot {
  x: number;
  y: number;
}

/** Which of the spots is nearest to a point. */
export function nearest(spots: readonly Spot[], { x, y }: Spot): number {
  const far = spots.map((spot) => Math.hypot(spot.x - x, spot.y - y));
  return far.indexOf(Math.min(...far));
}
