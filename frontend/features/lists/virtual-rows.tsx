"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { Fragment, type ReactNode, type RefObject } from "react";
import type { Placed } from "./column";

const USUAL_HEIGHT = 44;
const BEYOND_SIGHT = 12;

interface Props {
  count: number;
  /** How many columns there are. */
  width: number;
  /** What scrolls. */
  scroller: RefObject<HTMLElement | null>;
  rowAt: (index: number, placed: Placed) => ReactNode;
}

/** Of very many rows those in sight and near it; the others' room is kept. */
export default function VirtualRows({ count, width, scroller, rowAt }: Props) {
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    overscan: BEYOND_SIGHT,
  });
  const drawn = virtual.getVirtualItems();
  const before = drawn[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  return (
    <>
      <Room height={before} width={width} />
      <tbody>
        {drawn.map(({ index, key }) => (
          <Fragment key={key}>
            {rowAt(index, {
              "aria-rowindex": index + 2,
              "data-index": index,
              ref: virtual.measureElement,
            })}
          </Fragment>
        ))}
      </tbody>
      <Room height={after} width={width} />
    </>
  );
}

/** The room of rows that are not drawn. */
function Room({ height, width }: { height: number; width: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr className="list-room">
        <td colSpan={width} style={{ blockSize: height }} />
      </tr>
    </tbody>
  );
}
