import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/vazirmatn/wght.css";
import "../globals.css";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { Providers } from "@/features/shell/providers";
import { directionOf, isLocale, LOCALES } from "@/i18n/routing";

interface Props {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "app" });
  return {
    title: `${t("title")} · ${t("name")}`,
    description: t("description"),
    manifest: `/manifest-${locale}.webmanifest`,
    icons: { icon: "/icon.svg", apple: "/icons/apple-touch-icon.png" },
    appleWebApp: { title: t("name"), statusBarStyle: "default" },
  };
}

/** Installed on a phone, the page reaches below its rounded corners; what lies there keeps clear of them. */
export const viewport: Viewport = { viewportFit: "cover" };

export default async function LocaleLayout({ params, children }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return (
    <html lang={locale} dir={directionOf(locale)} suppressHydrationWarning>
      <head>
        {/* Sets the theme before the first paint; a file, so that no inline script is needed. */}
        <script src="/theme.js" />
      </head>
      <body>
        <NextIntlClientProvider>
          <Providers>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
