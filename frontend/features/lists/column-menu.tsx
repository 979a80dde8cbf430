"use client";
import { useTranslations } from "next-intl";
import { Flyout } from "@/components/ui/flyout";
import { Icon } from "@/components/ui/icon";

interface Props {
  /** Those that may be left out. */
  columns: readonly { id: string; name: string }[];
  hidden: readonly string[];
  onHide: (hidden: string[]) => void;
}

/** Which columns of a list are shown. */
export function ColumnMenu({ columns, hidden, onHide }: Props) {
  const t = useTranslations("lists");
  return (
    <Flyout
      face={
        <>
          <Icon name="columns" />
          {t("columns")}
        </>
      }
      faceClass="text-button list-columns"
    >
      <fieldset>
        <legend className="sr-only">{t("columns")}</legend>
        {columns.map(({ id, name }) => (
          <label key={id} className="check flex">
            <input
              type="checkbox"
              checked={!hidden.includes(id)}
              onChange={({ target }) =>
                onHide(target.checked ? hidden.filter((one) => one !== id) : [...hidden, id])
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
      {hidden.length > 0 ? (
        <button type="button" className="text-button" onClick={() => onHide([])}>
          {t("allColumns")}
        </button>
      ) : null}
    </Flyout>
  );
}
