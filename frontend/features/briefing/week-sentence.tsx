"use client";
import { useTranslations } from "next-intl";
import type { Week, WeekChange } from "@/api/types";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { formatChange } from "@/lib/format/change";
import { embed } from "@/lib/format/isolate";
import { formatValue } from "@/lib/format/value";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { useSigned } from "../contributions/use-signed";

interface Props {
  change: WeekChange;
  week: Week;
}

/** One change in a sentence, and which members it comes from. It leads to all of its members. */
export function WeekSentence({ change, week }: Props) {
  const t = useTranslations("briefing");
  const marks = useTranslations("change");
  const names = useNames();
  const view = useView();
  const signed = useSigned(change);
  const { split, reasons } = change;
  const [first, second] = reasons;
  const value = formatChange(change.change, view.locale);
  const written = (figure: string | null) => formatValue(figure, change, view, "short");
  const member = (slug: string) => embed(split ? names.member(split, slug) : slug);
  const query = new URLSearchParams({
    metric: change.metric,
    from: week.start,
    to: week.end,
    ...(split ? { why: split } : {}),
  });
  return (
    <li data-change={change.metric}>
      {t("changed", {
        metric: names.metric(change.metric),
        direction: change.difference.startsWith("-") ? "down" : "up",
        previous: written(change.previous),
        value: written(change.value),
        known: value === null ? "no" : "yes",
        change:
          value === null || change.change.kind === "points"
            ? marks("points", { value: value ?? "" })
            : value,
      })}{" "}
      {split && first ? (
        <>
          {t("reason", {
            dimension: names.dimension(split),
            member: member(first.member),
            contribution: signed(first.contribution),
            more: second ? "yes" : "no",
            other: member(second?.member ?? ""),
            otherContribution: signed(second?.contribution ?? null),
          })}{" "}
        </>
      ) : null}
      <Link className="link" href={`${pathTo("reports", view.locale)}?${query}`}>
        {t("why")}
      </Link>
    </li>
  );
}
