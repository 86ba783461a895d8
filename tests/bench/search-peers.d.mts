/** As much of MiniSearch as is measured. */
export class MiniSearch<Row> {
  constructor(options: object);
  static loadJSON<Row>(text: string, options: object): MiniSearch<Row>;
  add(row: Row): void;
  addAll(rows: readonly Row[]): void;
  search(query: string): readonly { readonly id: unknown }[];
  toJSON(): object;
}
