/** Path of the service under its public URL, without a trailing slash: links hold behind a proxy. */
export function basePath(publicUrl: string): string {
  return new URL(publicUrl).pathname.replace(/\/+$/, '');
}
