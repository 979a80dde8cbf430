"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Pin } from "@/api/boards";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import { pathTo } from "@/lib/access";
import { FixedAddress, searchOf } from "@/state/explorer/saved-address";
import { useView } from "@/state/shell/view";
import { CarryHandle } from "./carry-handle";
import { TileAnswer } from "./tile-answer";
import type { Carrying } from "./use-arranging";

interface Props {
  pin: Pin;
  place: number;
  count: number;
  carrying: Carrying;
  onWide: () => void;
  onUnpin: () => void;
}

/** One pinned view: its name leads to the explorer, its tools arrange the board. */
export function Tile({ pin, place, count, carrying, onWide, onUnpin }: Props) {
  const t = useTranslations("board");
  const { locale } = useView();
  const { view, wide } = pin;
  const { tile, seen } = useSeen();
  const tools: { label: string; icon: IconName; act: () => void }[] = [
    { label: t(wide ? "half" : "wide", { name: view.name }), icon: "width", act: onWide },
    { label: t("unpin", { name: view.name }), icon: "close", act: onUnpin },
  ];
  return (
    <li
      ref={tile}
      className="panel explorer tile"
      style={{ order: place }}
      data-view={view.name}
      data-wide={wide}
      data-carried={carrying.carried}
    >
      <div className="tile-head">
        <h2 className="tile-title">
          <Link href={pathTo("reports", locale) + searchOf(view.address)}>
            <bdi>{view.name}</bdi>
          </Link>
        </h2>
        <div className="tile-tools">
          {count > 1 ? (
            <CarryHandle name={view.name} place={place} count={count} carrying={carrying} />
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
      </div>
      {seen ? (
        <FixedAddress question={view.address}>
          <TileAnswer name={view.name} />
        </FixedAddress>
      ) : (
        <Skeleton className="plot" />
      )}
    </li>
  );
}

/** Whether a place was ever in or near the window: what is below the fold requests nothing. */
function useSeen() {
  const tile = useRef<HTMLLIElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: "200px" },
    );
    if (tile.current) watcher.observe(tile.current);
    return () => watcher.disconnect();
  }, []);
  return { tile, seen };
}
