import { setRequestLocale } from "next-intl/server";
import { titled } from "@/app/titled";
import { Entry } from "@/features/access/entry";
import { SignInPage } from "@/features/auth/sign-in-page";
import type { Locale } from "@/i18n/routing";

export const generateMetadata = titled("signIn");

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="sign-in">
      <SignInPage />
    </Entry>
  );
}
