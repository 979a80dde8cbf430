"use client";
import dynamic from "next/dynamic";
import { afterPaint } from "@/lib/after-paint";
import { FilterSkeleton } from "./filter-skeleton";

/** The filters come after the first figures are painted: they bring the UI kit's lists and calendar with them. */
export const FilterBar = dynamic(
  async () => {
    await afterPaint();
    return (await import("./filters")).Filters;
  },
  { ssr: false, loading: () => <FilterSkeleton /> },
);
