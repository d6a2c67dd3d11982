// One person at the workbench: keeps the state, and does one thing after the other.
import type { Card, Feedback, Suggestion } from 'cds-hooks-types';
import type { FhirResource } from 'fhir/r4.js';
import type { StartView } from '../server/workbench/views.ts';
import { type Api, Refused } from './api.ts';
import { accepted } from './basket.ts';
import { location } from './page.ts';
import type { ChartRecord } from './record.ts';
import { type HookBody, type HookName, hookBody, type Order, referenceOf } from './request.ts';
import type { Actions, DismissReason, Exchange, State } from './workbench-state.ts';

/** A hook to fire: with what is in the basket, those that were just chosen, and in which edition. */
interface Fire {
  readonly hook: HookName;
  readonly selections?: readonly string[];
  readonly edition?: string;
}

export class Session implements Actions {
  state: State;
  readonly #start: StartView;
  readonly #api: Api;
  readonly #changed: (state: State) => void;

  constructor(start: StartView, api: Api, changed: (state: State) => void) {
    this.state = { basket: [], edition: start.edition, dismissed: [], busy: false };
    this.#start = start;
    this.#api = api;
    this.#changed = changed;
  }

  readonly chooseStory = (id: string): Promise<void> =>
    this.#attempt(async () => {
      const [bundle] = await Promise.all([this.#api.patient(id), this.#discovered()]);
      const resources = (bundle.entry ?? []).flatMap((entry) => entry.resource ?? []);
      this.#open({ patientId: id, resources, story: id });
      location.hash = id;
      await this.#openedChart();
    });

  /** Nothing is sent yet. */
  readonly bring = (
    patientId: string,
    resources: readonly FhirResource[],
    unread: readonly string[] = [],
  ): void => {
    this.#change({ problem: undefined, notice: undefined });
    this.#open({ patientId, resources, unread });
    location.hash = '';
  };

  readonly openChart = (): Promise<void> =>
    this.#attempt(async () => {
      await this.#openedChart();
    });

  readonly order = (drug: string): Promise<void> =>
    this.#attempt(async () => {
      const { record } = this.state;
      if (!record) return;
      const draft = (await this.#api.draft(drug, record.patientId)) as Order;
      this.#change({ basket: [...this.state.basket, draft] });
      await this.#fire({ hook: 'order-select', selections: [referenceOf(draft)] });
    });

  readonly remove = (reference: string): Promise<void> =>
    this.#attempt(async () => {
      const basket = this.state.basket.filter((order) => referenceOf(order) !== reference);
      await this.#reorder(basket, basket.map(referenceOf));
    });

  readonly sign = (): Promise<void> => this.#attempt(() => this.#fire({ hook: 'order-sign' }));

  /** The basket changes as the suggestion says, and the hook fires again. */
  readonly accept = (card: Card, suggestion: Suggestion): Promise<void> =>
    this.#attempt(async () => {
      const { basket, added } = accepted(this.state.basket, suggestion);
      if (card.uuid && suggestion.uuid) {
        await this.#send({
          card: card.uuid,
          outcome: 'accepted',
          outcomeTimestamp: new Date().toISOString(),
          acceptedSuggestions: [{ id: suggestion.uuid }],
        });
      }
      const present = new Set(basket.map(referenceOf));
      const kept = this.#selected().filter((reference) => present.has(reference));
      await this.#reorder(basket, [...kept, ...added]);
    });

  readonly dismiss = (card: Card, { code, comment }: DismissReason): Promise<void> =>
    this.#attempt(async () => {
      if (!card.uuid) return;
      this.#change({ dismissed: [...this.state.dismissed, card.uuid] });
      const said = comment.trim() === '' ? {} : { userComment: comment.trim() };
      const overrideReason = { ...(code ? { reason: code } : {}), ...said };
      await this.#send({
        card: card.uuid,
        outcome: 'overridden',
        outcomeTimestamp: new Date().toISOString(),
        ...(Object.keys(overrideReason).length > 0 ? { overrideReason } : {}),
      } as Feedback);
    });

  readonly useEdition = (edition: string): Promise<void> =>
    this.#attempt(async () => {
      this.#change({ edition });
      const { exchange } = this.state;
      if (!exchange) return;
      await this.#fire({ hook: exchange.body.hook, selections: this.#selected() });
      await this.#readCase();
    });

  readonly compare = (): Promise<void> =>
    this.#attempt(async () => {
      const { exchange, edition } = this.state;
      const other = this.#start.editions.find(({ id }) => id !== edition);
      if (!exchange || !other) return;
      const { hook } = exchange.body;
      const fire = { hook, selections: this.#selected(), edition: other.id };
      this.#change({ other: await this.#exchanged(fire) });
    });

  #change(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
    this.#changed(this.state);
  }

  /** Says what goes wrong; until it is done, no other work is begun. */
  async #attempt(work: () => Promise<void>): Promise<void> {
    this.#change({ problem: undefined, notice: undefined, busy: true });
    try {
      await work();
    } catch (error) {
      this.#change({ problem: error instanceof Error ? error.message : 'This failed.' });
    } finally {
      this.#change({ busy: false });
    }
  }

  #open(record: ChartRecord): void {
    const nothing = { exchange: undefined, other: undefined, view: undefined };
    this.#change({ record, basket: [], ...nothing });
  }

  async #discovered() {
    const services = this.state.services ?? (await this.#api.discovery());
    this.#change({ services });
    return services;
  }

  async #request({ hook, selections = [], edition = this.state.edition }: Fire) {
    const { services } = await this.#discovered();
    const service = services.find((s) => s.hook === hook);
    const { record, basket } = this.state;
    if (!service || !record) throw new Error(`The service has no hook ${hook}.`);
    const { userId } = this.#start;
    const body = hookBody(service, { hook, record, basket, selections, edition, userId });
    return { id: service.id, body };
  }

  async #exchanged(of: Fire): Promise<Exchange> {
    const { id, body } = await this.#request(of);
    const began = performance.now();
    const response = await this.#api.fire(id, body);
    return { service: id, body, response, milliseconds: performance.now() - began };
  }

  async #fire(of: Fire): Promise<void> {
    const exchange = await this.#exchanged(of);
    this.#change({ exchange, other: undefined, dismissed: [] });
  }

  /** The cards first: nobody should wait for them because the case is being read. */
  async #openedChart(): Promise<void> {
    await this.#fire({ hook: 'patient-view' });
    await this.#readCase();
  }

  async #readCase(): Promise<void> {
    const { body }: { body: HookBody } = await this.#request({ hook: 'patient-view' });
    this.#change({ view: await this.#api.readCase(body) });
  }

  /** With another basket: the hook that was fired last, or the chart when the basket is empty. */
  async #reorder(basket: readonly Order[], selections: readonly string[]): Promise<void> {
    this.#change({ basket });
    const last = this.state.exchange?.body.hook;
    if (basket.length === 0) await this.#fire({ hook: 'patient-view' });
    else if (last === 'order-sign') await this.#fire({ hook: last });
    else await this.#fire({ hook: 'order-select', selections });
  }

  #selected(): readonly string[] {
    return this.state.exchange?.body.context.selections ?? [];
  }

  async #send(entry: Feedback): Promise<void> {
    const { exchange } = this.state;
    if (!exchange) return;
    try {
      await this.#api.feedback(exchange.service, entry);
      this.#change({ notice: `Feedback was taken: ${entry.outcome}.` });
    } catch (error) {
      const why = error instanceof Refused ? ` ${error.message}` : '';
      this.#change({ notice: `Feedback was not taken.${why}` });
    }
  }
}
