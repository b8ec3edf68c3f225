import { isSameOrigin } from '#app/admin/same-origin.ts';
import { SignInForm, signIn } from '#newsroom/accounts/sign-in.ts';
import { Refused } from '#newsroom/refusal.ts';
import { readJson } from '../../read-json.ts';

const MOST_BYTES = 4096;

/** `{ email, password }` → 204 with the session's cookie. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return Response.json({ message: 'Not from this site.' }, { status: 403 });
  const form = SignInForm.safeParse(await readJson(request, MOST_BYTES));
  if (!form.success) return Response.json({ message: 'Send an email and a password.' }, { status: 422 });
  try {
    const { setCookie } = await signIn(form.data, request.headers);
    const headers = new Headers({ 'cache-control': 'no-store' });
    for (const cookie of setCookie) headers.append('set-cookie', cookie);
    return new Response(null, { status: 204, headers });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return Response.json({ message: error.message }, { status: error.kind === 'not-allowed' ? 429 : 401 });
  }
}
