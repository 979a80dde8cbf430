"use client";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { Series } from "@/api/types";
import { formatParts } from "@/lib/format/value";
import { keyOf } from "@/lib/plot/shape";
import { useBaseline } from "@/state/explorer/series-query";
import { useSeriesName } from "@/state/shell/names";
import { useView } from "@/state/shell/view";

/** A column for each series, with the unit of all its figures, and one more for the range before where it is compared. */
export function TableHead({ series }: { series: readonly Series[] }) {
  const t = useTranslations("explorer");
  const name = useSeriesName();
  const view = useView();
  const baseline = useBaseline();
  const unitOf = (one: Series) => {
    const { unit } = formatParts("0", one, view);
    return unit ? <span className="font-normal text-muted"> ({unit})</span> : null;
  };
  return (
    <thead>
      <tr>
        <th scope="col" className="text-start">
          {t("period")}
        </th>
        {series.map((one) => (
          <Fragment key={keyOf(one)}>
            <th scope="col">
              {name(one)}
              {unitOf(one)}
            </th>
            {one.previous ? (
              <th scope="col" className="font-normal text-muted">
                {t("previous", { compare: baseline?.compare ?? "previous" })}
              </th>
            ) : null}
          </Fragment>
        ))}
      </tr>
    </thead>
  );
}
