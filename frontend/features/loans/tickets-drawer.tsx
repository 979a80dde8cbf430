"use client";
import dynamic from "next/dynamic";
import { useLoansAddress } from "@/state/lists/loans";

const Panel = dynamic(() => import("./tickets-panel").then((m) => m.TicketsPanel), { ssr: false });

/** The drawer of the group of tickets that the address names, if it names one. */
export function TicketsDrawer() {
  const { group } = useLoansAddress();
  return group ? <Panel key={group} group={group} /> : null;
}
