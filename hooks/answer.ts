// The heart: request -> resources (prefetch, else the EHR) -> drug codes that the tables lack ->
// case -> findings -> cards.
import type { CdsResponse } from 'cds-hooks-types';
import { toBasket } from '../fhir-mappings/orders.ts';
import type { Issue } from '../fhir-mappings/read/issue.ts';
import type { SentResource } from '../fhir-mappings/read/record.ts';
import { toCase } from '../fhir-mappings/to-case.ts';
import type { Day } from '../src/domain/calendar.ts';
import type { Settings } from '../src/domain/settings.ts';
import { type Edition, type Situation, situation } from '../src/domain/situation.ts';
import { evaluate } from '../src/guideline/evaluate.ts';
import type { Finding } from '../src/guideline/finding.ts';
import { modeOf, type RuleModes } from '../src/guideline/modes.ts';
import type { Rule } from '../src/guideline/rule.ts';
import { type CardSettings, toCards } from './cards/to-cards.ts';
import { ServiceError } from './errors.ts';
import { refuseOtherPatients, refuseOtherPatientsToken, refuseOtherVersions } from './firewall.ts';
import { essentialGaps, type Gap, unavailableSections } from './gaps.ts';
import { lookUpDrugs } from './look-up-drugs.ts';
import type { FhirSource, OpenTerminology } from './ports.ts';
import { type Gathered, gather } from './prefetch.ts';
import type { HookRequest } from './request.ts';
import type { HookService } from './service.ts';
import { traced } from './tracing.ts';

export interface Setting {
  readonly rules: readonly Rule[];
  readonly modes: RuleModes;
  readonly edition: Edition;
  readonly settings: Settings;
  readonly asOf: Day;
  readonly cards: CardSettings;
  /** Names this decision: cards and suggestions derive their uuids from it. */
  readonly decision: string;
  /** What a call gets of which nothing can be evaluated: an error, as specified, or a card. */
  readonly whenNothing?: 'error' | 'card';
}

/** The cards, and what they came from: for metrics and the record of the decision. */
export interface Answer extends Pick<Gathered, 'gaps' | 'sources'> {
  readonly situation: Situation;
  /** Every draft and resource that was read. */
  readonly entries: readonly SentResource[];
  readonly response: CdsResponse;
  readonly findings: readonly Finding[];
  readonly issues: readonly Issue[];
}

export async function answer(
  service: HookService,
  request: HookRequest,
  ehr: FhirSource | undefined,
  setting: Setting,
  terminology?: OpenTerminology,
): Promise<Answer> {
  const { situation: s, ...found } = await understood(service, request, ehr, setting, terminology);
  const on = setting.rules.filter((rule) => modeOf(rule, setting.modes) !== 'off');
  const findings = traced('evaluate', () => evaluate(on, s));
  const { issues, gaps, sources, entries } = found;
  const input = { ...setting, ...found, findings, situation: s, request };
  const response = traced('render', () => toCards(input), countCards);
  return { situation: s, entries, response, findings, issues, gaps, sources };
}

/** What a request says of the patient and the orders, and what of it could not be read. */
export interface Understood extends Pick<Gathered, 'gaps' | 'sources'> {
  readonly situation: Situation;
  readonly issues: readonly Issue[];
  /** Draft orders that hold no resource. */
  readonly unreadable: number;
  /** Every draft and resource that was read. */
  readonly entries: readonly SentResource[];
}

/** The way from a request to a situation, which every answer begins with; throws ServiceError. */
export async function understood(
  service: HookService,
  request: HookRequest,
  ehr: FhirSource | undefined,
  setting: Setting,
  terminology?: OpenTerminology,
): Promise<Understood> {
  refuseOtherPatientsToken(request);
  const { patientId } = request.context;
  const { drafts, selections, unreadable } = service.orders(request.context);
  const wanted = { ...request, keys: service.prefetch, patientId, drafts };
  const gathered = await traced('fetch', () => gather(wanted, ehr), countResources);
  const { resources, seen, gaps, sources } = gathered;
  refuseOtherPatients([...seen, ...drafts], patientId);
  refuseOtherVersions([...seen, ...drafts]);
  if (setting.whenNothing !== 'card') refuseWithoutEssentials(gaps);
  const all = [...drafts, ...resources];
  const lookedUp = await traced('look up', () => lookUpDrugs(all, terminology));
  const record = { resources, patientId, lookedUp };
  const unavailable = unavailableSections(gaps);
  const { basket, orders, mapped } = traced('map', () => {
    const { basket, ...orders } = toBasket({ ...record, drafts, selections });
    return { basket, orders, mapped: toCase({ ...record, unavailable, drafts: orders.drafts }) };
  });
  const { edition, settings, asOf } = setting;
  const { hook } = service;
  const s = situation({ case: mapped.case, basket, asOf, hook, edition, settings });
  const issues = [...mapped.issues, ...orders.issues];
  return { situation: s, issues, unreadable, gaps, sources, entries: all };
}

const countResources = ({ resources, gaps }: Gathered) => ({
  resources: resources.length,
  gaps: gaps.length,
});

const countCards = ({ cards }: CdsResponse) => ({ cards: cards.length });

/** 412 only when nothing could be evaluated: neither prefetched nor to be fetched. */
function refuseWithoutEssentials(gaps: readonly Gap[]): void {
  const essential = essentialGaps(gaps);
  if (essential.length === 0) return;
  throw new ServiceError(
    'data-unavailable',
    'Data that every check needs were neither prefetched nor could be fetched.',
    essential.map((gap) => ({ path: `prefetch.${gap.key}`, message: gap.failure })),
  );
}
