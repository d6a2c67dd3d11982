// FHIR AuditEvents after the Basic Audit Log Patterns of IHE: a query or read of the EHR, and the
// disclosure of a set of cards. https://profiles.ihe.net/ITI/BALP. Patients, users and resources stand
// under keyed hashes; an access that failed follows the pattern without claiming its profile.
import type { AuditEvent, AuditEventAgent, AuditEventEntity, Coding } from 'fhir/r4.js';
import { v7 as timeOrderedUuid } from 'uuid';
import type { Access } from '../../hooks/accesses.ts';
import type { AuditRecord } from '../../hooks/records.ts';
import type { KeyedHash } from './decision-record.ts';

/** What all events of one call share. */
export interface AuditedCall {
  readonly publicUrl: string;
  readonly client: string;
  readonly patientId: string;
  readonly userId?: string | undefined;
  readonly fhirServer?: string | undefined;
  readonly decision: string;
  readonly recorded: string;
}

const balp = 'https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.';
const dicom = 'http://dicom.nema.org/resources/ontology/DCM';
const entityType = 'http://terminology.hl7.org/CodeSystem/audit-entity-type';
const objectRole = 'http://terminology.hl7.org/CodeSystem/object-role';
const sourceRole: Coding = { system: dicom, code: '110153', display: 'Source Role ID' };
const destinationRole: Coding = { system: dicom, code: '110152', display: 'Destination Role ID' };
const restful = 'http://hl7.org/fhir/restful-interaction';
const rest: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/audit-event-type',
  code: 'rest',
  display: 'Restful Operation',
};

/** Profile PatientQuery or PatientRead: this service asked the EHR. */
export function accessEvent(access: Access, call: AuditedCall, hash: KeyedHash): AuditRecord {
  const isRead = access.kind === 'read';
  // The one that the data, or the parameters of a query, come from is the source.
  const [ours, theirs] = isRead ? [destinationRole, sourceRole] : [sourceRole, destinationRole];
  const what = isRead ? readEntity(access, call, hash) : queryEntity(access, call, hash);
  return recordOf(call, {
    ...(access.failure
      ? { outcome: '4', outcomeDesc: access.failure }
      : { outcome: '0', meta: { profile: [`${balp}${isRead ? 'PatientRead' : 'PatientQuery'}`] } }),
    type: rest,
    subtype: [{ system: restful, code: isRead ? 'read' : 'search' }],
    action: isRead ? 'R' : 'E',
    agent: [
      { ...serviceAgent(call), type: { coding: [ours] } },
      {
        type: { coding: [theirs] },
        who: { display: 'FHIR server of the EHR' },
        requestor: false,
        network: { address: call.fhirServer ?? '', type: '5' },
      },
      ...userAgent(call, hash),
    ],
    entity: [patientEntity(call, hash), what, decisionEntity(call)],
  });
}

/** Profile PrivacyDisclosure.Source: cards, which speak of the patient, were given to a client. */
export function disclosureEvent(
  cards: readonly string[],
  call: AuditedCall,
  hash: KeyedHash,
): AuditRecord {
  return recordOf(call, {
    meta: { profile: [`${balp}PrivacyDisclosure.Source`] },
    type: { system: dicom, code: '110106', display: 'Export' },
    subtype: [
      { system: 'http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle', code: 'disclose' },
    ],
    action: 'R',
    outcome: '0',
    agent: [
      { ...serviceAgent(call), type: { coding: [sourceRole] } },
      {
        type: { coding: [destinationRole] },
        who: { display: call.client || 'a client that need not prove itself' },
        requestor: false,
        // Behind a proxy the address of the peer is that of the proxy: the client is known by its name.
        network: { address: call.client || 'loopback', type: '1' },
      },
      ...userAgent(call, hash),
    ],
    entity: [
      patientEntity(call, hash),
      {
        type: { system: entityType, code: '2', display: 'System Object' },
        role: { system: objectRole, code: '3', display: 'Report' },
        what: { identifier: { system: 'urn:mbc-cds:decision', value: call.decision } },
        detail: cards.map((uuid) => ({ type: 'card', valueString: uuid })),
      },
    ],
  });
}

type Content = Omit<AuditEvent, 'resourceType' | 'id' | 'recorded' | 'source'>;

function recordOf(call: AuditedCall, content: Content): AuditRecord {
  const { recorded } = call;
  const id = timeOrderedUuid();
  const source = { observer: observer(call) };
  const event: AuditEvent = { resourceType: 'AuditEvent', id, recorded, source, ...content };
  return { id, recorded, event: { ...event } };
}

const observer = ({ publicUrl }: AuditedCall) => ({
  identifier: { system: 'urn:ietf:rfc:3986', value: publicUrl },
  display: 'mbc-cds',
});

/** The profile wants the same words here and as observer. */
function serviceAgent(call: AuditedCall): AuditEventAgent {
  return {
    who: observer(call),
    requestor: false,
    network: { address: call.publicUrl, type: '5' },
  };
}

const hashed = (value: string) => ({ identifier: { system: 'urn:mbc-cds:keyed-hash', value } });

function userAgent({ userId, client }: AuditedCall, hash: KeyedHash): readonly AuditEventAgent[] {
  if (!userId) return [];
  const recipient: Coding = {
    system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType',
    code: 'IRCP',
    display: 'information recipient',
  };
  const who = hashed(hash('user', client, userId));
  return [{ type: { coding: [recipient] }, who, requestor: true }];
}

function patientEntity({ client, patientId }: AuditedCall, hash: KeyedHash): AuditEventEntity {
  return {
    type: { system: entityType, code: '1', display: 'Person' },
    role: { system: objectRole, code: '1', display: 'Patient' },
    what: { type: 'Patient', ...hashed(hash('patient', client, patientId)) },
  };
}

/** The query as it was asked, but for the id of the patient. */
function queryEntity(access: Access, call: AuditedCall, hash: KeyedHash): AuditEventEntity {
  const { client, patientId } = call;
  const id = encodeURIComponent(patientId);
  const asked = access.asked ?? `${access.type}, a further page`;
  const query = `GET ${asked.replaceAll(id, hash('patient', client, patientId))}`;
  return {
    type: { system: entityType, code: '2', display: 'System Object' },
    role: { system: objectRole, code: '24', display: 'Query' },
    description: query,
    query: Buffer.from(query).toString('base64'),
  };
}

function readEntity(access: Access, call: AuditedCall, hash: KeyedHash): AuditEventEntity {
  const { client, patientId } = call;
  const isPatient = access.type === 'Patient';
  const name = isPatient
    ? hash('patient', client, patientId)
    : hash('resource', client, access.asked ?? '');
  return {
    type: { system: entityType, code: '2', display: 'System Object' },
    role: { system: objectRole, code: '4', display: 'Domain Resource' },
    what: { type: access.type, ...hashed(name) },
  };
}

/** Ties the accesses of one decision together. */
function decisionEntity({ decision }: AuditedCall): AuditEventEntity {
  return {
    type: {
      system: 'https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType',
      code: 'XrequestId',
    },
    what: { identifier: { system: 'urn:mbc-cds:decision', value: decision } },
  };
}
