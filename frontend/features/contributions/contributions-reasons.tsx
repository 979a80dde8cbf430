"use client";
import { useTranslations } from "next-intl";
import type { Contributions } from "@/api/types";
import { embed } from "@/lib/format/isolate";
import { formatValue, SHARE } from "@/lib/format/value";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { useSigned } from "./use-signed";

/** The members that the server found to explain most of a change, and the one that went most the other way. */
export function ContributionsReasons({ answer }: { answer: Contributions }) {
  const t = useTranslations("why");
  const view = useView();
  const names = useNames();
  const signed = useSigned(answer);
  const { reasons, counter, query } = answer;
  const [first, second] = reasons;
  if (!first) return null;
  const member = (slug: string) => embed(names.member(query.split, slug));
  return (
    <p className="text-sm font-medium" data-reason={first.member}>
      {t("reasons", {
        member: member(first.member),
        contribution: signed(first.contribution),
        share: formatValue(first.share, SHARE, view),
        more: second ? "yes" : "no",
        other: member(second?.member ?? ""),
        otherContribution: signed(second?.contribution ?? null),
      })}{" "}
      {counter
        ? t("counter", {
            member: member(counter.member),
            contribution: signed(counter.contribution),
          })
        : null}
    </p>
  );
}
