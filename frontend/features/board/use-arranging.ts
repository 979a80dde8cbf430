"use client";
import { useState } from "react";
import type { Pin } from "@/api/boards";
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
export function useArranging(pins: readonly Pin[], save: (pins: Pin[]) => void) {
  const [lifted, setLifted] = useState<{ id: number; place: number } | null>(null);
  const from = lifted ? pins.findIndex(({ view }) => view.id === lifted.id) : -1;
  const shown = lifted && from >= 0 ? moved(pins, from, lifted.place) : pins;
  const to = (place: number) => {
    const within = Math.min(Math.max(place, 0), pins.length - 1);
    setLifted((now) => now && { ...now, place: within });
  };
  const carrying = (pin: Pin): Carrying => ({
    carried: lifted?.id === pin.view.id,
    lift: () => setLifted({ id: pin.view.id, place: pins.indexOf(pin) }),
    to,
    by: (steps) => lifted && to(lifted.place + steps),
    drop: () => {
      if (lifted && from >= 0 && lifted.place !== from) save([...shown]);
      setLifted(null);
    },
    cancel: () => setLifted(null),
  });
  return { placeOf: (pin: Pin) => shown.indexOf(pin), carrying };
}
