"use client";
import { useTranslations } from "next-intl";
import type { PersonRecord, Unmasked } from "@/api/types";
import { MailAddress } from "@/components/ui/mail-address";
import { formatAmount } from "@/lib/format/amount";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { Moment } from "../account/moment";
import { FactsPanel } from "./facts-panel";

interface Props {
  person: PersonRecord;
  unmasked: Unmasked | null;
}

/** The facts of a person: personal ones as far as they are shown to this reader. */
export function PersonRecordFacts({ person, unmasked }: Props) {
  const t = useTranslations("records");
  const p = useTranslations("people");
  const roles = useTranslations("roles");
  const names = useNames();
  const view = useView();
  const { email } = unmasked ?? person;
  const { account, balances } = person;
  return (
    <FactsPanel
      facts={[
        [p("email"), email ? <MailAddress key="email" address={email} /> : p("none")],
        [t("running"), t("loansCount", { count: person.running })],
        [t("overdue"), t("loansCount", { count: person.overdue })],
        ...(balances ?? []).map(
          (balance) =>
            [
              balances?.length === 1 ? t("balance") : `${t("balance")} ${balance.currency}`,
              <bdi key={balance.wallet}>{formatAmount(balance, view)}</bdi>,
            ] as const,
        ),
        [p("segment"), names.member("segment", person.segment)],
        [p("region"), names.member("region", person.region)],
        [p("joined"), <Moment key="joined" at={person.joined_at} day />],
        account ? [p("role"), roles(account.role)] : null,
        account ? [p("state"), p(stateOf(person, account))] : null,
        account
          ? [
              p("lastLogin"),
              account.last_login ? <Moment key="login" at={account.last_login} /> : p("never"),
            ]
          : null,
        account ? [p("factor"), p(account.second_factor ? "factorOn" : "factorOff")] : null,
      ]}
      origins={person.origins}
    />
  );
}

function stateOf(person: PersonRecord, account: NonNullable<PersonRecord["account"]>) {
  if (person.anonymised) return "anonymised";
  if (!account.is_active) return "inactive";
  return account.invited ? "invited" : "active";
}
