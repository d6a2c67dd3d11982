// Writes the table of fhir-mappings/README.md from the table in code: `npm run mapping:table`.
import { readFileSync, writeFileSync } from 'node:fs';
import { withTable } from './mapping-markdown.ts';

const readme = new URL('../fhir-mappings/README.md', import.meta.url);
writeFileSync(readme, withTable(readFileSync(readme, 'utf8')));
