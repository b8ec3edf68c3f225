import { expect, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../papers.ts';

export const EMAILS = {
  amal: 'amal.rashidi@foreland.example',
  sami: 'sami.toivola@foreland.example',
  nour: 'nour.adeyemi@foreland.example',
  dina: 'dina.kallas@foreland.example',
  tove: 'tove.marangoni@foreland.example',
};
export type Who = keyof typeof EMAILS;

/** Comes in without the page of the door, for tests of what is behind it. */
export async function comeIn(page: Page, who: Who, base: string): Promise<void> {
  const data = { email: EMAILS[who], password: DEMO_PASSWORD };
  const answer = await page.request.post(`${base}/api/auth/sign-in`, { data, headers: { origin: base } });
  expect(answer.status(), await answer.text()).toBe(204);
}

/** Through the door, as a person does. */
export async function typeAtTheDoor(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Go on' }).click();
}
