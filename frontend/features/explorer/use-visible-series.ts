"use client";
import { useMemo } from "react";
import { keyOf, marksOf, type PlotGroup, plotRows } from "@/lib/plot/shape";
import { useAddress } from "@/state/explorer/address";

/** The series of a chart that its reader left in it, each in the colour that it always has. With all taken out, all are there. */
export function useVisibleSeries(group: PlotGroup) {
  const { address, setAddress } = useAddress();
  const { hide } = address;
  const drawing = useMemo(() => {
    const marks = marksOf(group);
    const left = group.drawn.flatMap((series, at) => {
      const mark = marks[at];
      return mark && !hide.includes(keyOf(series)) ? [{ series, mark }] : [];
    });
    const visible = left.length > 0 ? left.map(({ series }) => series) : group.drawn;
    return {
      allMarks: marks,
      visible,
      marks: left.length > 0 ? left.map(({ mark }) => mark) : marks,
      rows: plotRows(visible),
    };
  }, [group, hide]);
  const toggle = (key: string) => {
    const keys = hide.includes(key) ? hide.filter((one) => one !== key) : [...hide, key];
    void setAddress({ hide: keys.length > 0 ? keys : null });
  };
  return { ...drawing, hidden: hide, toggle };
}
