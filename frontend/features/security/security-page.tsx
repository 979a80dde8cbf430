"use client";
import { useTranslations } from "next-intl";
import { useMe } from "@/api/me";
import { Skeleton } from "@/components/ui/skeleton";
import { AccountFrame } from "../account/account-frame";
import { Note } from "../forms/note";
import { Failed } from "../states/failed";
import { PasskeysSection } from "./passkeys-section";
import { RecoverySection } from "./recovery-section";
import { SessionsSection } from "./sessions-section";
import { SureState } from "./sure";
import { TotpSection } from "./totp-section";
import { useAuthenticators } from "./use-security";

/** What guards the account beside its password, and where it is signed in. */
export function SecurityPage() {
  const t = useTranslations("security");
  const { data: me } = useMe();
  const { data: authenticators, error, refetch } = useAuthenticators();
  if (error && !authenticators) {
    return (
      <AccountFrame>
        <Failed error={error} onRetry={refetch} />
      </AccountFrame>
    );
  }
  return (
    <AccountFrame>
      <SureState>
        {me?.second_factor_required && !me.second_factor ? (
          <Note tone="notice">{t("required")}</Note>
        ) : null}
        {authenticators ? (
          <>
            <TotpSection authenticators={authenticators} />
            <RecoverySection authenticators={authenticators} />
            <PasskeysSection authenticators={authenticators} />
          </>
        ) : (
          <Skeleton className="h-64 w-full" />
        )}
        <SessionsSection />
      </SureState>
    </AccountFrame>
  );
}
