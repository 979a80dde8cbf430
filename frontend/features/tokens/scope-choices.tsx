"use client";
import { useTranslations } from "next-intl";
import type { TokenIn } from "@/api/types";

type Scopes = TokenIn["scopes"];

interface Props {
  scopes: Scopes;
  chosen: Scopes;
  onChange: (chosen: Scopes) => void;
}

/** What a token may do, each with its meaning. */
export function ScopeChoices({ scopes, chosen, onChange }: Props) {
  const t = useTranslations("tokens");
  const permissions = useTranslations("permissions");
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="field-label mb-1">{t("scopes")}</legend>
      {scopes.map((scope) => {
        const key = scope.replace(".", "_") as Parameters<typeof permissions>[0];
        return (
          <label key={scope} className="check min-h-0 items-start py-1">
            <input
              type="checkbox"
              className="mt-1"
              checked={chosen.includes(scope)}
              onChange={(event) =>
                onChange(
                  scopes.filter((one) =>
                    one === scope ? event.target.checked : chosen.includes(one),
                  ),
                )
              }
            />
            <span>
              <code dir="ltr">{scope}</code>{" "}
              <span className="text-muted">{permissions.has(key) ? permissions(key) : null}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
