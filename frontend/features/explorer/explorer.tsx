"use client";
import dynamic from "next/dynamic";
import { useMetricsAnswer } from "@/state/use-answers";
import { ExplorerSkeleton } from "./explorer-skeleton";

const Panel = dynamic(() => import("./explorer-panel").then((m) => m.ExplorerPanel), {
  ssr: false,
  loading: () => <ExplorerSkeleton />,
});

/** The explorer, which comes after the key figures with its charts and lists. Its figures are asked for meanwhile. */
export function Explorer() {
  useMetricsAnswer();
  return <Panel />;
}
