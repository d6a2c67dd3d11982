// The resource that a datum came from, as JSON.

import type { FhirResource } from 'fhir/r4.js';
import { resourceOf } from './record.ts';
import { createRef, h, useEffect, useMemo } from './ui.js';

interface Props {
  /** `Type/id`; undefined: closed. */
  readonly reference: string | undefined;
  readonly resources: readonly FhirResource[];
  readonly close: () => void;
}

interface Modal {
  readonly open: boolean;
  readonly showModal: () => void;
  readonly close: () => void;
}

export function ResourceDialog({ reference, resources, close }: Props) {
  const dialog = useMemo(() => createRef(), []);
  useEffect(() => {
    const modal = dialog.current as Modal | null;
    if (reference && modal?.open === false) modal.showModal();
    if (!reference && modal?.open) modal.close();
  }, [reference]);
  const resource = reference ? resourceOf(reference, resources) : undefined;
  return h(
    'dialog',
    { ref: dialog, onClose: close, 'aria-labelledby': 'resource-title' },
    h('h2', { id: 'resource-title' }, reference ?? 'Resource'),
    h(
      'pre',
      { tabIndex: 0, class: 'json', role: 'region', 'aria-label': 'Resource as JSON' },
      resource ? JSON.stringify(resource, null, 2) : 'It is not in this record.',
    ),
    h('button', { type: 'button', onClick: close }, 'Close'),
  );
}

/** The way from a datum to its resource. */
export function Source({
  reference,
  show,
}: {
  readonly reference: string | undefined;
  readonly show: (reference: string) => void;
}) {
  return reference
    ? h(
        'button',
        { type: 'button', class: 'source', title: reference, onClick: () => show(reference) },
        reference,
      )
    : null;
}
