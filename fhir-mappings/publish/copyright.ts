// The notices that the terminologies ask for where their codes are published.
import type { SystemId } from '../codes/systems.ts';

const notices: Readonly<Partial<Record<SystemId, string>>> = {
  snomed:
    'Contains SNOMED CT codes, used by permission of SNOMED International. Use needs an affiliate licence in most countries.',
  loinc:
    'This material contains content from LOINC (http://loinc.org). LOINC is copyright Regenstrief Institute, Inc. and the LOINC Committee and is available at no cost under the licence at http://loinc.org/license. LOINC is a registered United States trademark of Regenstrief Institute, Inc.',
  cpt: 'CPT copyright American Medical Association. Codes only, without descriptions; use needs a licence of the AMA.',
  atc: 'ATC codes of the WHO Collaborating Centre for Drug Statistics Methodology.',
  hgnc: 'Gene identifiers of the HUGO Gene Nomenclature Committee.',
  rxnorm: 'RxNorm is a publication of the U.S. National Library of Medicine.',
};

/** The notices for the systems of one set; undefined where none asks for one. */
export function copyrightOf(systems: readonly SystemId[]): string | undefined {
  const found = systems.flatMap((system) => notices[system] ?? []);
  return found.length > 0 ? found.join(' ') : undefined;
}
