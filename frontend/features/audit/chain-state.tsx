"use client";
import { useTranslations } from "next-intl";
import type { Events } from "@/api/types";
import { Icon } from "@/components/ui/icon";

const SHOWN_DIGITS = 16;

/** How much of the log is chained, and the digest that stands for all of it. */
export function ChainState({ chain }: { chain: Events["chain"] }) {
  const t = useTranslations("audit");
  return (
    <section className="chain" aria-label={t("chain")}>
      <span className="flex items-center gap-2 font-medium">
        <Icon name="shield" className="size-4 text-muted" />
        {t("chainLength", { length: chain.length })}
      </span>
      <span className="text-muted">{t("chainWaiting", { unchained: chain.unchained })}</span>
      {chain.head_digest ? (
        <span className="min-w-0 text-muted">
          {t("head")}{" "}
          <code dir="ltr" title={chain.head_digest}>
            {chain.head_digest.slice(0, SHOWN_DIGITS)}
          </code>
        </span>
      ) : null}
    </section>
  );
}
