"use client";
import { useLocale, useTranslations } from "next-intl";
import { csrfToken } from "@/api/signed";
import { pathTo } from "@/lib/access";
import { CAME_BACK } from "./use-came-back";

/** Goes to an account elsewhere and comes back signed in; a form, because the browser itself must go there. */
export function ProviderButton({ provider }: { provider: { id: string; name: string } }) {
  const t = useTranslations("signIn");
  const back = `${pathTo("sign-in", useLocale())}?${CAME_BACK}`;
  return (
    <form method="post" action="/auth/elsewhere/">
      <input type="hidden" name="provider" value={provider.id} />
      <input type="hidden" name="process" value="login" />
      <input type="hidden" name="callback_url" value={back} />
      <input type="hidden" name="csrfmiddlewaretoken" value={csrfToken() ?? ""} />
      <button type="submit" className="button wide-button">
        {t("byProvider", { provider: provider.name })}
      </button>
    </form>
  );
}
