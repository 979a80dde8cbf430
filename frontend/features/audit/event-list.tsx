"use client";
import { useTranslations } from "next-intl";
import type { useEvents } from "@/api/audit";
import { MoreButton } from "../lists/more-button";
import { EventRow } from "./event-row";

/** The events found, newest first. */
export function EventList({ answer }: { answer: ReturnType<typeof useEvents> }) {
  const t = useTranslations("audit");
  const events = answer.data?.pages.flatMap((page) => page.events) ?? [];
  if (events.length === 0) return <p className="panel state-text py-10">{t("empty")}</p>;
  return (
    <>
      <div className="table-scroll list-scroll panel" aria-busy={answer.isPlaceholderData}>
        <table className="figures list">
          <caption className="sr-only">{t("list")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("action")}</th>
              <th scope="col">{t("outcome")}</th>
              <th scope="col">{t("at")}</th>
              <th scope="col">{t("who")}</th>
              <th scope="col">{t("object")}</th>
              <th scope="col">{t("reason")}</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <EventRow key={event.id} event={event} />
            ))}
          </tbody>
        </table>
      </div>
      <footer className="flex justify-end">
        <MoreButton answer={answer} label={t("more")} loading={t("loading")} />
      </footer>
    </>
  );
}
