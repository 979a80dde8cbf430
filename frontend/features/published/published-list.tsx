"use client";
import { useTranslations } from "next-intl";
import type { usePublished } from "@/api/published";
import { DataList } from "../lists/data-list";
import { usePublishedColumns } from "./use-published-columns";

/** The reports found. */
export function PublishedList({ answer }: { answer: ReturnType<typeof usePublished> }) {
  const t = useTranslations("published");
  return (
    <DataList
      id="published"
      caption={t("list")}
      columns={usePublishedColumns()}
      rows={answer.data?.pages.flatMap((page) => page.reports) ?? []}
      keyOf={({ grain, first_day: day }) => `${grain} ${day}`}
      marks={({ first_day: day, status }) => ({ "data-report": day, "data-status": status })}
      empty={t("empty")}
      answer={answer}
    />
  );
}
