// The hooks of the hook library and the context each of them sends.
// Source: https://cds-hooks.hl7.org/hooks/ (library 1.0.1) and, for the hooks that are not yet in
// it, its continuous build at https://build.fhir.org/ig/HL7/cds-hooks-library/.

import type {
  AllergyIntolerance,
  Appointment,
  Bundle,
  Condition,
  FhirResource,
  MedicationRequest,
  Task,
} from 'fhir/r4.js';

/**
 * The context of a hook whose user and patient are known. Every field that holds one string is a
 * prefetch token: `{{context.patientId}}`.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#context | Hook Definition Format, Context}
 */
export interface UserPatientContext {
  /** REQUIRED (Context). The user as `[ResourceType]/[id]`, for instance `PractitionerRole/123`. */
  userId: string;
  /** REQUIRED (Context). The bare FHIR id of the patient. */
  patientId: string;
  /** OPTIONAL (Context). The bare FHIR id of the encounter. */
  encounterId?: string;
}

/**
 * `patient-view`: a chart was opened. The user may also be a Patient or RelatedPerson.
 *
 * @see {@link https://cds-hooks.hl7.org/hooks/STU1/patient-view.html | patient-view, Context}
 */
export interface PatientViewContext extends UserPatientContext {}

/**
 * `order-select`: orders were chosen and are not yet signed; details may be missing.
 *
 * @see {@link https://cds-hooks.hl7.org/hooks/STU1/order-select.html | order-select, Context}
 */
export interface OrderSelectContext extends UserPatientContext {
  /** REQUIRED (Context). The orders just chosen, as `[ResourceType]/[id]` of `draftOrders`. */
  selections: readonly string[];
  /** REQUIRED (Context). All unsigned orders of the session, the chosen ones included. */
  draftOrders: Bundle<FhirResource>;
}

/**
 * `order-sign`: orders are complete and about to be signed, or signed again after a revision (their
 * status is then not `draft`).
 *
 * @see {@link https://cds-hooks.hl7.org/hooks/STU1/order-sign.html | order-sign, Context}
 */
export interface OrderSignContext extends UserPatientContext {
  /** REQUIRED (Context). All orders to be signed. */
  draftOrders: Bundle<FhirResource>;
}

/**
 * `order-dispatch`: a performer is chosen for existing orders. This hook has no user.
 *
 * @see {@link https://cds-hooks.hl7.org/hooks/STU1/order-dispatch.html | order-dispatch, Context}
 */
export interface OrderDispatchContext {
  /** REQUIRED (Context). The bare FHIR id of the patient. */
  patientId: string;
  /** REQUIRED (Context). The orders, as `[ResourceType]/[id]`. */
  dispatchedOrders: readonly string[];
  /** REQUIRED (Context). Who is asked to carry them out, as `[ResourceType]/[id]`. */
  performer: string;
  /** OPTIONAL (Context). The requests for fulfilment, one per order. */
  fulfillmentTasks?: readonly Task[];
}

/**
 * `encounter-start`: an encounter begins for this user.
 *
 * @see {@link https://cds-hooks.hl7.org/hooks/STU1/encounter-start.html | encounter-start, Context}
 */
export interface EncounterStartContext extends UserPatientContext {
  /** REQUIRED (Context). The bare FHIR id of the encounter that begins. */
  encounterId: string;
}

/**
 * `encounter-discharge`: the patient is being discharged.
 *
 * @see {@link https://cds-hooks.hl7.org/hooks/STU1/encounter-discharge.html | encounter-discharge, Context}
 */
export interface EncounterDischargeContext extends UserPatientContext {
  /** REQUIRED (Context). The bare FHIR id of the encounter that ends. */
  encounterId: string;
}

/**
 * `appointment-book`: visits are being scheduled. The user may also be a Patient or RelatedPerson.
 *
 * @see {@link https://cds-hooks.hl7.org/hooks/STU1/appointment-book.html | appointment-book, Context}
 */
export interface AppointmentBookContext extends UserPatientContext {
  /** REQUIRED (Context). The proposed appointments. */
  appointments: Bundle<Appointment>;
}

/**
 * `medication-refill`: a request to refill an existing prescription came in, often without a user.
 * A draft hook (0.1.0).
 *
 * @see {@link https://build.fhir.org/ig/HL7/cds-hooks-library/medication-refill.html | medication-refill, Context}
 */
