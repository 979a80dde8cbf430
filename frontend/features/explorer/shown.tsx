"use client";
import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";
import { useAddress } from "@/state/explorer/address";
import { SeriesAnswer } from "./series-answer";

const Ranking = dynamic(() => import("../ranking/ranking").then((m) => m.Ranking), {
  ssr: false,
  loading: () => <Skeleton className="tall-plot" />,
});
const Pivot = dynamic(() => import("../pivot/pivot").then((m) => m.Pivot), {
  ssr: false,
  loading: () => <Skeleton className="tall-plot" />,
});

/** The answer in the way that the address shows it. */
export function Shown() {
  const { pane } = useAddress().address;
  if (pane === "ranking") return <Ranking />;
  if (pane === "pivot") return <Pivot />;
  return <SeriesAnswer />;
}
