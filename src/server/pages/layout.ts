// The frame of every page: heading, ways to the other pages, and who the content is for.
import { disclaimer } from '../../../hooks/cards/finding-card.ts';
import { type Html, html } from './html.ts';
import { styleVersion } from './style.ts';

export interface PageFrame {
  readonly title: string;
  /** Path of the service under its public URL, without a trailing slash. */
  readonly base: string;
  /** Page on which the reader is, to be marked among the ways to the others. */
  readonly current?: '/' | '/rules' | '/trace' | '/fhir/ValueSet' | '/openapi' | '/insights';
  /** Whether the measures can be opened, so that there is a way to them. */
  readonly insights?: boolean | undefined;
  readonly content: Html;
  /** Script and styles that the browser code of this project was built to. */
  readonly assets?: WebAssets;
  /** What is said of patient data; that there is none, unless stated. */
  readonly privacy?: string;
}

export interface WebAssets {
  readonly script: string;
  readonly styles: readonly string[];
}

const ways = [
  ['/', 'Workbench'],
  ['/rules', 'Rules'],
  ['/trace', 'Seed trace'],
  ['/openapi', 'Interface'],
] as const;
const wayToInsights = ['/insights', 'Insights'] as const;

export function page(frame: PageFrame): string {
  const { title, base, current, content, assets } = frame;
  const { privacy = 'No patient data is on this page.' } = frame;
  const links = [...ways, ...(frame.insights ? [wayToInsights] : [])].map(
    ([path, name]) =>
      html`<li><a href="${base}${path}"${path === current ? html` aria-current="page"` : ''}>${name}</a></li>`,
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} - mbc-cds</title>
<link rel="stylesheet" href="${base}/assets/pages.css?v=${styleVersion}">
${assets ? linked(assets) : ''}</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<nav aria-label="Pages"><a class="home" href="${base}/">mbc-cds</a><ul>${links}</ul></nav>
</header>
<main id="content" tabindex="-1">
${content}
</main>
<footer>
<p>Decision support for clinicians who treat metastatic breast cancer. ${disclaimer} The content has not been approved for clinical use. ${privacy}</p>
</footer>
</body>
</html>
`.html;
}

function linked({ script, styles }: WebAssets): Html {
  return html`${styles.map((href) => html`<link rel="stylesheet" href="${href}">\n`)}<script type="module" src="${script}"></script>
`;
}
