// The synthetic patients of the workbench, in the order of the list.
import type { Bundle, FhirResource } from 'fhir/r4.js';
import type { Day } from '../../../domain/calendar.ts';
import { openChart } from './chart.ts';
import { hormoneReceptorStories } from './hormone-receptor-stories.ts';
import { otherStories } from './other-stories.ts';
import type { Story } from './story.ts';

export const stories: readonly Story[] = [...hormoneReceptorStories, ...otherStories];

/** The record of a story as it stands on the day. */
export function recordOf(story: Story, today: Day): Bundle<FhirResource> {
  const chart = openChart(story, today);
  story.write(chart);
  return chart.bundle();
}
