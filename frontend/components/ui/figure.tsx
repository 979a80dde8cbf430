"use client";
import { useState } from "react";
import type { ColumnScale } from "@/lib/format/column-scale";
import { formatParts, formatValue, type Measure, type Style } from "@/lib/format/value";
import type { View } from "@/lib/format/view";

interface Props {
  value: string | null;
  measure: Measure;
  view: View;
  style?: Style;
  /** The scale of the column that it stands in, whose unit is in the head. */
  scale?: ColumnScale | null;
  missing: string;
  /** What a screen reader says in place of the whole figure, such as what its button opens. */
  spoken?: string;
  className?: string;
}

/**
 * A figure: shortened for the eye, whole in its tip and for a screen reader. No value looks other than zero; another value
 * comes in softly.
 */
export function Figure(props: Props) {
  const { value, measure, view, style = "short", scale, missing, spoken, className = "" } = props;
  const isMissing = value === null && measure.known !== false;
  const whole = isMissing ? missing : formatValue(value, measure, view);
  const [first] = useState(whole);
  const { number, unit } =
    scale && value !== null
      ? { number: scale.write(value), unit: null }
      : formatParts(value, measure, view, style);
  const shortened = (scale ? number : formatValue(value, measure, view, style)) !== whole;
  return (
    <span className={`figure ${shortened ? "tip" : ""} ${className}`} data-tip={whole}>
      <bdi key={whole} className={whole === first ? undefined : "figure-moved"} aria-hidden="true">
        {number}
        {unit ? <span className="unit"> {unit}</span> : null}
      </bdi>
      <span className="sr-only">{spoken ?? whole}</span>
    </span>
  );
}
