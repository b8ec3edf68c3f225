import { isSameOrigin } from '#app/admin/same-origin.ts';
import { signOut } from '#newsroom/accounts/sign-in.ts';

/** Ends the session → 204, and the browser forgets its cookie. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return Response.json({ message: 'Not from this site.' }, { status: 403 });
  const { setCookie } = await signOut(request.headers);
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const cookie of setCookie) headers.append('set-cookie', cookie);
  return new Response(null, { status: 204, headers });
}
