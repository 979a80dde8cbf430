"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMe } from "@/api/me";
import { homeOf, mayOpen } from "@/lib/access";
import { usePage } from "@/state/shell/page";
import { usePreferences } from "@/state/shell/preferences";

const FIGURES = ["figures", "explore", "find", "display"] as const;
const OWN = ["balance", "loans", "messages", "display"] as const;

/** A few words on the first page about what the pages can do. Closed once, it is closed for good, on every device. */
export function Tour() {
  const t = useTranslations("tour");
  const page = usePage();
  const { data: me } = useMe();
  const { preferences, prefer } = usePreferences();
  const [at, setAt] = useState(0);
  if (!me || preferences.tour_closed || page !== homeOf(me.permissions)) return null;
  const steps = mayOpen("admin", me.permissions) ? FIGURES : OWN;
  const step = steps[at] ?? steps[0];
  const isLast = at === steps.length - 1;
  const close = () => prefer({ tour_closed: true });
  return (
    <section className="first-steps tour panel" aria-labelledby="tour">
      <h2 id="tour" className="text-sm font-medium">
        {t(`${step}Title`)}
        <span className="ms-2 text-xs font-normal text-muted">
          {t("place", { at: at + 1, count: steps.length })}
        </span>
      </h2>
      <p className="text-sm text-muted" aria-live="polite">
        {t(`${step}Text`)}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {at > 0 ? (
          <button type="button" className="button" onClick={() => setAt(at - 1)}>
            {t("back")}
          </button>
        ) : null}
        {isLast ? null : (
          <button type="button" className="button" onClick={() => setAt(at + 1)}>
            {t("next")}
          </button>
        )}
        <button type="button" className="text-button" onClick={close}>
          {t(isLast ? "done" : "close")}
        </button>
      </div>
    </section>
  );
}
