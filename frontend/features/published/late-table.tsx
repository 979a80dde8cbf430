import { ScrollRegion } from "@/components/ui/scroll-region";

interface Props {
  name: string;
  heads: readonly string[];
  /** What each row is, and its figures, written already. */
  rows: readonly { key: string | number; name: string; figures: readonly string[] }[];
}

/** A small table of figures in a panel of its own. */
export function LateTable({ name, heads, rows }: Props) {
  return (
    <ScrollRegion label={name} className="table-scroll panel">
      <table className="figures">
        <caption className="sr-only">{name}</caption>
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th key={head} scope="col" className={column === 0 ? "text-start" : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {row.figures.map((figure, column) => (
                <td key={heads[column + 1]}>
                  <bdi>{figure}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
