"use client";
import { useTranslations } from "next-intl";
import type { useStatement } from "@/api/own";
import { MoreButton } from "../lists/more-button";
import { StatementRow } from "./statement-row";
import { StatementSums } from "./statement-sums";

/** The entries found, newest first, and what they all come to. */
export function StatementList({ answer }: { answer: ReturnType<typeof useStatement> }) {
  const t = useTranslations("statement");
  const pages = answer.data?.pages ?? [];
  const entries = pages.flatMap((page) => page.entries);
  const [first] = pages;
  if (!first || entries.length === 0) return <p className="panel state-text py-10">{t("empty")}</p>;
  return (
    <>
      <StatementSums sums={first.sums} />
      <div className="table-scroll list-scroll panel" aria-busy={answer.isPlaceholderData}>
        <table className="figures own-table">
          <caption className="sr-only">{t("title")}</caption>
          <thead>
            <tr>
              <th scope="col" className="text-start">
                {t("what")}
              </th>
              <th scope="col">{t("amount")}</th>
              <th scope="col">{t("after")}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <StatementRow key={entry.id} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
      <footer className="flex flex-wrap items-center justify-between gap-3 text-xs text-muted">
        <span>{t("shown", { shown: entries.length })}</span>
        <MoreButton answer={answer} label={t("more")} loading={t("loading")} />
      </footer>
    </>
  );
}
