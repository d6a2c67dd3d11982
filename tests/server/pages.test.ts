// The public pages: one for every rule, drawn from its definition, readable without a script, and
// reached from `source.url` of each card.
import type { Card } from 'cds-hooks-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/calendar.ts';
import { rule as ruleOf } from '../../src/guideline/rule.ts';
import { rules } from '../../src/guideline/rules/index.ts';
import { seedTrace } from '../../src/guideline/seed-trace/index.ts';
import { html } from '../../src/server/pages/html.ts';
import { ruleDocument } from '../../src/server/pages/rule-document.ts';
import { ruleDocumentSchema } from '../../src/server/pages/rule-document-schema.ts';
import { rulePage } from '../../src/server/pages/rule-page.ts';
import { defaultSite } from '../../src/server/site.ts';
import type { Running } from '../../src/start.ts';
import { CdsClient } from '../support/cds-client.ts';
import { flagshipCall, flagshipRecord } from '../support/flagship.ts';
import { startService } from '../support/start-service.ts';
