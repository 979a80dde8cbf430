"use client";
import { failureOf } from "@/lib/auth/failure";
import { useRefusalText } from "../forms/use-refusal-text";

/** Why something was not done, where it was not. */
export function Refused({ error }: { error: unknown }) {
  const textOf = useRefusalText();
  if (!error) return null;
  return (
    <p className="text-sm text-danger" role="alert">
      {failureOf(error).refusals.map(textOf).join(" ")}
    </p>
  );
}
