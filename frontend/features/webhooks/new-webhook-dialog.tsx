"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RefusedError } from "@/api/refusal";
import { useMakeWebhook } from "@/api/webhooks";
import { Dialog } from "@/components/ui/dialog";
import { SecretShown } from "../forms/secret-shown";
import { ServerForm } from "../forms/server-form";
import type { Values } from "../forms/use-submission";
import { useSure } from "../security/sure";
import type { EventTypes } from "./event-choices";
import { WebhookFields } from "./webhook-fields";

/** Makes a webhook, and shows its secret: this is the one time that it can be copied. */
export function NewWebhookDialog({ types, onClose }: { types: EventTypes; onClose: () => void }) {
  const t = useTranslations("webhooks");
  const forms = useTranslations("forms");
  const [chosen, setChosen] = useState<EventTypes>(types);
  const [secret, setSecret] = useState<string | null>(null);
  const sure = useSure();
  const make = useMakeWebhook();
  const submit = async ({ name = "", url = "" }: Values) => {
    if (chosen.length === 0) throw new RefusedError([{ code: "no_event", field: null }]);
    setSecret((await sure(() => make.mutateAsync({ name, url, types: chosen }))).secret);
  };
  return (
    <Dialog
      title={t(secret === null ? "newTitle" : "secretTitle")}
      closeLabel={forms("close")}
      onClose={onClose}
    >
      {secret === null ? (
        <ServerForm submitLabel={t("newSubmit")} onSubmit={submit}>
          <WebhookFields types={types} chosen={chosen} onChange={setChosen} />
        </ServerForm>
      ) : (
        <SecretShown kind="secret" text={secret} once={t("once")} onClose={onClose} />
      )}
    </Dialog>
  );
}
