"use client";
import { useTranslations } from "next-intl";
import type { Ranking } from "@/api/types";
import { Figure } from "@/components/ui/figure";
import type { ColumnScale } from "@/lib/format/column-scale";
import { toCoordinate } from "@/lib/format/decimal";
import { COUNT, formatValue, SHARE } from "@/lib/format/value";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";

interface Props {
  answer: Ranking;
  one: Ranking["members"][number];
  place: number;
  /** The size of the largest figure, which fills a whole bar. */
  scale: number;
  /** The scale of all figures of the list. */
  written: ColumnScale | null;
  onOpen: () => void;
}

/** One member. Without a value it has no bar and says so; zero is a figure, with a hairline for a bar. */
export function RankingRow({ answer, one, place, scale, written, onOpen }: Props) {
  const t = useTranslations("ranking");
  const explorer = useTranslations("explorer");
  const view = useView();
  const names = useNames();
  const name = names.member(answer.query.split, one.member);
  const value = formatValue(one.value, answer, view);
  const size = toCoordinate(one.value);
  return (
    <tr data-member={one.member} data-missing={one.value === null}>
      <th scope="row">
        <span className="ranking-place">{formatValue(String(place), COUNT, view)}</span>
        {name}
      </th>
      <td>{size === null ? null : <Bar size={size} scale={scale} />}</td>
      {one.value === null ? (
        <td className="text-muted">{answer.known ? explorer("noValue") : value}</td>
      ) : (
        <td>
          <button type="button" className="cell-button" data-value={one.value} onClick={onOpen}>
            <Figure
              value={one.value}
              measure={answer}
              view={view}
              scale={written}
              missing={explorer("noValue")}
              spoken={t("rows", { value, member: name })}
            />
          </button>
        </td>
      )}
      <td className="text-muted">{formatValue(one.share, SHARE, view)}</td>
    </tr>
  );
}

function Bar({ size, scale }: { size: number; scale: number }) {
  const width = scale === 0 ? 0 : (Math.abs(size) / scale) * 100;
  return (
    <span className="ranking-bar" aria-hidden="true">
      <span data-direction={size < 0 ? "down" : "up"} style={{ inlineSize: `${width}%` }} />
    </span>
  );
}
