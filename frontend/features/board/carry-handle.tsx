"use client";
import { useTranslations } from "next-intl";
import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { Icon } from "@/components/ui/icon";
import { directionOf } from "@/i18n/routing";
import { useView } from "@/state/shell/view";
import { nearest, type Spot } from "./nearest";
import type { Carrying } from "./use-arranging";

const EDGE = 72;
const SCROLL_STEP = 14;

interface Props {
  name: string;
  place: number;
  count: number;
  carrying: Carrying;
}

/** By which a tile is carried: with the pointer; or lifted with Enter, moved with the arrows, put down with Enter. */
export function CarryHandle({ name, place, count, carrying }: Props) {
  const t = useTranslations("board");
  const forward = directionOf(useView().locale) === "rtl" ? "ArrowLeft" : "ArrowRight";
  const handle = useRef<HTMLButtonElement>(null);
  const hasFocus = useRef(false);
  const spots = useRef<Spot[] | null>(null);
  const [announcement, setAnnouncement] = useState("");
  // A tile that takes another place in the document loses the focus on the way.
  useLayoutEffect(() => {
    if (hasFocus.current && document.activeElement === document.body) handle.current?.focus();
    if (carrying.carried) handle.current?.scrollIntoView({ block: "nearest" });
  });
  const at = (number: number) => ({ name, place: number + 1, count });
  const move = (steps: number) => {
    const next = Math.min(Math.max(place + steps, 0), count - 1);
    carrying.by(steps);
    setAnnouncement(t("over", at(next)));
  };
  const drop = () => {
    carrying.drop();
    setAnnouncement(t("dropped", at(place)));
  };
  const cancel = () => {
    carrying.cancel();
    setAnnouncement(t("takenBack", { name }));
  };
  const press = (event: KeyboardEvent<HTMLButtonElement>) => {
    const { key } = event;
    const back = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const acts: Record<string, () => void> = carrying.carried
      ? {
          Enter: drop,
          " ": drop,
          Escape: cancel,
          ArrowDown: () => move(1),
          ArrowUp: () => move(-1),
          [forward]: () => move(1),
          [back]: () => move(-1),
        }
      : { Enter: lift, " ": lift };
    const act = acts[key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  function lift() {
    carrying.lift();
    setAnnouncement(t("lifted", { name }));
  }
  const grasp = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    spots.current = spotsOf(event.currentTarget.closest("ul"));
    carrying.lift();
  };
  const carry = (event: PointerEvent) => {
    if (!spots.current) return;
    const { clientX, clientY } = event;
    if (clientY < EDGE) scrollBy(0, -SCROLL_STEP);
    if (clientY > innerHeight - EDGE) scrollBy(0, SCROLL_STEP);
    carrying.to(nearest(spots.current, { x: clientX + scrollX, y: clientY + scrollY }));
  };
  const release = () => {
    if (spots.current) drop();
    spots.current = null;
  };
  const lose = () => {
    spots.current = null;
    if (carrying.carried) cancel();
  };
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget === null) return;
    hasFocus.current = false;
    lose();
  };
  return (
    <>
      <button
        ref={handle}
        type="button"
        className="icon-button carry-handle"
        aria-label={t("arrange", { name })}
        aria-pressed={carrying.carried}
        title={t("arrange", { name })}
        onKeyDown={press}
        onPointerDown={grasp}
        onPointerMove={carry}
        onPointerUp={release}
        onPointerCancel={lose}
        onFocus={() => {
          hasFocus.current = true;
        }}
        onBlur={leave}
      >
        <Icon name="grip" />
      </button>
      <span className="sr-only" aria-live="assertive">
        {announcement}
      </span>
    </>
  );
}

/** The middles of the tiles in their order, on the page as it is before one is carried. */
function spotsOf(board: Element | null): Spot[] {
  return [...(board?.children ?? [])].map((tile) => {
    const { x, y, width, height } = tile.getBoundingClientRect();
    return { x: x + width / 2 + scrollX, y: y + height / 2 + scrollY };
  });
}
