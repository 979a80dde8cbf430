"use client";
import { useTranslations } from "next-intl";
import type { useReconciliations } from "@/api/reconciliation";
import { useReconciliationAddress } from "@/state/lists/reconciliation";
import { Moment } from "../account/moment";
import { MoreButton } from "../lists/more-button";
import { HistoryRead } from "./history-read";
import { OutcomeMark } from "./outcome-mark";

interface Props {
  answer: ReturnType<typeof useReconciliations>;
  open: number;
}

/** The comparisons before, newest first; each opens its checks. */
export function History({ answer, open }: Props) {
  const t = useTranslations("reconciliation");
  const [, setOf] = useReconciliationAddress();
  const made = answer.data?.pages.flatMap((page) => page.reconciliations) ?? [];
  return (
    <section className="flex flex-col gap-3" aria-label={t("history")}>
      <h2 className="section-title mt-2">{t("history")}</h2>
      <HistoryRead history={answer.data?.pages[0]?.history} />
      <div className="table-scroll list-scroll panel">
        <table className="figures list">
          <caption className="sr-only">{t("history")}</caption>
          <thead>
            <tr>
              <th scope="col" className="text-start">
                {t("at")}
              </th>
              <th scope="col">{t("covers")}</th>
              <th scope="col">{t("found")}</th>
              <th scope="col">{t("duration")}</th>
            </tr>
          </thead>
          <tbody>
            {made.map((one) => (
              <tr key={one.id} data-reconciliation={one.id}>
                <th scope="row">
                  <button
                    type="button"
                    className="row-button"
                    aria-current={one.id === open}
                    onClick={() => setOf(one.id)}
                  >
                    <Moment at={one.at} />
                  </button>
                </th>
                <td>{one.whole ? t("coversWhole") : t("coversNew")}</td>
                <td>
                  <OutcomeMark breaks={one.breaks} />
                </td>
                <td>{t("took", { milliseconds: one.took_ms })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer className="flex justify-end">
        <MoreButton answer={answer} />
      </footer>
    </section>
  );
}
