"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Pin } from "@/api/boards";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import { pathTo } from "@/lib/access";
import { FixedAddress } from "@/state/fixed-address";
import { searchOf } from "@/state/saved-address";
import { useView } from "@/state/use-view";
import { TileAnswer } from "./tile-answer";

interface Props {
  pin: Pin;
  first: boolean;
  last: boolean;
  onMove: (by: 1 | -1) => void;
  onWide: () => void;
  onUnpin: () => void;
}

/** One pinned view: its name leads to the explorer, its tools arrange the board. */
export function Tile({ pin, first, last, onMove, onWide, onUnpin }: Props) {
  const t = useTranslations("board");
  const { locale } = useView();
  const { view, wide } = pin;
  const { place, seen } = useSeen();
  const tools: { label: string; icon: IconName; act: () => void; off?: boolean }[] = [
    { label: t("earlier", { name: view.name }), icon: "up", act: () => onMove(-1), off: first },
    { label: t("later", { name: view.name }), icon: "down", act: () => onMove(1), off: last },
    { label: t(wide ? "half" : "wide", { name: view.name }), icon: "width", act: onWide },
    { label: t("unpin", { name: view.name }), icon: "close", act: onUnpin },
  ];
  return (
    <li ref={place} className="panel explorer tile" data-view={view.name} data-wide={wide}>
      <div className="tile-head">
        <h2 className="tile-title">
          <Link href={pathTo("reports", locale) + searchOf(view.address)}>
            <bdi>{view.name}</bdi>
          </Link>
        </h2>
        <div className="tile-tools">
          {tools.map(({ label, icon, act, off }) => (
            <button
              key={label}
              type="button"
              className="icon-button"
              aria-label={label}
              title={label}
              disabled={off}
              onClick={act}
            >
              <Icon name={icon} />
            </button>
          ))}
        </div>
      </div>
      {seen ? (
        <FixedAddress question={view.address}>
          <TileAnswer />
        </FixedAddress>
      ) : (
        <Skeleton className="plot" />
      )}
    </li>
  );
}

/** Whether a place was ever in or near the window: what is below the fold asks for nothing. */
function useSeen() {
  const place = useRef<HTMLLIElement>(null);
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
