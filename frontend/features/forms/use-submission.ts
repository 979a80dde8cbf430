"use client";
import { type FormEvent, useCallback, useState } from "react";
import type { Refusal } from "@/api/refusal";
import { type Failure, failureOf } from "@/lib/auth/failure";

export type Values = Record<string, string>;

/** Sends what a form holds, once at a time, and holds why it was not accepted. */
export function useSubmission(send: (values: Values) => Promise<void>) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const submit = useCallback(
    async (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const form = event.currentTarget;
      const missing = missingIn(form);
      if (missing.length > 0) return setFailure({ refusals: missing, wait: null });
      setPending(true);
      setFailure(null);
      try {
        await send(valuesOf(form));
      } catch (error) {
        setFailure(failureOf(error));
      } finally {
        setPending(false);
      }
    },
    [send],
  );
  return { submit, pending, failure };
}

function valuesOf(form: HTMLFormElement): Values {
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return Object.fromEntries(entries);
}

/** What can be seen to be missing without asking the server. */
function missingIn(form: HTMLFormElement): Refusal[] {
  const fields = [...form.elements].filter(
    (field) => field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement,
  );
  return fields.flatMap((field) => {
    const required = field.required || field.getAttribute("aria-required") === "true";
    if (required && field.value.trim() === "") return [{ code: "required", field: field.name }];
    const unlike = field.type === "email" && field.validity.typeMismatch;
    return unlike ? [{ code: "bad_email", field: field.name }] : [];
  });
}
