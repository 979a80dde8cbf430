"use client";
import { useTranslations } from "next-intl";
import type { Person, Unmasked } from "@/api/types";
import { MailAddress } from "@/components/ui/mail-address";
import { useNames } from "@/state/shell/names";
import { Moment } from "../account/moment";
import { FactList } from "../lists/fact-list";
import { PersonState } from "./person-state";

/** What is known of a user; personal details only as far as they are shown to this reader. */
export function PersonFacts({ person, unmasked }: { person: Person; unmasked: Unmasked | null }) {
  const t = useTranslations("people");
  const roles = useTranslations("roles");
  const names = useNames();
  const { name, email } = unmasked ?? person;
  const mask =
    person.masked && !unmasked ? <span className="badge notice-badge">{t("masked")}</span> : null;
  return (
    <FactList
      facts={[
        [
          t("name"),
          <>
            <bdi>{name || t("nameless")}</bdi> {mask}
          </>,
        ],
        [t("email"), email ? <MailAddress key="email" address={email} /> : t("none")],
        [t("role"), roles(person.role)],
        [t("state"), <PersonState key="state" person={person} />],
        [t("segment"), names.member("segment", person.segment)],
        [t("region"), names.member("region", person.region)],
        [t("joined"), <Moment key="joined" at={person.joined_at} day />],
        [
          t("lastLogin"),
          person.last_login === null ? (
            t("never")
          ) : (
            <Moment key="lastLogin" at={person.last_login} />
          ),
        ],
        [t("factor"), person.second_factor ? t("factorOn") : t("factorOff")],
      ]}
    />
  );
}
