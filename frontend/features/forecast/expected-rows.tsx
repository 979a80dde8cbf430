"use client";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { Point, Series } from "@/api/types";
import { formatParts } from "@/lib/format/value";
import { type Expected, keyOf } from "@/lib/plot/shape";
import { useView } from "@/state/shell/view";
import { NoValue } from "../lists/no-value";
import { useBand } from "./use-band";

interface Props {
  series: readonly Series[];
  expected: readonly Expected[];
  period: (point: Pick<Point, "start" | "end">) => string;
}

/** The periods that are to come as rows of a table of figures, the last one first, each with the band of its figure. */
export function ExpectedRows({ series, expected, period }: Props) {
  const t = useTranslations("forecast");
  const view = useView();
  const bandOf = useBand();
  const periods = expected.find((one) => one !== null) ?? [];
  return periods.toReversed().map((row) => (
    <tr key={row.start} data-expected={row.start}>
      <th scope="row">
        {period(row)} <span className="badge">{t("point")}</span>
        {row.partial ? <span className="badge ms-1">{t("cut")}</span> : null}
      </th>
      {series.map((one, position) => {
        const point = expected[position]?.find(({ start }) => start === row.start);
        return (
          <Fragment key={keyOf(one)}>
            <td>
              {point && point.point !== null ? (
                <>
                  <bdi>{formatParts(point.point, one, view).number}</bdi>
                  <p className="text-xs text-muted">
                    {bandOf(point.lower_80, point.upper_80, one)}
                  </p>
                </>
              ) : (
                <NoValue />
              )}
            </td>
            {one.previous ? <td /> : null}
          </Fragment>
        );
      })}
    </tr>
  ));
}
