"use client";
import { useTranslations } from "next-intl";
import type { WholeReport } from "@/api/types";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { COUNT, formatValue } from "@/lib/format/value";
import { useView } from "@/state/shell/view";

/** What keeps a report from being sealed. */
export function Breaks({ breaks }: { breaks: WholeReport["breaks"] }) {
  const t = useTranslations("published");
  const view = useView();
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-medium">{t("breaks", { count: breaks.length })}</h3>
      <ul className="entries">
        {breaks.map((one) => (
          <li
            key={`${one.check} ${one.id} ${one.currency}`}
            className="entry justify-between text-sm"
          >
            <code dir="ltr">
              {one.kind} {one.id}
            </code>
            <bdi>
              {formatValue(
                one.difference,
                one.currency === null
                  ? COUNT
                  : { unit: "money", currency: one.currency, exponent: one.exponent },
                view,
              )}
            </bdi>
          </li>
        ))}
      </ul>
      <Link className="text-button" href={pathTo("admin/reconciliation", view.locale)}>
        {t("toReconciliation")}
      </Link>
    </section>
  );
}
