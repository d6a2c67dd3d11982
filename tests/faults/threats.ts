// The 17 threats of the Argonaut CDS Hooks Security Risk Assessment 1.0 (26 February 2018), and what
// answers each: tests by file and name, or the reason why there is none.
export interface Threat {
  readonly id: string;
  readonly threat: string;
  readonly tests: readonly (readonly [file: string, name: string])[];
  /** What a test of this service cannot show, or who else has to see to it. */
  readonly reason?: string;
}

const door = 'tests/server/door.test.ts';
const jwt = 'tests/server/client-tokens.test.ts';
const urls = 'tests/ehr/hostile-urls.test.ts';
const canary = 'tests/faults/canary.test.ts';
const own = 'tests/faults/threats.test.ts';

export const threats: readonly Threat[] = [
  {
    id: 'R1',
    threat: 'HTML in the Markdown of a card',
    tests: [[door, 'hold no text of the record as markup, link or image']],
  },
  {
    id: 'R2',
    threat: 'A malicious app behind a link of a card',
    tests: [[door, 'hold no text of the record as markup, link or image']],
  },
  {
    id: 'R3',
    threat: 'A decision on stale data',
    tests: [[own, 'R3: nothing of one call is known to the next']],
  },
  {
    id: 'R4',
    threat: 'FHIR servers without TLS',
    tests: [[urls, 'is never contacted']],
  },
  {
    id: 'R5',
    threat: 'A bearer token is intercepted or used again',
    tests: [
      [
        canary,
        'stands in no log line, nor does the token, a name, a date or the id of the patient',
      ],
      [own, 'R5: a token that was issued to another service is not used'],
    ],
  },
  {
    id: 'R6',
    threat: 'Inconsistent examples of fhirAuthorization',
    tests: [['tests/hooks/request.test.ts', 'takes']],
  },
  {
    id: 'R7',
    threat: 'An impostor presents the bearer token',
    tests: [[own, 'R5: a token that was issued to another service is not used']],
    reason:
      'The authorization server of the EHR issues the token and knows this service as a client.',
  },
  {
    id: 'R8',
    threat: 'Disclosure in transit',
    tests: [[door, 'carry the headers that keep a browser from guessing, framing and storing']],
    reason: 'TLS ends at the proxy in front of the service.',
  },
  {
    id: 'R9',
    threat: 'A JWT without the claims and key id that bind it',
    tests: [[jwt, 'lacks what a token must have, or has it wrongly']],
  },
  {
    id: 'R10',
    threat: 'One client impersonates another',
    tests: [
      [jwt, 'is told apart by its tenant'],
      [jwt, 'comes from a key pair that nobody registered'],
    ],
  },
  {
    id: 'R11',
    threat: 'Tokens exposed at rest or in transit',
    tests: [[canary, 'stands in no file of the store']],
  },
  {
    id: 'R12',
    threat: 'Abuse of CORS',
    tests: [
      [door, 'are allowed exactly, on answers, errors and refusals alike'],
      [door, 'of any other name are not'],
    ],
  },
  {
    id: 'R13',
    threat: 'Prefetch and scopes beyond what is needed',
    tests: [[own, 'R13: every resource type that is asked for is read by a mapping']],
  },
  {
    id: 'R14',
    threat: 'Ambiguity of endpoints and conformance',
    tests: [[own, 'R14: discovery is where the specification puts it, with stable and unique ids']],
  },
  {
    id: 'R15',
    threat: 'The service asks the authorization server by itself',
    tests: [[own, 'R15: nothing but the FHIR server named and the registered keys is ever called']],
  },
  {
    id: 'R16',
    threat: 'The identity of the EHR is not proven',
    tests: [
      [jwt, 'is not signed, whatever the spelling of none'],
      [jwt, 'is signed with a symmetric key, the public key as secret included'],
      [jwt, 'is signed with an algorithm that is not on the list, or not of the key'],
      [jwt, 'brings its own key, or names one elsewhere'],
      [jwt, 'was changed after it was signed'],
    ],
  },
  {
    id: 'R17',
    threat: 'A token is led to another server',
    tests: [
      [urls, 'is not followed, fetched or prefetched'],
      ['tests/faults/ehr-elsewhere.test.ts', '26: a redirect ('],
      ['tests/faults/trap.test.ts', '26: is never connected to, whatever the client names'],
      ['tests/faults/trap.test.ts', '26: is never connected to, whatever the EHR gives'],
    ],
  },
];
