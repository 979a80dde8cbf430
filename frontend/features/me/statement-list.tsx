"use client";
import { useTranslations } from "next-intl";
import type { useStatement } from "@/api/dashboard";
import { useStatementAddress } from "@/state/lists/me";
import { DataList } from "../lists/data-list";
import { StatementSums } from "./statement-sums";
import { useStatementColumns } from "./use-statement-columns";

/** The entries found, and what they all come to. */
export function StatementList({ answer }: { answer: ReturnType<typeof useStatement> }) {
  const t = useTranslations("statement");
  const { address, setAddress } = useStatementAddress();
  const pages = answer.data?.pages ?? [];
  const [first] = pages;
  return (
    <>
      {first?.entries.length ? <StatementSums sums={first.sums} /> : null}
      <DataList
        id="statement"
        caption={t("title")}
        columns={useStatementColumns()}
        rows={pages.flatMap((page) => page.entries)}
        keyOf={({ id }) => id}
        marks={({ id }) => ({ "data-entry": id })}
        empty={t("empty")}
        answer={answer}
        sorting={{ by: address.sort, onChange: (sort) => setAddress({ sort }) }}
        phone="stacked"
      />
    </>
  );
}
