"use client";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { Series } from "@/api/types";
import { keyOf } from "@/lib/plot/shape";
import { useSeriesName } from "@/state/shell/names";

/** A column for each series, and one more for the range before where it is compared. */
export function TableHead({ series }: { series: readonly Series[] }) {
  const t = useTranslations("explorer");
  const name = useSeriesName();
  return (
    <thead>
      <tr>
        <th scope="col" className="text-start">
          {t("period")}
        </th>
        {series.map((one) => (
          <Fragment key={keyOf(one)}>
            <th scope="col">{name(one)}</th>
            {one.previous ? (
              <th scope="col" className="font-normal text-muted">
                {t("previous")}
              </th>
            ) : null}
          </Fragment>
        ))}
      </tr>
    </thead>
  );
}
