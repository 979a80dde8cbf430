"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useEvent } from "@/api/audit";
import { useMe } from "@/api/me";
import type { UnmaskedDetails } from "@/api/types";
import { Skeleton } from "@/components/ui/skeleton";
import { formatId } from "@/lib/format/value";
import { useAuditAddress } from "@/state/lists/audit";
import { useView } from "@/state/shell/view";
import { SideDrawer } from "../lists/side-drawer";
import { Failed } from "../states/failed";
import { EventFacts } from "./event-facts";
import { UnmaskEventDialog } from "./unmask-event-dialog";

/** One event whole. What was unmasked is forgotten with the drawer. */
export function EventDrawer({ id }: { id: number }) {
  const t = useTranslations("audit");
  const { locale } = useView();
  const { setAddress } = useAuditAddress();
  const { data: event, error, refetch } = useEvent(id);
  const { data: me } = useMe();
  const [unmasked, setUnmasked] = useState<UnmaskedDetails | null>(null);
  const [asking, setAsking] = useState(false);
  const mayUnmask = event?.masked && !unmasked && me?.permissions.includes("unmask");
  const label = t("details", { id: formatId(String(id), locale) });
  return (
    <SideDrawer label={label} closeLabel={t("close")} onClose={() => setAddress({ event: null })}>
      <h2 className="pe-10 text-base font-semibold">{label}</h2>
      {event ? (
        <>
          <EventFacts event={event} unmasked={unmasked} />
          {mayUnmask ? (
            <div className="form-actions">
              <button type="button" className="button" onClick={() => setAsking(true)}>
                {t("unmask")}
              </button>
            </div>
          ) : null}
        </>
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-64 w-full" />
      )}
      {asking ? (
        <UnmaskEventDialog id={id} onUnmask={setUnmasked} onClose={() => setAsking(false)} />
      ) : null}
    </SideDrawer>
  );
}
