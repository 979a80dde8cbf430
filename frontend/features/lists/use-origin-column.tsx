"use client";
import { useTranslations } from "next-intl";
import type { Column } from "./column";

interface OfSource {
  source: string | null;
  external_id: string | null;
}

/** The column of the numbers that rows have at the sources that brought them; none where no row was brought. */
export function useOriginColumn<Row extends OfSource>(rows: readonly Row[]): Column<Row>[] {
  const t = useTranslations("lists");
  if (rows.every((row) => row.external_id === null)) return [];
  return [
    {
      id: "external_id",
      name: t("externalId"),
      cell: ({ source, external_id: number }) =>
        number === null ? null : (
          <>
            <bdi className="block">{number}</bdi>
            <bdi className="text-xs text-muted">{source}</bdi>
          </>
        ),
    },
  ];
}
