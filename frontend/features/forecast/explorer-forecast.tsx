"use client";
import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";
import { useAddress } from "@/state/explorer/address";

const Expected = dynamic(() => import("./expected").then((m) => m.Expected), {
  ssr: false,
  loading: () => <Skeleton className="forecast-place" />,
});

/** What is expected of the explorer's metrics, where the address asks for it. */
export function ExplorerForecast() {
  return useAddress().address.forecast ? <Expected /> : null;
}
