// Leaves words for people out of the mutation run: a literal with a blank in it is a phrase on a card
// or a page. What phrases say is checked by tests of their own (length, no commands, units, sources);
// emptying each of them would measure only whether a test repeats it. Ids, codes, drugs, units and
// dates hold no blank and are mutated.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const reason = 'a phrase for people';

/** Babel nodes: a string, or a template with its fixed parts. */
function isPhrase({ type, value, quasis }) {
  if (type === 'StringLiteral') return value.includes(' ');
  return type === 'TemplateLiteral' && quasis.some((part) => part.value.raw.includes(' '));
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'phrases', {
    shouldIgnore: (path) => (isPhrase(path.node) ? reason : undefined),
  }),
];
