"use client";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { failureOf } from "@/lib/auth/failure";
import { useRefusalText } from "../forms/use-refusal-text";

interface Props {
  label: string;
  onPress: () => Promise<void>;
}

/** Asks the device for a passkey, and says so when none was given. */
export function PasskeyButton({ label, onPress }: Props) {
  const textOf = useRefusalText();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const press = () => {
    setPending(true);
    setError(null);
    onPress()
      .catch(setError)
      .finally(() => setPending(false));
  };
  return (
    <div className="flex flex-col gap-1.5">
      <button
        type="button"
        className="button wide-button"
        aria-busy={pending}
        disabled={pending}
        onClick={press}
      >
        <Icon name="key" />
        {label}
      </button>
      <p className="field-error" role="status">
        {error === null ? null : failureOf(error).refusals.map(textOf).join(" ")}
      </p>
    </div>
  );
}
