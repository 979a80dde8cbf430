"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Ranked } from "@/api/questions";
import { Flyout } from "@/components/ui/flyout";
import { Skeleton } from "@/components/ui/skeleton";
import { useAddress } from "@/state/explorer/address";
import { useNames } from "@/state/shell/names";

const MemberList = dynamic(() => import("./member-list").then((m) => m.MemberList), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
});

/** Narrows to the chosen members of one dimension; none chosen means all of them. */
export function DimensionFilter({ dimension }: { dimension: Ranked }) {
  const t = useTranslations("filters");
  const names = useNames();
  const { address, setAddress } = useAddress();
  const [isOpen, setOpen] = useState(false);
  const chosen = address[dimension];
  const [only] = chosen;
  const shown =
    only === undefined
      ? t("all")
      : chosen.length === 1
        ? names.member(dimension, only)
        : t("count", { count: chosen.length });
  return (
    <Flyout
      className="select"
      faceClass="control"
      panelClass="filter-panel"
      face={
        <>
          <span className="min-w-0 flex-1 truncate text-start">
            <span className="text-muted">{names.dimension(dimension)}</span> <span>{shown}</span>
          </span>
          <span className="select__indicator control-arrow" />
        </>
      }
      onToggle={setOpen}
    >
      {isOpen ? (
        <MemberList
          dimension={dimension}
          chosen={chosen}
          onChange={(members) =>
            setAddress({ [dimension]: members.length > 0 ? [...members] : null })
          }
        />
      ) : null}
    </Flyout>
  );
}
