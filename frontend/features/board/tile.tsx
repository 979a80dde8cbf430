"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Tile } from "@/api/boards";
import type { SavedView } from "@/api/types";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import { pathTo } from "@/lib/access";
import { useUnderBoard } from "@/state/explorer/board-filters";
import { FixedAddress, searchOf } from "@/state/explorer/saved-address";
import { useView } from "@/state/shell/view";
import { useTargetsInForce } from "../targets/use-target-of";
import { CarryHandle } from "./carry-handle";
import { TileAnswer } from "./tile-answer";
import type { Carrying } from "./use-arranging";

interface Props {
  tile: Tile;
  place: number;
  count: number;
  /** Null on a board of somebody else. */
  carrying: Carrying | null;
  onWide: () => void;
  onRemove: () => void;
}

/** A view whose name leads to the explorer, or a text; its tools arrange the board. */
export function BoardTile({ tile, place, count, carrying, onWide, onRemove }: Props) {
  const t = useTranslations("board");
  const { view, text, wide } = tile;
  const name = view?.name ?? t("textTile");
  const tools: { label: string; icon: IconName; act: () => void }[] = [
    { label: t(wide ? "half" : "wide", { name }), icon: "width", act: onWide },
    { label: t("unpin", { name }), icon: "close", act: onRemove },
  ];
  return (
    <li
      className="panel explorer tile"
      style={{ order: place }}
      data-view={name}
      data-wide={wide}
      data-carried={carrying?.carried ?? false}
    >
      <div className="tile-head">
        {view ? <TileName view={view} /> : <p className="tile-text">{text}</p>}
        {carrying ? (
          <div className="tile-tools">
            {count > 1 ? (
              <CarryHandle name={name} place={place} count={count} carrying={carrying} />
            ) : null}
            {tools.map(({ label, icon, act }) => (
              <button
                key={label}
                type="button"
                className="icon-button"
                aria-label={label}
                title={label}
                onClick={act}
              >
                <Icon name={icon} />
              </button>
            ))}
          </div>
        ) : null}
      </div>
      {view ? <TileView view={view} /> : null}
    </li>
  );
}

function TileName({ view }: { view: SavedView }) {
  const { locale } = useView();
  const question = useUnderBoard(view.address);
  return (
    <h2 className="tile-title">
      <Link href={pathTo("reports", locale) + searchOf(question, { view: view.id })}>
        <bdi>{view.name}</bdi>
      </Link>
    </h2>
  );
}

function TileView({ view }: { view: SavedView }) {
  const { place, seen } = useSeen();
  const { isWaited } = useTargetsInForce();
  const question = useUnderBoard(view.address);
  return (
    <div ref={place} className="tile-view">
      {seen && !isWaited ? (
        <FixedAddress question={question}>
          <TileAnswer name={view.name} />
        </FixedAddress>
      ) : (
        <Skeleton className="plot" />
      )}
    </div>
  );
}

/** Whether a place was ever in or near the window: what is below the fold requests nothing. */
function useSeen() {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: "200px" },
    );
    if (place.current) watcher.observe(place.current);
    return () => watcher.disconnect();
  }, []);
  return { place, seen };
}
