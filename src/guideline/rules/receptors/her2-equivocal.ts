// IHC 2+ needs in-situ hybridisation. ASCO-CAP 2018, affirmed 2023; seed statement S004-15.
import { cancerCare } from '../../criteria/hooks.ts';
import { her2Is } from '../../criteria/receptors.ts';
import { bothEditions, everyHook, rule } from '../../rule.ts';

export const her2Equivocal = rule({
  id: 'REC-05',
  title: 'HER2 equivocal without in-situ hybridisation',
  editions: bothEditions,
  hooks: everyHook,
  indicator: 'warning',
  trigger: cancerCare,
  when: her2Is('equivocal'),
  summary: () => 'HER2 IHC 2+ is equivocal: reflex ISH needed before HER2 decisions',
  why: 'Until in-situ hybridisation is known, HER2 is neither positive nor negative, and no rule that needs either applies.',
  options: [
    { kind: 'test', tests: ['her2-ish'], recommended: true },
    {
      kind: 'advice',
      text: 'Keep the present plan where it does not depend on HER2, and record it',
    },
  ],
  sources: [{ source: 'asco-cap-her2' }, { source: 'seed-004', where: 'S004-15' }],
  confirmation: 'confirmed',
});
