"use client";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import type { Failure } from "@/lib/auth/failure";
import { useRefusalText } from "./use-refusal-text";

interface Props {
  failure: Failure;
  /** Seconds still to wait. */
  left: number;
  form: RefObject<HTMLFormElement | null>;
}

/** Everything that was not accepted, said at once and focused; each line leads to its field. */
export function FailureSummary({ failure, left, form }: Props) {
  const t = useTranslations("forms");
  const textOf = useRefusalText();
  const summary = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new failure takes the focus
  useEffect(() => summary.current?.focus(), [failure]);
  const fieldOf = (name: string | null) => {
    const field = name === null ? null : form.current?.elements.namedItem(name);
    return field instanceof HTMLElement ? (field as HTMLInputElement) : null;
  };
  return (
    <div ref={summary} className="form-summary" role="alert" tabIndex={-1}>
      <Icon name="alert" className="mt-0.5 size-4" />
      <ul>
        {failure.refusals.map((refusal) => {
          const field = fieldOf(refusal.field);
          const label = field?.labels?.[0]?.textContent;
          const text = textOf(refusal);
          return (
            <li key={`${refusal.field} ${refusal.code}`}>
              {field && label ? (
                <button type="button" className="form-summary-link" onClick={() => field.focus()}>
                  {t("about", { label, text })}
                </button>
              ) : (
                text
              )}
            </li>
          );
        })}
        {failure.wait !== null ? <li>{left > 0 ? t("wait", { left }) : t("waited")}</li> : null}
      </ul>
    </div>
  );
}
