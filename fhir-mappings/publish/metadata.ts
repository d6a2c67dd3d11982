// What all published definitions have in common.
// https://hl7.org/fhir/R4/metadatatypes.html, canonical resources.

export interface Publication {
  /** Public URL of the service, without a trailing slash: base of canonical URLs. */
  readonly base: string;
  /** Date of the content: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
}

/** Name for machines, title for people, status, date and publisher. */
export function metadata(id: string, title: string, { date }: Publication) {
  return {
    name: machineName(id),
    title,
    status: 'active' as const,
    // Not approved for clinical use, hence for trial only.
    experimental: true,
    date,
    publisher: 'mbc-cds',
  };
}

/** A capital letter, then letters, digits and underscores: "Her2_ihc" (invariant vsd-0). */
export function machineName(id: string): string {
  const plain = id.replace(/[^A-Za-z0-9]+/g, '_');
  return /^[A-Za-z]/.test(plain) ? plain.charAt(0).toUpperCase() + plain.slice(1) : `Set_${plain}`;
}
