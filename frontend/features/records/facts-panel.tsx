"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TicketRecord } from "@/api/types";
import { FactList } from "../lists/fact-list";
import { Panel } from "../me/panel";

type Fact = readonly [string, ReactNode];

interface Props {
  facts: readonly (Fact | null)[];
  origins: TicketRecord["origins"];
}

/** What is known of a record, and the numbers that it has elsewhere. */
export function FactsPanel({ facts, origins }: Props) {
  const t = useTranslations("records");
  const external = origins.map(
    ({ source, id }): Fact => [
      t("externalId", { source }),
      <bdi key={`${source} ${id}`}>{id}</bdi>,
    ],
  );
  return (
    <Panel title={t("facts")}>
      <FactList facts={[...facts.filter((fact) => fact !== null), ...external]} />
    </Panel>
  );
}
