"use client";
import { createContext, use } from "react";

/** Where the marketplace's days begin and end, until an answer says so. */
export const ZONE = "Asia/Tehran";

export const ZoneContext = createContext(ZONE);

/** The zone in which one's own moments are written, which is the one that their days are counted in. */
export function useZone(): string {
  return use(ZoneContext);
}
