"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMe } from "@/api/me";
import { useDiscardEvent, useRevokeSource, useSources } from "@/api/sources";
import { Skeleton } from "@/components/ui/skeleton";
import { Section } from "../account/section";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { SureState, useSure } from "../security/sure";
import { Failed } from "../states/failed";
import { SourceDialog } from "./source-dialog";
import { SourceEntry } from "./source-entry";
import { WaitingEntry } from "./waiting-entry";

type Open = "make" | { revoke: number } | { discard: number } | null;

/** The sources of events, and the events that wait for others. */
export function SourcesSection() {
  return (
    <SureState>
      <Listed />
    </SureState>
  );
}

function Listed() {
  const t = useTranslations("sources");
  const [open, setOpen] = useState<Open>(null);
  const { data, error, refetch } = useSources();
  const changes = useMe().data?.permissions.includes("users.write") ?? false;
  const close = () => setOpen(null);
  return (
    <Section
      title={t("title")}
      text={t("text")}
      actions={
        changes && data ? (
          <button type="button" className="button" onClick={() => setOpen("make")}>
            {t("make")}
          </button>
        ) : null
      }
    >
      {data ? (
        <>
          {data.sources.length > 0 ? (
            <ul className="entries">
              {data.sources.map((source) => (
                <SourceEntry
                  key={source.id}
                  source={source}
                  onRevoke={changes ? () => setOpen({ revoke: source.id }) : null}
                />
              ))}
            </ul>
          ) : (
            <p className="entry-text">{t("none")}</p>
          )}
          {data.waiting.length > 0 ? (
            <>
              <h3 className="section-title">
                {t("waiting", { count: data.waiting_in_all, refused: data.refused_in_all })}
              </h3>
              <ul className="entries">
                {data.waiting.map((event) => (
                  <WaitingEntry
                    key={event.id}
                    event={event}
                    onDiscard={changes ? () => setOpen({ discard: event.id }) : null}
                  />
                ))}
              </ul>
            </>
          ) : null}
        </>
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-24 w-full" />
      )}
      {open === "make" && data ? <SourceDialog sources={data} onClose={close} /> : null}
      {typeof open === "object" && open ? <Confirm of={open} onClose={close} /> : null}
    </Section>
  );
}

function Confirm({
  of,
  onClose,
}: {
  of: { revoke: number } | { discard: number };
  onClose: () => void;
}) {
  const t = useTranslations("sources");
  const sure = useSure();
  const revoke = useRevokeSource();
  const discard = useDiscardEvent();
  const revokes = "revoke" in of;
  return (
    <ConfirmDialog
      title={t(revokes ? "revokeTitle" : "discardTitle")}
      text={t(revokes ? "revokeText" : "discardText")}
      submitLabel={t(revokes ? "revoke" : "discard")}
      danger
      onConfirm={() =>
        sure(() => (revokes ? revoke.mutateAsync(of.revoke) : discard.mutateAsync(of.discard)))
      }
      onClose={onClose}
    />
  );
}
