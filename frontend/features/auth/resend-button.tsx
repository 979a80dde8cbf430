"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Failure, failureOf } from "@/lib/auth/failure";
import { useCountdown } from "../forms/use-countdown";
import { useRefusalText } from "../forms/use-refusal-text";

/** Sends the code once more; not twice within half a minute. */
const PAUSE: Failure = { refusals: [], wait: 30 };

export function ResendButton({ onPress }: { onPress: () => Promise<void> }) {
  const t = useTranslations("verify");
  const textOf = useRefusalText();
  const [outcome, setOutcome] = useState<Failure | null>(null);
  const left = useCountdown(outcome);
  const press = () => {
    onPress()
      .then(() => setOutcome({ ...PAUSE }))
      .catch((error) => setOutcome(failureOf(error)));
  };
  const refused = outcome !== null && outcome.refusals.length > 0;
  return (
    <span className="flex flex-col">
      <button
        type="button"
        className="link text-start disabled:opacity-50"
        disabled={left > 0}
        onClick={press}
      >
        {left > 0 ? t("resendIn", { left }) : t("resend")}
      </button>
      <span role="status" className={refused ? "field-error" : undefined}>
        {refused ? outcome.refusals.map(textOf).join(" ") : outcome ? t("resent") : null}
      </span>
    </span>
  );
}
