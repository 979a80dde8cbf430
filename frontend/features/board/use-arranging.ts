"use client";
import { useState } from "react";
import { keyOfTile, type Tile } from "@/api/boards";
import { moved } from "@/lib/moved";

/** What is done with one tile to carry it elsewhere. Nothing is saved before it is put down. */
export interface Carrying {
  carried: boolean;
  lift: () => void;
  /** Over the place of this number; those between make room. */
  to: (place: number) => void;
  by: (steps: number) => void;
  drop: () => void;
  cancel: () => void;
}

/** The tiles while one of them is carried: where each is shown, and how that one moves on. */
export function useArranging(tiles: readonly Tile[], save: (tiles: Tile[]) => void) {
  const [lifted, setLifted] = useState<{ key: string; place: number } | null>(null);
  const from = lifted ? tiles.findIndex((tile) => keyOfTile(tile) === lifted.key) : -1;
  const shown = lifted && from >= 0 ? moved(tiles, from, lifted.place) : tiles;
  const to = (place: number) => {
    const within = Math.min(Math.max(place, 0), tiles.length - 1);
    setLifted((now) => now && { ...now, place: within });
  };
  const carrying = (tile: Tile): Carrying => ({
    carried: lifted?.key === keyOfTile(tile),
    lift: () => setLifted({ key: keyOfTile(tile), place: tiles.indexOf(tile) }),
    to,
    by: (steps) => lifted && to(lifted.place + steps),
    drop: () => {
      if (lifted && from >= 0 && lifted.place !== from) save([...shown]);
      setLifted(null);
    },
    cancel: () => setLifted(null),
  });
  return { placeOf: (tile: Tile) => shown.indexOf(tile), carrying };
}
