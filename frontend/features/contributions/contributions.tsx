"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { useAddress } from "@/state/explorer/address";

const Panel = dynamic(() => import("./contributions-panel").then((m) => m.ContributionsPanel), {
  ssr: false,
  loading: () => <Skeleton className="h-96 w-full" />,
});

/** Why the explorer's metric changed, where the address asks for it. What is opened on the page gets the focus. */
export function Contributions() {
  const { why } = useAddress().address;
  const [cameWithPage, setCameWithPage] = useState(why !== null);
  if (cameWithPage && why === null) setCameWithPage(false);
  return why ? <Panel split={why === "most" ? undefined : why} focused={!cameWithPage} /> : null;
}
