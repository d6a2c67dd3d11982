// The code systems that cards and records of this project use: judgements, reasons to override a
// card, and the rules themselves.
import {
  judgementCodeSystem,
  type OwnCodeSystem,
} from '../../../fhir-mappings/publish/code-system.ts';
import { overrideReasons } from '../../../hooks/cards/override-reasons.ts';
import { rules } from '../../guideline/rules/index.ts';
import { systemCards } from '../pages/system-cards.ts';

const overrideSystem = 'urn:mbc-cds:override';

const override: OwnCodeSystem = {
  id: 'override',
  url: overrideSystem,
  title: 'Reasons to override a card',
  description:
    'Reasons for which HL7 non-adherence-reason-codes has no code; offered on warning and critical cards.',
  concepts: overrideReasons
    .filter((reason) => reason.system === overrideSystem)
    .map(({ code, display }) => ({ code, display })),
};

const rule: OwnCodeSystem = {
  id: 'rule',
  url: 'urn:mbc-cds:rule',
  title: 'Rules of the guideline on metastatic breast cancer',
  description: 'Codes of `source.topic` of a card; each has a public page.',
  properties: [
    { code: 'indicator', description: 'Level of its card', type: 'code' },
    { code: 'edition', description: 'Edition of the guideline', type: 'code' },
    { code: 'hook', description: 'Hook on which it is evaluated', type: 'code' },
  ],
  concepts: [
    ...rules.map(({ id, title, why, indicator, editions, hooks }) => ({
      code: id,
      display: title,
      definition: why,
      property: [
        { code: 'indicator', valueCode: indicator },
        ...editions.map((edition) => ({ code: 'edition', valueCode: edition })),
        ...hooks.map((hook) => ({ code: 'hook', valueCode: hook })),
      ],
    })),
    ...systemCards.map(({ id, title, why }) => ({ code: id, display: title, definition: why })),
  ],
};

export const codeSystems: readonly OwnCodeSystem[] = [judgementCodeSystem, override, rule];
