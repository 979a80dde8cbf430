"use client";
import { useTranslations } from "next-intl";
import type { Person } from "@/api/types";
import { usePeopleAddress } from "@/state/people-address";
import { useNames } from "@/state/use-names";
import { Moment } from "../account/moment";
import { PersonState } from "./person-state";

/** One user in the list; the name opens the details. */
export function PersonRow({ person }: { person: Person }) {
  const t = useTranslations("people");
  const roles = useTranslations("roles");
  const names = useNames();
  const { setAddress } = usePeopleAddress();
  return (
    <tr data-user={person.id}>
      <th scope="row">
        <button
          type="button"
          className="row-button"
          onClick={() => setAddress({ user: person.id })}
        >
          <bdi>{person.name || t("nameless")}</bdi>
        </button>
        <span className="block text-xs text-muted">
          <bdi dir="ltr">{person.email ?? t("none")}</bdi>
        </span>
      </th>
      <td>{roles(person.role)}</td>
      <td>
        <PersonState person={person} />
      </td>
      <td className="text-muted">
        {names.member("segment", person.segment)} · {names.member("region", person.region)}
      </td>
      <td>
        <Moment at={person.joined_at} day />
      </td>
      <td>{person.last_login === null ? t("never") : <Moment at={person.last_login} />}</td>
    </tr>
  );
}
