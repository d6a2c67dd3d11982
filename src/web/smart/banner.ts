// Whose chart is open, from where, and what of it could not be read.
import type { Patient } from 'fhir/r4.js';
import { dateWords } from '../dates.ts';
import { nameOf } from '../record.ts';
import { h } from '../ui.js';
import type { Access } from './access.ts';
import type { Chart } from './chart.ts';

interface BannerProps {
  readonly patient: Patient | undefined;
  readonly access: Access;
}

/** Whose chart this is, and from where; after it, which card was followed. */
export function Banner({ patient, access }: BannerProps) {
  const { appContext } = access;
  const born = patient?.birthDate ? `, born ${dateWords(patient.birthDate)}` : '';
  return h(
    'div',
    { class: 'patient-bar' },
    h('h1', null, patient ? nameOf(patient) : access.patientId),
    h(
      'p',
      null,
      `${patient?.gender ?? 'sex not stated'}${born}, Patient/${access.patientId} of ${access.server}`,
    ),
    appContext ? h('p', null, `Opened from the card ${appContext.rule}.`) : null,
  );
}

export function Unread({ chart }: { readonly chart: Chart }) {
  if (chart.unread.size === 0) return null;
  const parts = [...chart.unread].map(([type, words]) => `${type} (${words})`);
  return h('p', { class: 'alert' }, `Not all of the record could be read: ${parts.join(', ')}.`);
}
