/** What a mended file is called: `macros.csv` → `macros-mended.csv`. */
export function mendedName(name: string, isTable: boolean): string {
  const [, stem = '', ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  return `${stem || 'amend-text'}-mended${ending || (isTable ? '.csv' : '.txt')}`;
}
