"use client";
import { useTranslations } from "next-intl";
import { RANKED } from "@/api/questions";
import { useCatalog } from "@/api/reports";
import { useNames } from "../shell/names";
import { useAddress } from "./address";

/** So many members are named, where more are chosen and more than half of all: then those left out are. */
const NAMED = 3;

/** A filter of the address: what it narrows, and how that is said. */
export interface NamedFilter {
  by: (typeof RANKED)[number] | "currency";
  text: string;
}

/** The filters of the page's address, each in words: the members chosen, or those left out where they are fewer. */
export function useNamedFilters(): NamedFilter[] {
  const t = useTranslations("filters");
  const names = useNames();
  const { data } = useCatalog();
  const { address } = useAddress();
  const found = RANKED.flatMap((by): NamedFilter[] => {
    const chosen = address[by];
    if (chosen.length === 0) return [];
    const all = data?.dimensions.find(({ slug }) => slug === by)?.members ?? [];
    const left = all.filter(({ slug }) => !chosen.includes(slug)).map(({ slug }) => slug);
    const isWithout = left.length > 0 && left.length < chosen.length;
    const listed = isWithout ? left : chosen;
    const named = listed.slice(0, NAMED).map((slug) => names.member(by, slug));
    const members = t("members", {
      names: named.join(t("comma")),
      more: listed.length - named.length,
    });
    const kind = isWithout ? "without" : "only";
    return [{ by, text: t("chip", { kind, dimension: names.dimension(by), members }) }];
  });
  const { currency } = address;
  return currency
    ? [
        ...found,
        {
          by: "currency",
          text: t("chip", {
            kind: "only",
            dimension: t("currency"),
            members: names.currency(currency),
          }),
        },
      ]
    : found;
}

/** The words alone. */
export function useFilterTexts(): string[] {
  return useNamedFilters().map(({ text }) => text);
}
