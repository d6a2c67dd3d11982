// Routes that are loaded when they are first asked for. The pages are many modules that no call of a
// service needs; without them a service that starts is sooner able to answer one.
import type { RequestHandler, Router } from 'express';

export function lazyRoutes(load: () => Promise<Router>): RequestHandler {
  let loading: Promise<Router> | undefined;
  return async (request, response, next) => {
    loading ??= load();
    const router = await loading;
    router(request, response, next);
  };
}
