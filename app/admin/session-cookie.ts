import { cookies } from 'next/headers';

/** Hands the cookies of a `Set-Cookie` answer to the browser with the present answer. */
export async function giveCookies(setCookie: string[]): Promise<void> {
  const jar = await cookies();
  for (const line of setCookie) {
    const [pair = '', ...attributes] = line.split('; ');
    const at = pair.indexOf('=');
    const maxAge = Number(attributes.find((attribute) => /^max-age=/i.test(attribute))?.slice(8) ?? 0);
    jar.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)), {
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
      path: '/',
      maxAge,
    });
  }
}
