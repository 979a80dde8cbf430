"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePerson } from "@/api/people";
import type { Unmasked } from "@/api/types";
import { Skeleton } from "@/components/ui/skeleton";
import { formatId } from "@/lib/format/value";
import { usePeopleAddress } from "@/state/lists/people";
import { useView } from "@/state/shell/view";
import { SideDrawer } from "../lists/side-drawer";
import { RecordLink } from "../records/record-link";
import { Failed } from "../states/failed";
import { PersonActions } from "./person-actions";
import { PersonFacts } from "./person-facts";

/** One user: what is known, and what may be done about it. What was unmasked is forgotten with the drawer. */
export function PersonDrawer({ id }: { id: number }) {
  const t = useTranslations("people");
  const { locale } = useView();
  const { setAddress } = usePeopleAddress();
  const { data: person, error, refetch } = usePerson(id);
  const [unmasked, setUnmasked] = useState<Unmasked | null>(null);
  const label = t("details", { id: formatId(String(id), locale) });
  return (
    <SideDrawer label={label} closeLabel={t("close")} onClose={() => setAddress({ user: null })}>
      <h2 className="pe-10 text-base font-semibold">{label}</h2>
      {person ? (
        <>
          <PersonFacts person={person} unmasked={unmasked} />
          <p className="text-sm">
            <RecordLink kind="people" id={id}>
              {t("wholeRecord")}
            </RecordLink>
          </p>
          <PersonActions person={person} onUnmask={setUnmasked} />
        </>
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-64 w-full" />
      )}
    </SideDrawer>
  );
}
