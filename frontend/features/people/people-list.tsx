"use client";
import { useTranslations } from "next-intl";
import type { usePeople } from "@/api/people";
import { usePeopleAddress } from "@/state/lists/people";
import { DataList } from "../lists/data-list";
import { usePeopleColumns } from "./use-people-columns";

/** The users found. */
export function PeopleList({ answer }: { answer: ReturnType<typeof usePeople> }) {
  const t = useTranslations("people");
  const { address, setAddress } = usePeopleAddress();
  const pages = answer.data?.pages ?? [];
  return (
    <DataList
      id="people"
      caption={t("list")}
      columns={usePeopleColumns()}
      rows={pages.flatMap((page) => page.users)}
      keyOf={({ id }) => id}
      marks={({ id }) => ({ "data-user": id })}
      empty={t("empty")}
      answer={answer}
      sorting={{ by: address.sort, onChange: (sort) => setAddress({ sort }) }}
      count={pages[0]?.count}
    />
  );
}
