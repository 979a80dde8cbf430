"use client";
import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";
import { useAddress } from "@/state/explorer/address";

const Panel = dynamic(() => import("./contributions-panel").then((m) => m.ContributionsPanel), {
  ssr: false,
  loading: () => <Skeleton className="h-96 w-full" />,
});

/** Why the explorer's metric changed, where the address asks for it. */
export function Contributions() {
  const { why } = useAddress().address;
  return why ? <Panel split={why} /> : null;
}
