import {
  type ComponentProps,
  type ComponentType,
  type KeyboardEvent as KeyPress,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import type { LiveDrawing } from "./live-drawing";

type Live = ComponentType<ComponentProps<typeof LiveDrawing>>;

/** Null where the server does not answer: the still drawing stays, and the next touch of it tries again. */
const loadLive = () => import("./live-drawing").catch(() => null);

/** What shows that somebody is at the page: the live drawing is loaded by then, and is there when a chart is reached. */
const SIGNS = ["pointermove", "touchstart", "keydown"] as const;

/** How long after the end of a press its click comes at the latest. */
const CLICK_WITHIN_MS = 100;

/**
 * The live drawing of a chart once it is reached, by the pointer or the focus, and the handlers that notice. Who reached the
 * still drawing is at the same place of the live one: it gets the focus with the keys pressed until then, and hears where
 * the pointer is.
 */
export function useLiveDrawing(place: RefObject<HTMLElement | null>) {
  const [live, setLive] = useState<{ Drawing: Live; focused: boolean } | null>(null);
  const pointer = useRef<PointerEvent | null>(null);
  const keys = useRef<string[]>([]);
  const isPressed = useRef(false);
  useEffect(() => {
    const load = () => void loadLive();
    for (const sign of SIGNS) addEventListener(sign, load, { once: true, passive: true });
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, load);
    };
  }, []);
  const wake = useCallback(async () => {
    const loaded = await loadLive();
    // A press that began on the still drawing ends on it: else its click would be nobody's.
    if (!loaded || isPressed.current) return;
    const focused = place.current?.contains(document.activeElement) ?? false;
    setLive((now) => now ?? { Drawing: loaded.LiveDrawing, focused });
  }, [place]);
  const focused = live?.focused ?? false;
  const onReady = useCallback(() => {
    const surface = place.current?.querySelector<SVGElement>("svg.recharts-surface");
    if (focused) surface?.focus();
    for (const key of keys.current.splice(0)) {
      surface?.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, key }));
    }
    if (pointer.current) surface?.dispatchEvent(moveTo(pointer.current));
  }, [focused, place]);
  const release = () => {
    setTimeout(() => {
      isPressed.current = false;
      void wake();
    }, CLICK_WITHIN_MS);
  };
  const reach = live
    ? {}
    : {
        onFocus: wake,
        onKeyDown: ({ key }: KeyPress) => {
          keys.current.push(key);
        },
        onPointerEnter: (event: PointerEvent) => {
          pointer.current = event;
          void wake();
        },
        onPointerMove: (event: PointerEvent) => {
          pointer.current = event;
        },
        onPointerLeave: () => {
          pointer.current = null;
        },
        onPointerDown: () => {
          isPressed.current = true;
        },
        onPointerUp: release,
        onPointerCancel: release,
      };
  return { LiveDrawing: live?.Drawing, reach, onReady };
}

function moveTo({ clientX, clientY }: PointerEvent): MouseEvent {
  return new MouseEvent("mousemove", { bubbles: true, clientX, clientY });
}
