"use client";
import dynamic from "next/dynamic";
import { afterPaint } from "@/lib/after-paint";
import { Skeleton } from "../ui/skeleton";

/** Series over time. What draws them is the heaviest of a page, so it comes after the figures beside it are painted. */
export const LaterChart = dynamic(
  async () => {
    await afterPaint();
    return (await import("./series-chart")).SeriesChart;
  },
  { ssr: false, loading: () => <Skeleton className="plot" /> },
);
