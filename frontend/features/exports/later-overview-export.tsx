"use client";
import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";
import { afterPaint } from "@/lib/after-paint";

/** The menu comes after the first figures are painted, into a place that is kept for it. */
export const LaterOverviewExport = dynamic(
  async () => {
    await afterPaint();
    return (await import("./overview-export")).OverviewExport;
  },
  { ssr: false, loading: () => <Skeleton className="h-9 w-24" /> },
);
