"use client";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { failureOf } from "@/lib/auth/failure";
import { useRefusalText } from "../forms/use-refusal-text";

/** Something that could not be read, and the way to try again. */
export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations("states");
  const textOf = useRefusalText();
  const { refusals } = failureOf(error);
  return (
    <section className="panel state" role="alert">
      <Icon name="alert" className="size-6 text-danger" />
      <h2 className="state-title">{t("errorTitle")}</h2>
      <p className="state-text">{refusals.map(textOf).join(" ")}</p>
      <p className="text-xs text-muted">
        {t("code")} <code dir="ltr">{refusals.map(({ code }) => code).join(", ")}</code>
      </p>
      <button type="button" className="button" onClick={onRetry}>
        <Icon name="retry" />
        {t("retry")}
      </button>
    </section>
  );
}
