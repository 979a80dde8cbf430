"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { enrolTotp, fetchRecoveryCodes, fetchTotpSecret } from "@/api/auth/security";
import { Dialog } from "@/components/ui/dialog";
import { QrCode } from "@/components/ui/qr-code";
import { Skeleton } from "@/components/ui/skeleton";
import { plainCode } from "@/lib/auth/digits";
import { CodeField } from "../forms/code-field";
import { CopyButton } from "../forms/copy-button";
import { ServerForm } from "../forms/server-form";
import type { Values } from "../forms/use-submission";
import { Failed } from "../states/failed";
import { RecoveryCodes } from "./recovery-codes";
import { useSure } from "./sure";
import { useRefetchSecurity } from "./use-security";

/** Sets an authenticator app up: its secret as a picture and as text, the first code, then the recovery codes. */
export function TotpDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("totp");
  const forms = useTranslations("forms");
  const sure = useSure();
  const askAgain = useRefetchSecurity();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ["totp secret"],
    queryFn: () => sure(fetchTotpSecret),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const submit = async ({ code = "" }: Values) => {
    await sure(() => enrolTotp(plainCode(code)));
    setCodes(await sure(fetchRecoveryCodes));
    await askAgain();
  };
  return (
    <Dialog title={codes ? t("done") : t("setUp")} closeLabel={forms("close")} onClose={onClose}>
      {codes ? (
        <RecoveryCodes codes={codes} onDone={onClose} />
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : data ? (
        <>
          <p className="section-text">{t("scan")}</p>
          <div className="flex flex-wrap items-center gap-4">
            <QrCode text={data.totp_url} label={t("qr")} />
            <div className="flex min-w-0 flex-1 basis-40 flex-col gap-2">
              <p className="section-text">{t("byHand")}</p>
              <code className="secret" dir="ltr">
                {data.secret}
              </code>
              <CopyButton text={data.secret} />
            </div>
          </div>
          <ServerForm submitLabel={t("enrol")} onSubmit={submit}>
            <CodeField name="code" label={t("code")} digits />
          </ServerForm>
        </>
      ) : (
        <Skeleton className="h-72 w-full" />
      )}
    </Dialog>
  );
}
