// The heart: request -> resources (prefetch, else the EHR) -> case -> findings -> cards.
import type { CdsResponse } from 'cds-hooks-types';
import { toBasket } from '../fhir-mappings/orders.ts';
import type { Issue } from '../fhir-mappings/read/issue.ts';
import { toCase } from '../fhir-mappings/to-case.ts';
import type { Day } from '../src/domain/calendar.ts';
import type { Settings } from '../src/domain/settings.ts';
import { type Edition, situation } from '../src/domain/situation.ts';
import { evaluate } from '../src/guideline/evaluate.ts';
import type { Finding } from '../src/guideline/finding.ts';
import { modeOf, type RuleModes } from '../src/guideline/modes.ts';
import type { Rule } from '../src/guideline/rule.ts';
import { type CardSettings, toCards } from './cards/to-cards.ts';
import { ServiceError } from './errors.ts';
import { refuseOtherPatients, refuseOtherPatientsToken, refuseOtherVersions } from './firewall.ts';
import type { FhirSource } from './ports.ts';
import { essentialGaps, type Gap, type Gathered, gather, unavailableSections } from './prefetch.ts';
import type { HookRequest } from './request.ts';
import type { HookService } from './service.ts';

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
  readonly response: CdsResponse;
  readonly findings: readonly Finding[];
  readonly issues: readonly Issue[];
}

export async function answer(
  service: HookService,
  request: HookRequest,
  ehr: FhirSource | undefined,
  setting: Setting,
): Promise<Answer> {
  refuseOtherPatientsToken(request);
  const { patientId } = request.context;
  const { drafts, selections, unreadable } = service.orders(request.context);
  const gathered = await gather({ ...request, keys: service.prefetch, patientId, drafts }, ehr);
  const { resources, seen, gaps, sources } = gathered;
  refuseOtherPatients([...seen, ...drafts], patientId);
  refuseOtherVersions([...seen, ...drafts]);
  if (setting.whenNothing !== 'card') refuseWithoutEssentials(gaps);
  const { basket, ...orders } = toBasket({ drafts, selections, patientId, resources });
  const unavailable = unavailableSections(gaps);
  const mapped = toCase({ resources, patientId, unavailable, drafts: orders.drafts });
  const { edition, settings, asOf } = setting;
  const { hook } = service;
  const s = situation({ case: mapped.case, basket, asOf, hook, edition, settings });
  const on = setting.rules.filter((rule) => modeOf(rule, setting.modes) !== 'off');
  const findings = evaluate(on, s);
  const issues = [...mapped.issues, ...orders.issues];
  const input = { ...setting, findings, situation: s, issues, gaps, unreadable, request };
  return { response: toCards(input), findings, issues, gaps, sources };
}

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
