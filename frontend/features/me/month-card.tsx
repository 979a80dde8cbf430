"use client";
import { useTranslations } from "next-intl";
import type { BesideLastMonth } from "@/api/types";
import { Figure } from "@/components/ui/figure";
import { formatRange } from "@/lib/format/day";
import { formatValue, type Measure } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { Against } from "../against";
import { ChangeMark } from "../change-mark";
import { LeftOut } from "../left-out";
import { MeLink } from "./me-link";

interface Props {
  name: "earned" | "spent" | "in" | "out";
  figure: BesideLastMonth;
  /** What leaves just the entries of the figure on the statement. */
  query: Record<string, string>;
}

/** What one spends or takes out is neither good nor bad news. */
const BETTER = { earned: "more", spent: "neither", in: "more", out: "neither" } as const;

/** One sum of this month so far, and how it differs from the same days of the last. */
export function MonthCard({ name, figure, query }: Props) {
  const t = useTranslations("own");
  const explorer = useTranslations("explorer");
  const view = useView();
  const { start, end, currency } = figure;
  const measure: Measure = { unit: "money", currency, exponent: figure.exponent };
  const entries = { ...query, from: start, to: end, ...(currency ? { currency } : {}) };
  return (
    <li className="card own-card" data-figure={name} data-value={figure.value}>
      <h3 className="text-[0.8125rem] font-medium text-muted">
        <MeLink page="dashboard/wallet" query={entries} className="card-button">
          {t(name)}
        </MeLink>
      </h3>
      <p className="card-value">
        <Figure value={figure.value} measure={measure} view={view} missing={explorer("noValue")} />
      </p>
      <div className="card-change">
        <ChangeMark change={figure.change} better={BETTER[name]} />
        <Before figure={figure} measure={measure} />
      </div>
      <p className="text-xs leading-5 text-muted">{t(`${name}Means`)}</p>
    </li>
  );
}

/** Which days a sum is compared with; where these had too little for a percentage, what they had. */
function Before({ figure, measure }: { figure: BesideLastMonth; measure: Measure }) {
  const t = useTranslations("outlook");
  const view = useView();
  const { previous, previous_start: first, previous_end: last } = figure;
  const few = figure.change.kind === "none" && previous !== null && /^[1-9]/.test(previous);
  if (!few || first === null || last === null) {
    return (
      <>
        <LeftOut days={figure} />
        <Against figure={figure} unfinished />
      </>
    );
  }
  return (
    <span className="basis-full text-xs text-muted">
      {t("few", {
        previous: formatValue(previous, measure, view, "short"),
        range: formatRange(first, last, view),
      })}
    </span>
  );
}
