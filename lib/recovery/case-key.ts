/** Which case something belongs to. */
export interface CaseRef {
  readonly site: string;
  readonly caseId: string;
}

/** The name a case is kept under: different cases never share one, whatever characters their ids hold. */
export function caseKey(site: string, id: string): string {
  return `${site.replaceAll('%', '%25').replaceAll('/', '%2F')}/${id}`;
}
