"use client";
import { useTranslations } from "next-intl";
import type { Contributions } from "@/api/types";
import { toCoordinate } from "@/lib/format/decimal";
import { formatValue } from "@/lib/format/value";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { ContributionRow } from "./contribution-row";
import { useSigned } from "./use-signed";

/** Members by the size of their contribution; their sum, and what rounding left, is the difference on top. */
export function ContributionsTable({ answer }: { answer: Contributions }) {
  const t = useTranslations("why");
  const view = useView();
  const names = useNames();
  const signed = useSigned(answer);
  const [largest] = answer.members;
  const scale = Math.abs(toCoordinate(largest?.contribution ?? null) ?? 0);
  const { difference, rounding } = answer;
  return (
    <div className="table-scroll">
      <table className="figures why-table">
        <caption className="sr-only">{t("table")}</caption>
        <thead>
          <tr>
            <th scope="col" className="text-start">
              {names.dimension(answer.query.split)}
            </th>
            <th scope="col">{t("contribution")}</th>
            <th scope="col" className="why-bar-head">
              <span className="sr-only">{t("bar")}</span>
            </th>
            <th scope="col">{t("share")}</th>
            <th scope="col">{t("before")}</th>
            <th scope="col">{t("now")}</th>
          </tr>
        </thead>
        <tbody>
          <tr className="total">
            <th scope="row">{t("whole")}</th>
            <td data-testid="difference" data-value={difference}>
              <bdi>{signed(difference)}</bdi>
            </td>
            <td />
            <td />
            <td>{formatValue(answer.previous, answer, view)}</td>
            <td>{formatValue(answer.value, answer, view)}</td>
          </tr>
          {answer.members.map((one) => (
            <ContributionRow key={one.member} answer={answer} one={one} scale={scale} />
          ))}
          {rounding === null || rounding === "0" ? null : (
            <tr>
              <th scope="row" className="text-muted">
                {t("rounding")}
              </th>
              <td data-contribution={rounding}>
                <bdi>{signed(rounding)}</bdi>
              </td>
              <td />
              <td />
              <td />
              <td />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
