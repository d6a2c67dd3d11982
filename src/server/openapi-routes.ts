// The description of this service's interface, for machines and as a page.
import { Router } from 'express';
import { basePath } from './base-path.ts';
import type { Config } from './config.ts';
import { insightsOpen } from './insights-access.ts';
import { openApi } from './openapi/document.ts';
import { pageHeaders } from './page-routes.ts';
import { openApiPage } from './pages/openapi-page.ts';
import type { Release } from './release.ts';

export interface OpenApiPorts {
  readonly config: Pick<Config, 'auth' | 'quickStart' | 'records'>;
  readonly release: Release;
  readonly publicUrl: () => string;
}

export function openApiRoutes({ config, release, publicUrl }: OpenApiPorts): Router {
  const router = Router();
  const document = () => openApi({ publicUrl: publicUrl(), release, config });
  router.use(['/openapi', '/openapi.json'], pageHeaders);
  router.get('/openapi.json', (_request, response) => {
    response.json(document());
  });
  router.get('/openapi', (_request, response) => {
    const insights = insightsOpen(config);
    response.type('html').send(openApiPage(document(), basePath(publicUrl()), insights));
  });
  return router;
}
