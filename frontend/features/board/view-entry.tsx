"use client";
import { useTranslations } from "next-intl";
import type { SavedView } from "@/api/types";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { searchOf } from "@/state/explorer/saved-address";
import { useView } from "@/state/shell/view";

interface Props {
  view: SavedView;
  pinned: boolean;
  onPin: () => void;
  onChange: () => void;
  onDelete: () => void;
}

/** One view: whose it is, with whom it is shared, and what may be done with it. */
export function ViewEntry({ view, pinned, onPin, onChange, onDelete }: Props) {
  const t = useTranslations("board");
  const roles = useTranslations("roles");
  const { locale } = useView();
  return (
    <li className="entry" data-saved={view.name}>
      <Icon name="bookmark" className="size-5 text-muted" />
      <div className="entry-body">
        <p className="entry-title">
          <Link
            className="link"
            href={pathTo("reports", locale) + searchOf(view.address, { view: view.id })}
          >
            <bdi>{view.name}</bdi>
          </Link>
          {view.shared_with.map((role) => (
            <span key={role} className="badge">
              {roles(role)}
            </span>
          ))}
        </p>
        <p className="entry-text">
          {view.mine
            ? t(view.shared_with.length > 0 ? "sharedByYou" : "onlyYou")
            : t("sharedBy", { owner: view.owner })}
        </p>
      </div>
      {pinned ? (
        <span className="badge good-badge">{t("pinned")}</span>
      ) : (
        <button type="button" className="text-button" onClick={onPin}>
          {t("pin")}
        </button>
      )}
      {view.mine ? (
        <>
          <button type="button" className="text-button" onClick={onChange}>
            {t("change")}
          </button>
          <button type="button" className="text-button" onClick={onDelete}>
            {t("delete")}
          </button>
        </>
      ) : null}
    </li>
  );
}
