import { setRequestLocale } from "next-intl/server";
import { titled } from "@/app/titled";
import { Entry } from "@/features/access/entry";
import { VerifyEmailPage } from "@/features/auth/verify-email-page";
import type { Locale } from "@/i18n/routing";

export const generateMetadata = titled("verify");

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="verify-email">
      <VerifyEmailPage />
    </Entry>
  );
}
