"use client";
import { useTranslations } from "next-intl";
import type { Series } from "@/api/types";
import { formatDay } from "@/lib/format/day";
import { formatValue } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { TipFoot } from "../explorer/tip-foot";

interface Props {
  line: Series;
  watermark: string | null;
  index: number;
}

/** The exact balance at the end of a day. */
export function BalanceTip({ line, watermark, index }: Props) {
  const t = useTranslations("own");
  const explorer = useTranslations("explorer");
  const view = useView();
  const point = line.points[index];
  if (!point) return null;
  return (
    <div className="chart-tip">
      <p className="chart-tip-head">
        {formatDay(point.start, view)}
        {point.partial ? <span className="badge">{explorer("unfinished")}</span> : null}
      </p>
      <dl>
        <div>
          <dt>{t("balance")}</dt>
          <dd>{formatValue(point.value, line, view)}</dd>
        </div>
      </dl>
      <TipFoot meanings={[{ of: null, text: t("balanceMeans") }]} watermark={watermark} />
    </div>
  );
}
