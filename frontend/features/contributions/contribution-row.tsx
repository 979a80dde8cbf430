"use client";
import { useTranslations } from "next-intl";
import type { Contributions } from "@/api/types";
import { type Better, newsOf } from "@/lib/format/change";
import { toCoordinate } from "@/lib/format/decimal";
import { formatValue, SHARE } from "@/lib/format/value";
import { useAddress } from "@/state/explorer/address";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { useSigned } from "./use-signed";

interface Props {
  answer: Contributions;
  one: Contributions["members"][number];
  /** The size of the largest contribution, which fills half a bar. */
  scale: number;
}

/** One member; its name narrows the explorer to it. */
export function ContributionRow({ answer, one, scale }: Props) {
  const t = useTranslations("why");
  const view = useView();
  const names = useNames();
  const signed = useSigned(answer);
  const { setAddress } = useAddress();
  const { split } = answer.query;
  const name = names.member(split, one.member);
  const narrow = split === "currency" ? { currency: one.member } : { [split]: [one.member] };
  return (
    <tr data-member={one.member}>
      <th scope="row">
        <button
          type="button"
          className="link"
          aria-label={t("narrow", { member: name })}
          onClick={() => setAddress({ ...narrow, split: null, why: null })}
        >
          {name}
        </button>
      </th>
      <td className="font-medium" data-contribution={one.contribution}>
        <bdi>{signed(one.contribution)}</bdi>
      </td>
      <td>
        <ContributionBar
          size={toCoordinate(one.contribution)}
          scale={scale}
          better={names.better(answer.query.metric)}
        />
      </td>
      <td>{formatValue(one.share, SHARE, view)}</td>
      <td className="text-muted">{formatValue(one.previous, answer, view)}</td>
      <td className="text-muted">{formatValue(one.value, answer, view)}</td>
    </tr>
  );
}

interface BarProps {
  size: number | null;
  scale: number;
  better: Better;
}

/** A bar from the middle: to the end side where the member raised the figure, to the start where it lowered it. */
function ContributionBar({ size, scale, better }: BarProps) {
  const direction = size !== null && size < 0 ? "down" : "up";
  const width = size === null || scale === 0 ? 0 : (Math.abs(size) / scale) * 50;
  return (
    <span className="why-bar" aria-hidden="true">
      <span
        data-direction={direction}
        data-news={newsOf(direction, better)}
        style={{ inlineSize: `${width}%` }}
      />
    </span>
  );
}
