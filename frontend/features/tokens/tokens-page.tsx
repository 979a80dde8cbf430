"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRevokeToken, useTokens } from "@/api/me";
import { Skeleton } from "@/components/ui/skeleton";
import { AccountFrame } from "../account/account-frame";
import { Section } from "../account/section";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { Note } from "../forms/note";
import { SureState } from "../security/sure";
import { Failed } from "../states/failed";
import { TokenDialog } from "./token-dialog";
import { TokenEntry } from "./token-entry";

/** Tokens for one's own tools: made, seen once, and revoked. */
export function TokensPage() {
  const t = useTranslations("tokens");
  const [open, setOpen] = useState<"make" | number | null>(null);
  const { data, error, refetch } = useTokens();
  const revoke = useRevokeToken();
  const mayMake = data !== undefined && data.scopes_allowed.length > 0;
  return (
    <AccountFrame>
      <Section
        title={t("title")}
        text={t("text")}
        actions={
          <button
            type="button"
            className="button primary-button"
            disabled={!mayMake}
            onClick={() => setOpen("make")}
          >
            {t("make")}
          </button>
        }
      >
        {data && !mayMake ? <Note tone="notice">{t("factorFirst")}</Note> : null}
        {data && data.tokens.length > 0 ? (
          <ul className="entries">
            {data.tokens.map((token) => (
              <TokenEntry key={token.id} token={token} onRevoke={() => setOpen(token.id)} />
            ))}
          </ul>
        ) : data ? (
          <p className="entry-text">{t("none")}</p>
        ) : error ? (
          <Failed error={error} onRetry={refetch} />
        ) : (
          <Skeleton className="h-24 w-full" />
        )}
        {open === "make" && data ? (
          <SureState>
            <TokenDialog scopes={data.scopes_allowed} onClose={() => setOpen(null)} />
          </SureState>
        ) : null}
        {typeof open === "number" ? (
          <ConfirmDialog
            title={t("revokeTitle")}
            text={t("revokeText")}
            submitLabel={t("revoke")}
            danger
            onConfirm={() => revoke.mutateAsync(open)}
            onClose={() => setOpen(null)}
          />
        ) : null}
      </Section>
    </AccountFrame>
  );
}
