"use client";
import { useTranslations } from "next-intl";
import { useMe } from "@/api/me";
import type { Person, UserOrder } from "@/api/types";
import { MailAddress } from "@/components/ui/mail-address";
import { usePeopleAddress } from "@/state/lists/people";
import { useNames } from "@/state/shell/names";
import { Moment } from "../account/moment";
import type { Column } from "../lists/column";
import { PersonState } from "./person-state";

/** The columns of the list of users; the name opens the details. */
export function usePeopleColumns(): Column<Person, UserOrder>[] {
  const t = useTranslations("people");
  const roles = useTranslations("roles");
  const names = useNames();
  const { setAddress } = usePeopleAddress();
  const seesNames = useMe().data?.permissions.includes("personal") ?? false;
  return [
    {
      id: "name",
      name: t("name"),
      orders: seesNames ? ["name", "-name"] : undefined,
      cell: ({ id, name, email }) => (
        <>
          <button
            type="button"
            className="row-button"
            data-row-target=""
            onClick={() => setAddress({ user: id })}
          >
            <bdi>{name || t("nameless")}</bdi>
          </button>
          <span className="block text-xs text-muted">
            {email ? <MailAddress address={email} /> : t("none")}
          </span>
        </>
      ),
    },
    { id: "role", name: t("role"), cell: ({ role }) => roles(role) },
    { id: "state", name: t("state"), cell: (person) => <PersonState person={person} /> },
    {
      id: "place",
      name: t("place"),
      cell: ({ segment, region }) => (
        <span className="text-muted">
          {names.member("segment", segment)} · {names.member("region", region)}
        </span>
      ),
    },
    {
      id: "joined",
      name: t("joined"),
      orders: ["-joined", "joined"],
      cell: ({ joined_at: at }) => <Moment at={at} day />,
    },
    {
      id: "last_login",
      name: t("lastLogin"),
      orders: ["-signed_in", "signed_in"],
      cell: ({ last_login: at }) => (at === null ? t("never") : <Moment at={at} />),
    },
  ];
}
