// The one style sheet of the pages: system fonts, light and dark, readable at 200 % and on paper.
import { createHash } from 'node:crypto';

export const style = `
:root {
  --ink: #1a1c20; --paper: #ffffff; --soft: #f3f5f8; --line: #c3c9d2; --faint: #545c69;
  --link: #0b4f9e; --focus: #b3500a;
  --critical: #a3121f; --warning: #8a5200; --info: #0b5a73;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e9ebef; --paper: #14161a; --soft: #1e2228; --line: #474f5b; --faint: #aab2be;
    --link: #8cbcff; --focus: #ffb066;
    --critical: #ff9aa2; --warning: #ffc46b; --info: #85d3ec;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
body { margin: 0; }
header, main, footer { max-width: 68rem; margin: 0 auto; padding: 0 1rem; }
header { border-bottom: 1px solid var(--line); }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; padding: .6rem 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0; }
.home { font-weight: 700; text-decoration: none; color: var(--ink); }
main { padding-top: 1rem; padding-bottom: 2rem; }
main:focus { outline: none; }
footer { border-top: 1px solid var(--line); color: var(--faint); font-size: .9rem; }
a { color: var(--link); text-underline-offset: .15em; }
a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .3rem .6rem; z-index: 1; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .6rem 0 .4rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); padding-bottom: .2rem; }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
p, li, dd { max-width: 46rem; overflow-wrap: anywhere; }
li { margin: .15rem 0; }
.lead { font-size: 1.08rem; }
.note { color: var(--faint); font-size: .92rem; }
.alert { border-left: .3rem solid var(--warning); padding: .3rem .8rem; background: var(--soft); max-width: 46rem; }
.tags { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; padding: 0; margin: .4rem 0 1rem; }
.tags li { border: 1px solid var(--line); border-radius: 1rem; padding: .05rem .7rem; font-size: .92rem; margin: 0; }
.level { font-weight: 700; }
.level::before { content: ""; display: inline-block; width: .7em; height: .7em; margin-right: .4em; background: currentColor; border-radius: 50%; }
.level.critical::before { border-radius: 0; transform: rotate(45deg); }
.level.warning::before { border-radius: 0; }
.critical { color: var(--critical); } .warning { color: var(--warning); } .info { color: var(--info); }
dl.facts { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .25rem 1rem; margin: .5rem 0; }
dl.facts dt { font-weight: 600; } dl.facts dd { margin: 0; }
@media (max-width: 36rem) { dl.facts { grid-template-columns: 1fr; } dl.facts dd { margin-bottom: .5rem; } }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
caption { text-align: left; color: var(--faint); padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--line); white-space: nowrap; }
td.id, th.id, .level, .word { white-space: nowrap; }
ul.plain { list-style: none; margin: 0; padding: 0; }
meter { width: 5rem; print-color-adjust: exact; }
tr:target { background: var(--soft); }
tbody th { font-weight: 600; }
form.filter { display: flex; flex-wrap: wrap; gap: .7rem 1rem; align-items: end; background: var(--soft); border: 1px solid var(--line); border-radius: .4rem; padding: .8rem; margin: 1rem 0; }
form.filter label { display: grid; gap: .15rem; font-size: .9rem; font-weight: 600; }
input, select, button { font: inherit; font-weight: 400; color: inherit; background: var(--paper); border: 1px solid var(--faint); border-radius: .3rem; padding: .35rem .5rem; min-height: 2.4rem; max-width: min(100%, 18rem); }
button { background: var(--link); border-color: var(--link); color: var(--paper); font-weight: 600; padding-inline: 1rem; }
details { display: inline-block; vertical-align: top; }
summary { cursor: pointer; }
ul.tree, ul.tree ul { padding-left: 1.4rem; margin: .2rem 0; }
.op { font-weight: 600; }
.asks { color: var(--faint); font-size: .88rem; }
figure { margin: 1rem 0; }
figcaption { color: var(--faint); font-size: .92rem; margin-bottom: .6rem; max-width: 46rem; }
ol.flow { list-style: none; margin: 0; padding: 0; }
ol.flow > li { display: grid; grid-template-columns: minmax(0, 32rem) minmax(0, 1fr); gap: 0 1rem; align-items: center; margin: 0; max-width: none; }
ol.flow > li + li { padding-top: 1.5rem; position: relative; }
ol.flow > li + li::before { content: ""; position: absolute; left: 2rem; top: 0; height: 1.1rem; border-left: 2px solid var(--faint); }
ol.flow > li + li::after { content: ""; position: absolute; left: calc(2rem - 4px); top: 1rem; border: 5px solid transparent; border-top-color: var(--faint); border-bottom: 0; }
.box { border: 2px solid var(--faint); border-radius: .4rem; padding: .4rem .8rem; background: var(--paper); }
.box.end { border-radius: 1.4rem; border-color: currentColor; font-weight: 700; }
.box.start { border-radius: 1.4rem; background: var(--soft); }
.box > .op { display: block; font-size: .85rem; color: var(--faint); }
.branches { display: flex; flex-wrap: wrap; gap: .5rem; align-items: stretch; margin: .3rem 0; padding: 0; list-style: none; }
.branches > li { flex: 1 1 11rem; border: 1px solid var(--line); border-radius: .3rem; background: var(--soft); padding: .3rem .6rem; margin: 0; }
.series { list-style: none; margin: .2rem 0; padding: 0; }
.series > li { padding: .2rem 0; margin: 0; }
.series > li + li { border-top: 1px dashed var(--faint); }
.series > li + li::before { content: "and "; color: var(--faint); font-size: .85rem; }
.negated { border-style: dashed; }
.examples { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 1rem; }
.example { border: 1px solid var(--line); border-radius: .4rem; padding: .2rem .9rem .6rem; }
.example p { margin: .6rem 0 0; } .example ul { margin: 0; padding-left: 1.2rem; }
.example .op { color: var(--faint); font-size: .88rem; }
.exits { list-style: none; margin: 0; padding: 0 0 0 .9rem; border-left: 2px solid var(--line); font-size: .9rem; color: var(--faint); }
.exits li { margin: 0; }
@media (max-width: 44rem) {
  ol.flow > li { grid-template-columns: 1fr; }
  .exits { margin-top: .3rem; }
}
svg.plot { display: block; width: 100%; height: auto; overflow: visible; }
svg.plot text { font-size: 12px; fill: currentColor; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; paint-order: stroke; }
svg.plot .axis { stroke: currentColor; stroke-width: 1; }
svg.plot .grid { stroke: currentColor; stroke-opacity: .25; stroke-width: 1; }
svg.plot .curve { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
svg.plot .p95 { stroke-dasharray: 7 5; } svg.plot .p99 { stroke-dasharray: .5 4.5; }
svg.plot .band { fill: currentColor; fill-opacity: .16; }
svg.plot .mean { stroke: currentColor; stroke-width: 1; stroke-dasharray: 3 3; }
svg.plot .bar { fill: currentColor; fill-opacity: .75; }
svg .part { stroke: currentColor; stroke-width: 1; } svg .hatch { fill: currentColor; }
svg.sample { vertical-align: -.05em; }
.key { white-space: nowrap; margin-right: .8rem; }
.multiples { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)); gap: 1rem 1.5rem; }
.multiples p { font-size: .88rem; line-height: 1.35; margin: 0 0 .3rem; }
.multiples > li { display: flex; flex-direction: column; justify-content: space-between; margin: 0; }
.wide svg { max-width: 44rem; min-width: 34rem; }
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #fff; --line: #999; --faint: #333; --link: #000; --critical: #000; --warning: #000; --info: #000; }
  header nav ul, .skip, form.filter { display: none; }
  header, main, footer { max-width: none; padding: 0; }
  h2, h3, caption, thead { break-after: avoid; }
  li, tr, .box, .example, svg.plot { break-inside: avoid; }
  meter { display: none; }
  thead th { white-space: normal; }
  .scroll table { font-size: .8rem; }
  .plots figcaption { break-after: avoid; break-inside: avoid; } .multiples { grid-template-columns: repeat(2, 1fr); }
  main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere; }
}
`;

/** Changes with the style, so that browsers may keep it for good. */
export const styleVersion = createHash('sha256').update(style).digest('hex').slice(0, 12);
