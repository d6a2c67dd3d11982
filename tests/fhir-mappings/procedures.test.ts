// Procedures and radiotherapy: what was completed, and where.
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/domain/fact.ts';
import * as care from '../../src/domain/facts/care.ts';
import {
  bilateralOophorectomyDone,
  hysterectomy,
  ovarianIrradiation,
} from '../../src/domain/facts/menopause.ts';
import {
  type Concept,
  code,
  known,
  metastatic,
  procedure,
  read,
  resource,
  situationOf,
  snomed,
  text,
} from '../support/fhir.ts';

const pcs = (value: string) => code('pcs', value);
const cpt = (value: string) => code('cpt', value);

describe('both ovaries removed', () => {
  const done = (...resources: object[]) => read(bilateralOophorectomyDone, resources);

  it.each([
    snomed('76876009'),
    snomed('29827000'),
    snomed('116144002'),
    pcs('0UT20ZZ'),
    pcs('0UT24ZZ'),
    cpt('58956'),
    text('Bilateral salpingo-oophorectomy'),
  ])('by %j', (operation) => {
    expect(done(procedure(operation))).toBe(true);
  });

  it.each([
    ['by a side', { bodySite: [snomed('51440002')] }],
    ['in words', { code: { ...snomed('83152002'), text: 'Bilateral oophorectomy' } }],
    ['by modifier 50', { modifierExtension: [{ url: 'urn:modifier', valueCode: '50' }] }],
  ])('where an ambiguous code says both %s', (_, content) => {
    expect(done(procedure(snomed('83152002'), content))).toBe(true);
    expect(done(procedure(snomed('83152002')))).toBe(false);
  });

  it('by two operations, left and right', () => {
    expect(done(procedure(snomed('302377002')), procedure(snomed('302376006')))).toBe(true);
    expect(done(procedure(pcs('0UT00ZZ')), procedure(pcs('0UT10ZZ')))).toBe(true);
    expect(done(procedure(snomed('302377002')), procedure(snomed('302377002')))).toBe(false);
    const sided = (side: string) => procedure(snomed('78698008'), { bodySite: [snomed(side)] });
    expect(done(sided('7771000'), sided('24028007'))).toBe(true);
  });

  it.each([
    snomed('236886002'),
    snomed('302377002'),
    text('Tubal ligation'),
    text('Salpingectomy'),
  ])('not by %j', (operation) => {
    expect(done(procedure(operation))).toBe(false);
  });

  it.each(['in-progress', 'preparation', 'not-done', 'stopped', 'entered-in-error', 'unknown'])(
    'not while the operation is %s',
    (status) => {
      expect(done(procedure(snomed('76876009'), { status }))).toBe(false);
    },
  );

  it('is unknown where procedures were out of reach', () => {
    expect(read(bilateralOophorectomyDone, [], { unavailable: ['procedures'] })).toBe(
      'unknown: not-fetched',
    );
  });
});

describe('other operations', () => {
  it.each([
    snomed('236886002'),
    snomed('116140006'),
    pcs('0UT90ZZ'),
    cpt('58150'),
    text('Total hysterectomy'),
  ])('hysterectomy by %j', (operation) => {
    expect(read(hysterectomy, [procedure(operation)])).toBe(true);
  });

  it('ovarian irradiation is its own fact and no removal', () => {
    const irradiation = procedure(snomed('373837003'));
    expect(read(ovarianIrradiation, [irradiation])).toBe(true);
    expect(read(bilateralOophorectomyDone, [irradiation])).toBe(false);
  });
});

describe('local therapy of metastases', () => {
  const kinds: readonly Concept[] = [
    snomed('72106008'),
    cpt('77373'),
    snomed('115959002'),
    snomed('448781006'),
    snomed('314617008'),
    text('SBRT of a lung metastasis'),
    text('Radiofrequency ablation of liver metastasis'),
  ];

  it.each(kinds)('is done by %j since the first metastasis', (kind) => {
    const done = (at: string) =>
      read(care.localTherapyToMetastasesDone, [
        ...metastatic,
        procedure(kind, { performedDateTime: at }),
      ]);
    expect(done('2024-02-01')).toBe(true);
    expect(done('2019-02-01')).toBe(false);
  });

  it('of the brain is radiosurgery, surgery or radiotherapy of the brain', () => {
    const brain = { bodySite: [snomed('12738006')] };
    const done = (...p: object[]) => read(care.localTherapyToBrainDone, [...metastatic, ...p]);
    expect(done(procedure(snomed('429584001')))).toBe(true);
    expect(done(procedure(snomed('33195004'), brain))).toBe(true);
    expect(done(procedure(text('Craniotomy, resection of brain metastasis')))).toBe(true);
    expect(done(procedure(text('Whole brain radiotherapy')))).toBe(true);
    expect(done(procedure(snomed('72106008')))).toBe(false);
    expect(done(procedure(snomed('33195004')))).toBe(false);
  });

  it('asked of the brain is not answered by what was asked of any site', () => {
    const liver = procedure(snomed('72106008'), { performedDateTime: '2024-02-01' });
    const s = situationOf([...metastatic, liver]);
    expect(known(ask(care.localTherapyToMetastasesDone, s))).toBe(true);
    expect(known(ask(care.localTherapyToBrainDone, s))).toBe(false);
  });
});

describe('radiotherapy of the chest', () => {
  const chest = (...resources: object[]) => read(care.priorChestRadiotherapy, resources);
  const site = (value: string) => ({ bodySite: [snomed(value)] });

  it.each(['78904004', '76752008', '80248007', '72410000', '68171009'])(
    'at body site %s',
    (value) => {
      expect(chest(procedure(snomed('33195004'), site(value)))).toBe(true);
      expect(chest(procedure(cpt('77412'), site(value)))).toBe(true);
    },
  );

  it('in words', () => {
    expect(chest(procedure(text('Radiotherapy of the chest wall, 50 Gy')))).toBe(true);
    expect(chest(procedure(text('Adjuvant breast radiation therapy')))).toBe(true);
    expect(chest(procedure(text('Radiotherapy of the spine')))).toBe(false);
  });

  it('by the volume of an mCODE course', () => {
    const volume = (location: object) =>
      resource('BodyStructure', { id: 'volume', location, subject: undefined });
    const mcode = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-';
    const treated = procedure(snomed('1217123003'), {
      extension: [
        {
          url: `${mcode}dose-delivered-to-volume`,
          extension: [{ url: 'volume', valueReference: { reference: 'BodyStructure/volume' } }],
        },
      ],
    });
    expect(chest(treated, volume(snomed('78904004')))).toBe(true);
    expect(chest(treated, volume(snomed('12738006')))).toBe(false);
  });

  it('is none elsewhere, unfinished, or by an operation of the breast', () => {
    expect(chest(procedure(snomed('33195004'), site('12738006')))).toBe(false);
    expect(
      chest(procedure(snomed('33195004'), { ...site('78904004'), status: 'in-progress' })),
    ).toBe(false);
    expect(chest(procedure(snomed('172043006'), site('76752008')))).toBe(false);
  });
});
