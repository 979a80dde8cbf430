"use client";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { PasswordField } from "@/components/ui/password-field";

/** A password field in the reader's words. */
export function Password(props: Omit<ComponentProps<typeof PasswordField>, "words">) {
  const t = useTranslations("forms");
  const words = { show: t("show"), hide: t("hide"), capsLock: t("capsLock") };
  return <PasswordField {...props} words={words} />;
}
