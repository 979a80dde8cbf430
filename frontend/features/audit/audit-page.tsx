"use client";
import { useTranslations } from "next-intl";
import { useEvents } from "@/api/audit";
import { problemOf } from "@/api/problem";
import { Skeleton } from "@/components/ui/skeleton";
import { exportRequest } from "@/lib/export-request";
import { useAuditAddress } from "@/state/lists/audit";
import { ExportMenu } from "../exports/export-menu";
import { Note } from "../forms/note";
import { ListFrame } from "../lists/list-frame";
import { Failed } from "../states/failed";
import { AuditFilterBar } from "./audit-filter-bar";
import { ChainState } from "./chain-state";
import { EventDrawer } from "./event-drawer";
import { EventList } from "./event-list";

/** Who did what, when and why; and how much of it the chain already holds. */
export function AuditPage() {
  const t = useTranslations("audit");
  const { event, ...filters } = useAuditAddress().address;
  const answer = useEvents(filters);
  const [first] = answer.data?.pages ?? [];
  return (
    <ListFrame
      title={t("title")}
      actions={<ExportMenu request={exportRequest("audit", filters)} />}
    >
      {first ? <ChainState chain={first.chain} /> : null}
      <AuditFilterBar />
      {answer.data ? (
        <EventList answer={answer} />
      ) : answer.error ? (
        <>
          {problemOf(answer.error).field === "actor" ? (
            <Note tone="notice">{t("badActor", { actor: filters.actor ?? "" })}</Note>
          ) : null}
          <Failed error={answer.error} onRetry={answer.refetch} />
        </>
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
      {event === null ? null : <EventDrawer key={event} id={event} />}
    </ListFrame>
  );
}
