// The browser code as it was built: scripts and styles whose names change with their content, so
// that browsers keep them for good. Built, they lie in `web/` of the compiled folder.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Request, type Response, Router } from 'express';
import type { WebAssets } from './pages/layout.ts';

/** Beside the built service; or in its folder, when the service runs from source. */
const folders = ['../web/', '../../dist/web/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

export const assetPath = '/assets/web/';

/** Where the build lies, if there is one. */
export function builtFolder(): string | undefined {
  return folders.find((folder) => existsSync(`${folder}manifest.json`));
}

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  /** Names of the chunks that it needs at once. */
  readonly imports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk | undefined>>;

/** Pages with a script of their own, by the file that it begins in. */
export type WebEntry = 'main.ts' | 'smart/main.ts';

/** Addresses of the entry; undefined where nothing was built. */
export function webAssets(
  base: string,
  entry: WebEntry = 'main.ts',
  folder = builtFolder(),
): WebAssets | undefined {
  if (!folder) return undefined;
  const manifest = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')) as Manifest;
  const chunk = manifest[entry];
  if (!chunk) return undefined;
  const address = (name: string) => `${base}${assetPath}${name}`;
  return { script: address(chunk.file), styles: stylesOf(chunk, manifest).map(address) };
}

/** Styles that entries share lie with a chunk that each of them imports. */
function stylesOf({ css = [], imports = [] }: Chunk, manifest: Manifest): readonly string[] {
  const shared = imports.flatMap((name) => {
    const chunk = manifest[name];
    return chunk ? stylesOf(chunk, manifest) : [];
  });
  return [...new Set([...shared, ...css])];
}

/** A ribbon; browsers ask for it with the first page. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M16 4a6 6 0 0 0-6 6c0 4 4 8 7 11l6 7 3-3-8-9-6-7a3 3 0 1 1 8 0l-3 5 3 3 3-5c2-5-1-8-3-8zM13 17l-7 8 3 3 7-8z" fill="#a03070"/></svg>';

const types = { js: 'text/javascript', css: 'text/css' } as const;

/** Serves what was built, compressed as the build left it beside each file. */
export function webAssetRoutes(folder = builtFolder()): Router {
  const router = Router();
  router.get('/favicon.ico', (_request, response) => {
    response.setHeader('Cache-Control', 'public, max-age=86400');
    response.type('svg').send(icon);
  });
  const names = new Set(folder ? readdirSync(folder) : []);
  router.get(`${assetPath}:file`, (request, response, next) => {
    const { file } = request.params;
    const type = types[file.slice(file.lastIndexOf('.') + 1) as keyof typeof types];
    // Only names that the build has made: nothing else of the disk can be asked for.
    if (!folder || !type || !names.has(file)) {
      next();
      return;
    }
    const suffix = encoding(request, response, file, names);
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.type(type).send(readFileSync(`${folder}${file}${suffix}`));
  });
  return router;
}

function encoding(
  request: Request,
  response: Response,
  file: string,
  names: ReadonlySet<string>,
): string {
  response.vary('Accept-Encoding');
  const name = names.has(`${file}.br`) ? request.acceptsEncodings('br', 'identity') : 'identity';
  if (name !== 'br') return '';
  response.setHeader('Content-Encoding', 'br');
  return '.br';
}
