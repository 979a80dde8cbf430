"use client";
import { useTranslations } from "next-intl";
import { failureOf } from "@/lib/auth/failure";
import { useRefusalText } from "../forms/use-refusal-text";

/** The code of a search by values that are masked for the viewer, after too many of them. */
const LIMITED = "too_many_lookups";

/** Why a search has no answer, in the reader's words; null where it has one. */
export function useSearchFailure(error: unknown): string | null {
  const t = useTranslations("search");
  const textOf = useRefusalText();
  if (!error) return null;
  const { refusals, wait } = failureOf(error);
  if (wait !== null && refusals.some(({ code }) => code === LIMITED)) {
    return t("limited", { seconds: wait });
  }
  return refusals.map(textOf).join(" ");
}
