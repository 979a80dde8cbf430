"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRotateWebhookSecret } from "@/api/webhooks";
import { Dialog } from "@/components/ui/dialog";
import { SecretShown } from "../forms/secret-shown";
import { ServerForm } from "../forms/server-form";
import { useSure } from "../security/sure";

/** Makes a new secret, and shows it this once. */
export function RotateSecretDialog({ number, onClose }: { number: number; onClose: () => void }) {
  const t = useTranslations("webhooks");
  const forms = useTranslations("forms");
  const [secret, setSecret] = useState<string | null>(null);
  const sure = useSure();
  const rotate = useRotateWebhookSecret(number);
  return (
    <Dialog
      title={t(secret === null ? "rotateTitle" : "secretTitle")}
      closeLabel={forms("close")}
      onClose={onClose}
    >
      {secret === null ? (
        <>
          <p className="section-text">{t("rotateText")}</p>
          <ServerForm
            submitLabel={t("rotate")}
            onSubmit={async () =>
              setSecret((await sure(() => rotate.mutateAsync(undefined))).secret)
            }
          />
        </>
      ) : (
        <SecretShown kind="secret" text={secret} once={t("once")} onClose={onClose} />
      )}
    </Dialog>
  );
}
