"use client";
import dynamic from "next/dynamic";
import { FilterSkeleton } from "./filter-skeleton";

/** The filters come after the first figures: they bring the UI kit's lists and calendar with them. */
export const FilterBar = dynamic(() => import("./filters").then((m) => m.Filters), {
  ssr: false,
  loading: () => <FilterSkeleton />,
});
