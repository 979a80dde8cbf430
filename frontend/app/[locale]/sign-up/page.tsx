import { setRequestLocale } from "next-intl/server";
import { titled } from "@/app/titled";
import { Entry } from "@/features/access/entry";
import { SignUpPage } from "@/features/auth/sign-up-page";
import type { Locale } from "@/i18n/routing";

export const generateMetadata = titled("signUp");

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="sign-up">
      <SignUpPage />
    </Entry>
  );
}
