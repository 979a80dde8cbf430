"use client";
import { useTranslations } from "next-intl";
import { problemOf } from "@/api/problem";
import { RANKED } from "@/api/questions";
import { Icon } from "@/components/ui/icon";
import { useAddress, useReset } from "@/state/explorer/address";
import { useWordOf } from "@/state/shell/words";
import { Allowed } from "./allowed";

interface Props {
  error: unknown;
  onRetry: () => void;
  className?: string;
}

/** A refusal, said whole: what, the server's own words and code, what would be allowed, and the ways on. */
export function Problem({ error, onRetry, className = "" }: Props) {
  const t = useTranslations("states");
  const wordOf = useWordOf("problems");
  const { setAddress } = useAddress();
  const reset = useReset();
  const { code, detail, allowed, field } = problemOf(error);
  const filter = RANKED.find((dimension) => dimension === field);
  return (
    <section className={`state panel ${className}`} role="alert">
      <Icon name="alert" className="size-6 text-danger" />
      <h2 className="state-title">{wordOf(code, t("errorTitle"))}</h2>
      <p className="state-text">
        <bdi>{detail || t("unreachable")}</bdi>
      </p>
      <p className="text-xs text-muted">
        {t("code")} <code dir="ltr">{code}</code>
      </p>
      <Allowed allowed={allowed} />
      <div className="flex flex-wrap justify-center gap-2">
        <button type="button" className="button" onClick={onRetry}>
          <Icon name="retry" />
          {t("retry")}
        </button>
        {filter ? (
          <button type="button" className="button" onClick={() => setAddress({ [filter]: null })}>
            {t("without")}
          </button>
        ) : null}
        <button type="button" className="text-button" onClick={reset}>
          {t("start")}
        </button>
      </div>
    </section>
  );
}
