// A memo of facts that notes which facts a criterion asks for itself, not through another fact.
import type { Fact, FactDefinition } from '../../src/domain/fact.ts';

export class RecordingMemo extends Map<FactDefinition<unknown>, Fact<unknown>> {
  readonly #asked = new Set<FactDefinition<unknown>>();
  /** How deep the fact that is being found lies below the one that was asked for. */
  #depth = 0;

  override get(definition: FactDefinition<unknown>): Fact<unknown> | undefined {
    if (this.#depth === 0) this.#asked.add(definition);
    const found = super.get(definition);
    if (!found) this.#depth += 1;
    return found;
  }

  override set(definition: FactDefinition<unknown>, fact: Fact<unknown>): this {
    this.#depth -= 1;
    return super.set(definition, fact);
  }

  /** The facts asked for since the last call. */
  take(): readonly FactDefinition<unknown>[] {
    const asked = [...this.#asked];
    this.#asked.clear();
    return asked;
  }
}
