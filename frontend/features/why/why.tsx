"use client";
import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";
import { useAddress } from "@/state/explorer/address";

const Panel = dynamic(() => import("./why-panel").then((m) => m.WhyPanel), {
  ssr: false,
  loading: () => <Skeleton className="h-96 w-full" />,
});

/** Why the explorer's metric changed, where the address asks for it. */
export function Why() {
  const { why } = useAddress().address;
  return why ? <Panel split={why} /> : null;
}
