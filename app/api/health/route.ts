import { isDatabaseAnswering } from '#newsroom/site/health.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const answers = await isDatabaseAnswering();
  return Response.json({ database: answers ? 'answers' : 'does not answer' }, { status: answers ? 200 : 503 });
}
