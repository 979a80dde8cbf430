import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/vazirmatn/wght.css";
import "./globals.css";
import { createTranslator } from "next-intl";
import { directionOf, LOCALES, type Locale } from "@/i18n/routing";
import en from "@/messages/en.json";
import fa from "@/messages/fa.json";

const MESSAGES = { fa, en };

/** The page for an address that names none. Its language is not known, so it speaks both. */
export default function NotFound() {
  return (
    <html lang="fa" dir="rtl" suppressHydrationWarning>
      <head>
        <title>404</title>
        <script src="/theme.js" />
      </head>
      <body>
        <main className="grid min-h-screen place-content-center gap-10 p-6 text-center">
          {LOCALES.map((locale) => (
            <Way key={locale} locale={locale} />
          ))}
        </main>
      </body>
    </html>
  );
}

function Way({ locale }: { locale: Locale }) {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "missing" });
  return (
    <section lang={locale} dir={directionOf(locale)}>
      <h1 className="text-lg font-semibold">{t("title")}</h1>
      <a className="link" href={`/${locale}/admin/`}>
        {t("back")}
      </a>
    </section>
  );
}
