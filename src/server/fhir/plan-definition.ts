// A rule as a FHIR R4 PlanDefinition, for catalogues: https://hl7.org/fhir/R4/plandefinition.html
// The condition is given in words; what decides is the service.
import type { PlanDefinition, PlanDefinitionAction, RelatedArtifact } from 'fhir/r4.js';
import { machineName } from '../../../fhir-mappings/publish/metadata.ts';
import { disclaimer } from '../../../hooks/cards/finding-card.ts';
import { labelOf } from '../../../hooks/cards/suggestions.ts';
import { sources } from '../../guideline/evidence.ts';
import { topicTitle } from '../../guideline/explanation/topics.ts';
import type { Rule } from '../../guideline/rule.ts';
import { scopes } from '../../guideline/scope.ts';

const planType = 'http://terminology.hl7.org/CodeSystem/plan-definition-type';

export function planDefinition(rule: Rule, publicUrl: string): PlanDefinition {
  return {
    resourceType: 'PlanDefinition',
    id: rule.id,
    url: `${publicUrl}/fhir/PlanDefinition/${rule.id}`,
    identifier: [{ system: 'urn:mbc-cds:rule', value: rule.id }],
    version: rule.version,
    name: machineName(`Rule_${rule.id}`),
    title: rule.title,
    type: { coding: [{ system: planType, code: 'eca-rule' }] },
    // No clinician has approved the content for use yet.
    status: 'draft',
    experimental: true,
    date: rule.reviewed,
    publisher: 'mbc-cds',
    description: rule.why,
    usage: `${disclaimer} Page of the rule: ${publicUrl}/rules/${rule.id}`,
    lastReviewDate: rule.reviewed,
    topic: [{ text: topicTitle(rule.id) }, ...rule.editions.map((text) => ({ text }))],
    relatedArtifact: [...citations(rule), ...successors(rule, publicUrl)],
    action: [action(rule)],
  };
}

function citations(rule: Rule): readonly RelatedArtifact[] {
  return rule.sources.map(({ source, where }) => {
    const { citation, date, url } = sources[source];
    return {
      type: 'citation',
      citation: `${citation}${where ? `, ${where}` : ''} (${date})`,
      ...(url ? { url } : {}),
    };
  });
}

function successors(rule: Rule, publicUrl: string): readonly RelatedArtifact[] {
  return (rule.supersededBy ?? []).map((id) => ({
    type: 'successor',
    resource: `${publicUrl}/fhir/PlanDefinition/${id}`,
  }));
}

function action(rule: Rule): PlanDefinitionAction {
  const condition = [rule.trigger, scopes[rule.scope ?? 'metastatic'], rule.when];
  return {
    title: rule.title,
    trigger: rule.hooks.map((name) => ({ type: 'named-event', name })),
    condition: condition.map(({ words }) => ({
      kind: 'applicability',
      expression: { language: 'text/plain', expression: words },
    })),
    ...(rule.options.length > 0
      ? {
          selectionBehavior: 'at-most-one',
          action: rule.options.map((option) => ({ title: labelOf(option, []) })),
        }
      : {}),
  };
}
