"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { DIRECTIONS, LENDING_SIDES } from "@/api/enums";
import type { Statement } from "@/api/types";
import { exportRequest } from "@/lib/export-request";
import { useStatementAddress } from "@/state/lists/me";
import { useWordOf } from "@/state/shell/words";
import { ExportMenu } from "../exports/export-menu";
import { ChoiceFilter } from "../lists/choice-filter";
import { DaysFilter } from "../lists/days-filter";
import { isNarrowed, ListBar } from "../lists/list-bar";
import { TextFilter } from "../lists/text-filter";

const FIRST_DAY = "1970-01-01";

const NOTHING = {
  kind: null,
  currency: null,
  from: null,
  to: null,
  q: null,
  lending: null,
  direction: null,
};

/** What narrows the statement, and the file of what is left. */
export function StatementFilterBar({ statement }: { statement: Statement | undefined }) {
  const t = useTranslations("statement");
  const own = useTranslations("own");
  const kindName = useWordOf("entryKinds");
  const { address, setAddress } = useStatementAddress();
  const { sort, ...filters } = address;
  const search = useCallback((q: string) => void setAddress({ q: q || null }), [setAddress]);
  const currencies = statement?.balances.map(({ currency }) => currency) ?? [];
  return (
    <ListBar
      label={t("title")}
      narrowed={isNarrowed(filters)}
      onReset={() => setAddress(NOTHING)}
      end={
        <span className="own-file">
          <ExportMenu request={exportRequest("statement", filters)} />
        </span>
      }
    >
      <TextFilter label={t("search")} value={address.q} onChange={search} />
      <DaysFilter
        from={address.from}
        to={address.to}
        bounds={statement ? { from: FIRST_DAY, to: statement.today } : null}
        onChange={setAddress}
      />
      <ChoiceFilter
        label={t("kind")}
        choices={(statement?.kinds ?? []).map((id) => ({ id, name: kindName(id) }))}
        value={address.kind}
        onChange={(kind) => setAddress({ kind })}
      />
      <ChoiceFilter
        label={t("direction")}
        choices={DIRECTIONS.map((id) => ({ id, name: own(id) }))}
        value={address.direction}
        onChange={(direction) => setAddress({ direction })}
      />
      <ChoiceFilter
        label={t("lending")}
        choices={LENDING_SIDES.map((id) => ({ id, name: own(id) }))}
        value={address.lending}
        onChange={(lending) => setAddress({ lending })}
      />
      {currencies.length > 1 ? (
        <ChoiceFilter
          label={t("currency")}
          choices={currencies.map((id) => ({ id, name: id }))}
          value={address.currency}
          onChange={(currency) => setAddress({ currency })}
        />
      ) : null}
    </ListBar>
  );
}
