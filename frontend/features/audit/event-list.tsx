"use client";
import { useTranslations } from "next-intl";
import type { useEvents } from "@/api/audit";
import { useAuditAddress } from "@/state/lists/audit";
import { DataList } from "../lists/data-list";
import { useEventColumns } from "./use-event-columns";

/** The events found. */
export function EventList({ answer }: { answer: ReturnType<typeof useEvents> }) {
  const t = useTranslations("audit");
  const { address, setAddress } = useAuditAddress();
  return (
    <DataList
      id="events"
      caption={t("list")}
      columns={useEventColumns()}
      rows={answer.data?.pages.flatMap((page) => page.events) ?? []}
      keyOf={({ id }) => id}
      marks={({ id }) => ({ "data-event": id })}
      empty={t("empty")}
      answer={answer}
      sorting={{ by: address.sort, onChange: (sort) => setAddress({ sort }) }}
    />
  );
}
