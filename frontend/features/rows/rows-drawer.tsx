"use client";
import dynamic from "next/dynamic";
import { useAddress } from "@/state/explorer/address";

const Panel = dynamic(() => import("./rows-panel").then((m) => m.RowsPanel), { ssr: false });

/** The drawer of the figure that the address names, if it names one. */
export function RowsDrawer() {
  const { rows } = useAddress().address;
  return rows ? <Panel drill={rows} /> : null;
}