export interface MedicationRefillContext extends Omit<UserPatientContext, 'userId'> {
  /** OPTIONAL (Context). Who enters the request, as `[ResourceType]/[id]`. */
  userId?: string;
  /** REQUIRED (Context). The draft orders of the refill. */
  medications: Bundle<MedicationRequest>;
}

/**
 * `problem-list-item-create`: problems were added to the problem list. A draft hook (0.1.0).
 *
 * @see {@link https://build.fhir.org/ig/HL7/cds-hooks-library/problem-list-item-create.html | problem-list-item-create, Context}
 */
export interface ProblemListItemCreateContext extends UserPatientContext {
  /** REQUIRED (Context). The new problems, of category `problem-list-item`. */
  conditions: Bundle<Condition>;
}

/**
 * `allergyintolerance-create`: an allergy was recorded. A draft hook (0.1.0). Beware: the example
 * of its page wraps the resource in `{ resource }`, its table does not.
 *
 * @see {@link https://build.fhir.org/ig/HL7/cds-hooks-library/allergyintolerance-create.html | allergyintolerance-create, Context}
 */
export interface AllergyIntoleranceCreateContext extends UserPatientContext {
  /** REQUIRED (Context). The new allergy. */
  allergyIntolerance: AllergyIntolerance;
}

/**
 * `medication-verify`: a pharmacist verifies a signed order. A draft hook (0.1.0). Beware: the
 * example of its page sends `order.resource`, its table names the field `medication`.
 *
 * @see {@link https://build.fhir.org/ig/HL7/cds-hooks-library/medication-verify.html | medication-verify, Context}
 */
export interface MedicationVerifyContext extends UserPatientContext {
  /** REQUIRED (Context). The one active order to verify. */
  medication: MedicationRequest;
}

/**
 * `medication-prescribe`: drugs are being prescribed.
 *
 * @deprecated 1.0 - replaced by `order-select` and `order-sign`.
 * @see {@link https://build.fhir.org/ig/HL7/cds-hooks-library/medication-prescribe.html | medication-prescribe, Context}
 */
export interface MedicationPrescribeContext extends UserPatientContext {
  /** REQUIRED (Context). The draft prescriptions. */
  medications: Bundle<MedicationRequest>;
}

/**
 * `order-review`: orders are reviewed before signing.
 *
 * @deprecated 1.0 - replaced by `order-sign`.
 * @see {@link https://build.fhir.org/ig/HL7/cds-hooks-library/order-review.html | order-review, Context}
 */
export interface OrderReviewContext extends UserPatientContext {
  /** REQUIRED (Context). The draft orders. */
  orders: Bundle<FhirResource>;
}

/**
 * From the name of a hook to its context. A private hook joins by declaration merging.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#hooks | Hooks}
 */
export interface HookContext {
  /** (Hooks). A chart was opened. */
  'patient-view': PatientViewContext;
  /** (Hooks). Orders were chosen. */
  'order-select': OrderSelectContext;
  /** (Hooks). Orders are about to be signed. */
  'order-sign': OrderSignContext;
  /** (Hooks). A performer is chosen for an order. */
  'order-dispatch': OrderDispatchContext;
  /** (Hooks). An encounter begins. */
  'encounter-start': EncounterStartContext;
  /** (Hooks). A patient is being discharged. */
  'encounter-discharge': EncounterDischargeContext;
  /** (Hooks). Visits are being scheduled. */
  'appointment-book': AppointmentBookContext;
  /** (Hooks). A refill was requested. */
  'medication-refill': MedicationRefillContext;
  /** (Hooks). Problems were added. */
  'problem-list-item-create': ProblemListItemCreateContext;
  /** (Hooks). An allergy was recorded. */
  'allergyintolerance-create': AllergyIntoleranceCreateContext;
  /** (Hooks). A pharmacist verifies an order. */
  'medication-verify': MedicationVerifyContext;
  /**
   * (Hooks). Drugs are being prescribed.
   *
   * @deprecated 1.0
   */
  'medication-prescribe': MedicationPrescribeContext;
  /**
   * (Hooks). Orders are reviewed.
   *
   * @deprecated 1.0
   */
  'order-review': OrderReviewContext;
}

/**
 * The hooks of the library.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#hooks | Hooks}
 */
export type HookName = keyof HookContext;
