import { setRequestLocale } from "next-intl/server";
import { titled } from "@/app/titled";
import { Entry } from "@/features/access/entry";
import { ResetPasswordPage } from "@/features/auth/reset-password-page";
import type { Locale } from "@/i18n/routing";

export const generateMetadata = titled("reset");

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="reset-password">
      <ResetPasswordPage />
    </Entry>
  );
}
