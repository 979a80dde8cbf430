import type { Column, Marks, Placed } from "./column";
import { openRow } from "./open-row";

interface Props<Row, Sort extends string> extends Partial<Placed> {
  row: Row;
  columns: readonly Column<Row, Sort>[];
  marks: Marks;
}

/** One row of a list. The whole of it opens what its target (`data-row-target`) opens. */
export function ListRow<Row, Sort extends string>(props: Props<Row, Sort>) {
  const { row, columns, marks, ...placed } = props;
  return (
    <tr {...marks} {...placed} onClick={openRow}>
      {columns.map(({ id, name, cell, end }, place) =>
        place === 0 ? (
          <th key={id} scope="row">
            {cell(row)}
          </th>
        ) : (
          <td key={id} className={end ? undefined : "text-start"} data-label={name}>
            <div className="cell">{cell(row)}</div>
          </td>
        ),
      )}
    </tr>
  );
}
