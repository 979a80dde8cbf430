"use client";
import { useTranslations } from "next-intl";
import type { Ranking } from "@/api/types";
import { Figure } from "@/components/ui/figure";
import { columnScaleOf } from "@/lib/format/column-scale";
import { formatRange } from "@/lib/format/day";
import { toCoordinate } from "@/lib/format/decimal";
import { formatValue, NO_VALUE } from "@/lib/format/value";
import { useOpenRows } from "@/state/explorer/drill";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { moveFocus } from "../explorer/move-focus";
import { RankingRow } from "./ranking-row";

/** Every member with its bar, its figure and its share of the whole, which stands on top. */
export function RankingList({ answer, waiting }: { answer: Ranking; waiting: boolean }) {
  const t = useTranslations("ranking");
  const view = useView();
  const names = useNames();
  const open = useOpenRows(answer);
  const { split } = answer.query;
  const sizes = answer.members.map(({ value }) => Math.abs(toCoordinate(value) ?? 0));
  const scale = Math.max(0, ...sizes);
  const written = columnScaleOf(
    answer.members.map(({ value }) => value),
    answer,
    view,
  );
  const range = formatRange(answer.start, answer.end, view);
  return (
    <div className="answer" data-waiting={waiting}>
      <div className="table-scroll ranking-scroll">
        <table className="figures ranking" onKeyDown={moveFocus}>
          <caption className="sr-only">
            {t("table", { metric: names.metric(answer.metric), range })}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="text-start">
                {names.dimension(split)}
              </th>
              <th scope="col" className="ranking-bar-head">
                <span className="sr-only">{t("bar")}</span>
              </th>
              <th scope="col">
                {names.metric(answer.metric)}
                {written?.unit ? (
                  <span className="font-normal text-muted"> ({written.unit})</span>
                ) : null}
              </th>
              <th scope="col">{t("share")}</th>
            </tr>
          </thead>
          <tbody>
            <tr className="total" data-member="total">
              <th scope="row">{t("whole")}</th>
              <td />
              <td>
                <button
                  type="button"
                  className="cell-button"
                  data-value={answer.total}
                  onClick={() => open({})}
                >
                  <Figure
                    value={answer.total}
                    measure={answer}
                    view={view}
                    scale={written}
                    missing={NO_VALUE}
                    spoken={t("rowsOfAll", { value: formatValue(answer.total, answer, view) })}
                  />
                </button>
              </td>
              <td />
            </tr>
            {answer.members.map((one, place) => (
              <RankingRow
                key={one.member}
                answer={answer}
                one={one}
                place={place + 1}
                scale={scale}
                written={written}
                onOpen={() => open({ [split]: [one.member] })}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
