/** What the agent chose not to see, per case. In the page's memory only, gone with the page. */
export interface Ignored {
  hasRule(caseKey: string, ruleId: string): boolean;
  hasPlace(caseKey: string, occurrence: string): boolean;
  addRule(caseKey: string, ruleId: string): void;
  addPlace(caseKey: string, occurrence: string): void;
}

interface CaseIgnored {
  readonly rules: Set<string>;
  readonly places: Set<string>;
}

/** Bounds for a page that stays open all day: the oldest go first. */
const MOST_CASES = 200;
const MOST_PLACES = 200;

function dropOldest(keys: Map<string, unknown> | Set<string>, most: number): void {
  for (const key of keys.keys()) {
    if (keys.size <= most) return;
    keys.delete(key);
  }
}

/** Makes an empty memory, shared by all sessions of one page. */
export function createIgnored(): Ignored {
  const cases = new Map<string, CaseIgnored>();
  function entry(caseKey: string): CaseIgnored {
    const known = cases.get(caseKey) ?? { rules: new Set(), places: new Set() };
    cases.delete(caseKey);
    cases.set(caseKey, known);
    dropOldest(cases, MOST_CASES);
    return known;
  }
  return {
    hasRule: (caseKey, ruleId) => cases.get(caseKey)?.rules.has(ruleId) ?? false,
    hasPlace: (caseKey, occurrence) => cases.get(caseKey)?.places.has(occurrence) ?? false,
    addRule: (caseKey, ruleId) => {
      entry(caseKey).rules.add(ruleId);
    },
    addPlace: (caseKey, occurrence) => {
      const { places } = entry(caseKey);
      places.add(occurrence);
      dropOldest(places, MOST_PLACES);
    },
  };
}
