"use client";
import { useTranslations } from "next-intl";
import { useEvent } from "@/api/audit";
import { Skeleton } from "@/components/ui/skeleton";
import { formatId } from "@/lib/format/value";
import { useAuditAddress } from "@/state/lists/audit";
import { useView } from "@/state/shell/view";
import { SideDrawer } from "../lists/side-drawer";
import { Failed } from "../states/failed";
import { EventFacts } from "./event-facts";

/** One event whole. */
export function EventDrawer({ id }: { id: number }) {
  const t = useTranslations("audit");
  const { locale } = useView();
  const { setAddress } = useAuditAddress();
  const { data: event, error, refetch } = useEvent(id);
  const label = t("details", { id: formatId(String(id), locale) });
  return (
    <SideDrawer label={label} closeLabel={t("close")} onClose={() => setAddress({ event: null })}>
      <h2 className="pe-10 text-base font-semibold">{label}</h2>
      {event ? (
        <EventFacts event={event} />
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-64 w-full" />
      )}
    </SideDrawer>
  );
}
