/** The same counts as a table. It is always there for screen readers; the eyes see it when they ask for it. */

export interface CountTableProps {
  readonly caption: string;
  /** The first one heads the rows' names. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly cells: readonly (string | number)[];
  }[];
  readonly isShown: boolean;
}

export function CountTable({ caption, columns, rows, isShown }: CountTableProps) {
  return (
    <div className={isShown ? 'count-table-place' : 'unseen'}>
      <table className="count-table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
