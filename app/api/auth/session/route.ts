import { findActor } from '#newsroom/accounts/sessions.ts';

/** Who is signed in, by name and role; 401 when nobody is. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor(request.headers);
  const headers = { 'cache-control': 'no-store' };
  if (!actor) return Response.json({ message: 'Nobody is signed in.' }, { status: 401, headers });
  return Response.json({ name: actor.name, role: actor.role }, { headers });
}
