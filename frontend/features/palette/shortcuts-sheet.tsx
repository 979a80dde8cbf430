"use client";
import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { useLettersAreKeys } from "@/state/shell/local-storage";
import { useNav } from "../shell/use-nav";

/** The keys that do something on every page, and the switch that makes letters mere letters. */
export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations("palette");
  const menu = useTranslations("menu");
  const [on, setOn] = useLettersAreKeys();
  const going = useNav().flatMap(({ pages }) =>
    pages.flatMap((page) =>
      "key" in page ? [{ keys: ["G", page.key.toUpperCase()], does: menu(page.name) }] : [],
    ),
  );
  const all = [
    { keys: ["Ctrl", "K"], does: t("title") },
    { keys: ["?"], does: t("shortcuts") },
    { keys: ["L"], does: t("otherLanguage") },
    { keys: ["T"], does: t("otherTheme") },
    ...going,
  ];
  return (
    <Dialog title={t("shortcuts")} closeLabel={t("close")} onClose={onClose}>
      <dl className="shortcuts">
        {all.map(({ keys, does }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd dir="ltr">
              {keys.map((key) => (
                <kbd key={key} className="keys">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input type="checkbox" checked={on} onChange={(event) => setOn(event.target.checked)} />
        {t("letters")}
      </label>
    </Dialog>
  );
}
