"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useStatements } from "@/api/statements";
import type { GatewayStatement } from "@/api/types";
import { formatRange } from "@/lib/format/day";
import { useView } from "@/state/shell/view";
import { Moment } from "../account/moment";
import { MoreButton } from "../lists/more-button";
import { OutcomeMark } from "./outcome-mark";
import { StatementBreaks } from "./statement-breaks";

/** The gateway's lists against our payments, newest first; each opens what differs. Nothing before there is one. */
export function Statements() {
  const t = useTranslations("statements");
  const view = useView();
  const answer = useStatements();
  const [open, setOpen] = useState<number | null>(null);
  const made = answer.data?.pages.flatMap((page) => page.statements) ?? [];
  if (made.length === 0) return null;
  const covers = ({ first_day, last_day }: GatewayStatement) =>
    first_day && last_day ? formatRange(first_day, last_day, view) : t("asOfThen");
  return (
    <section className="flex flex-col gap-3" aria-label={t("title")}>
      <h2 className="section-title mt-2">{t("title")}</h2>
      <p className="max-w-prose text-xs leading-5 text-muted">{t("hint")}</p>
      <div className="table-scroll list-scroll panel">
        <table className="figures list">
          <caption className="sr-only">{t("title")}</caption>
          <thead>
            <tr>
              <th scope="col" className="text-start">
                {t("at")}
              </th>
              <th scope="col">{t("list")}</th>
              <th scope="col">{t("days")}</th>
              <th scope="col">{t("rows")}</th>
              <th scope="col">{t("found")}</th>
            </tr>
          </thead>
          <tbody>
            {made.map((one) => (
              <tr key={one.id} data-statement={one.id}>
                <th scope="row">
                  <button
                    type="button"
                    className="row-button"
                    aria-current={one.id === open}
                    onClick={() => setOpen(one.id === open ? null : one.id)}
                  >
                    <Moment at={one.at} />
                  </button>
                </th>
                <td>{one.file ? <bdi>{one.file}</bdi> : t(`kind_${one.kind}`)}</td>
                <td>{covers(one)}</td>
                <td>{t("count", { count: one.rows })}</td>
                <td>
                  <OutcomeMark breaks={one.breaks} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open === null ? null : <StatementBreaks number={open} />}
      <footer className="flex justify-end">
        <MoreButton answer={answer} />
      </footer>
    </section>
  );
}
