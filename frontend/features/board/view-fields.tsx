"use client";
import { useTranslations } from "next-intl";
import type { SavedViews } from "@/api/types";
import { TextField } from "@/components/ui/text-field";

export const LONGEST_NAME = 80;
type Readers = SavedViews["readers"];

interface Props {
  name: string;
  readers: Readers;
  shared: Readers;
  onShared: (shared: Readers) => void;
}

/** What a view is called, and the roles that find it among theirs. */
export function ViewFields({ name, readers, shared, onShared }: Props) {
  const t = useTranslations("board");
  const roles = useTranslations("roles");
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        defaultValue={name}
        maxLength={LONGEST_NAME}
        isRequired
        autoFocus
      />
      <fieldset className="flex flex-col">
        <legend className="field-label mb-1">{t("shareWith")}</legend>
        <div className="flex flex-wrap gap-x-4">
          {readers.map((role) => (
            <label key={role} className="check">
              <input
                type="checkbox"
                checked={shared.includes(role)}
                onChange={(event) =>
                  onShared(
                    readers.filter((one) =>
                      one === role ? event.target.checked : shared.includes(one),
                    ),
                  )
                }
              />
              {roles(role)}
            </label>
          ))}
        </div>
        <p className="field-hint">{t("shareHint")}</p>
      </fieldset>
    </>
  );
}
