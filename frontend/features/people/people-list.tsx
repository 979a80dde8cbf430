"use client";
import { useTranslations } from "next-intl";
import type { usePeople } from "@/api/people";
import { MoreButton } from "../lists/more-button";
import { PersonRow } from "./person-row";

/** The users found, and how many there are of how many. */
export function PeopleList({ answer }: { answer: ReturnType<typeof usePeople> }) {
  const t = useTranslations("people");
  const pages = answer.data?.pages ?? [];
  const people = pages.flatMap((page) => page.users);
  if (people.length === 0) return <p className="panel state-text py-10">{t("empty")}</p>;
  return (
    <>
      <div className="table-scroll list-scroll panel" aria-busy={answer.isPlaceholderData}>
        <table className="figures list">
          <caption className="sr-only">{t("list")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("name")}</th>
              <th scope="col">{t("role")}</th>
              <th scope="col">{t("state")}</th>
              <th scope="col">{t("place")}</th>
              <th scope="col">{t("joined")}</th>
              <th scope="col">{t("lastLogin")}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonRow key={person.id} person={person} />
            ))}
          </tbody>
        </table>
      </div>
      <footer className="flex flex-wrap items-center justify-between gap-3 text-xs text-muted">
        <span>{t("shown", { shown: people.length, count: pages[0]?.count ?? 0 })}</span>
        <MoreButton answer={answer} label={t("more")} loading={t("loading")} />
      </footer>
    </>
  );
}
