"use client";
import { type ReactNode, useRef } from "react";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Failure } from "@/lib/auth/failure";
import { FailureSummary } from "./failure-summary";
import { useCountdown } from "./use-countdown";
import { useRefusalText } from "./use-refusal-text";
import { useSubmission, type Values } from "./use-submission";

interface Props {
  submitLabel: string;
  danger?: boolean;
  onSubmit: (values: Values) => Promise<void>;
  /** Stands beside the button. */
  beside?: ReactNode;
  children?: ReactNode;
}

/** A form that asks the server: what it does not accept stands above and at its field, and a wait is counted down. */
export function ServerForm({ submitLabel, danger, onSubmit, beside, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const textOf = useRefusalText();
  const { submit, pending, failure } = useSubmission(onSubmit);
  const left = useCountdown(failure);
  return (
    <Form ref={form} errors={fieldErrors(failure, textOf)} onSubmit={submit}>
      {failure ? <FailureSummary failure={failure} left={left} form={form} /> : null}
      {children}
      <div className="form-actions">
        <SubmitButton pending={pending} disabled={left > 0} danger={danger}>
          {submitLabel}
        </SubmitButton>
        {beside}
      </div>
    </Form>
  );
}

function fieldErrors(
  failure: Failure | null,
  textOf: ReturnType<typeof useRefusalText>,
): Record<string, string> {
  const about = failure?.refusals.filter(({ field }) => field !== null) ?? [];
  return Object.fromEntries(about.map((refusal) => [refusal.field, textOf(refusal)]));
}
