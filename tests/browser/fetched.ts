import type { Request } from '@playwright/test';

/** What a browser fetches, and apart from the rest the frame, which it fetches once when it is idle (RFC 9842). */
export function kindOf(request: Request): string {
  return request.url().includes('/_frame/') ? 'frame' : request.resourceType();
}
