import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { actorOf, Email, NewPassword, PersonName } from '../accounts/account.ts';
import { writeAccount } from '../accounts/add-account.ts';
import { hashPassword } from '../accounts/password.ts';
import { spendSetupToken } from '../accounts/setup.ts';
import { recordEvent } from '../events/record-event.ts';
import { Refused } from '../refusal.ts';
import { SectionForm } from '../sections/section.ts';
import { slugOf } from '../slug.ts';
import { NewspaperForm } from './newspaper-form.ts';

export const SetupForm = z.strictObject({
  token: z.string().min(1).max(100),
  adminName: PersonName,
  email: Email,
  password: NewPassword,
  newspaper: NewspaperForm.shape.name,
  language: NewspaperForm.shape.language,
  zone: NewspaperForm.shape.zone,
  /** A line each: a name, or `name | slug`. */
  sections: z.string().max(4000),
});
export type Setup = z.input<typeof SetupForm>;

/** Makes the first admin, the newspaper and its sections, all or nothing, with the link that the server printed. */
export async function setUpNewspaper(input: Setup): Promise<{ email: string }> {
  const form = SetupForm.parse(input);
  const sections = sectionsOf(form.sections);
  const password = await hashPassword(form.password);
  return inTransaction(async (tx, now) => {
    await spendSetupToken(tx, form.token, now);
    const admin = await writeAccount(tx, { name: form.adminName, email: form.email, role: 'admin', password });
    const by = actorOf(admin);
    const about = { name: form.newspaper, language: form.language, zone: form.zone };
    await tx.newspaper.upsert({ where: { id: 1 }, create: about, update: about });
    await tx.section.createMany({
      data: sections.map((section, index) => ({ ...section, position: index + 1 })),
      skipDuplicates: true,
    });
    await recordEvent(tx, by, { name: 'account.added', data: { id: admin.id, name: admin.name, role: 'admin' } });
    await recordEvent(tx, by, { name: 'newspaper.founded', data: about, tags: ['furniture', 'front', 'sitemap'] });
    return { email: admin.email };
  });
}

const Sections = z
  .array(SectionForm)
  .min(1, 'Name at least one section, a line each.')
  .max(40, 'Start with fewer sections.');

function sectionsOf(lines: string): z.output<typeof Sections> {
  const named = lines.split('\n').map((line) => line.split('|').map((part) => part.trim()));
  const given = named.filter(([name]) => name).map(([name = '', slug]) => ({ name, slug: slug || slugOf(name) }));
  const { data, error } = Sections.safeParse(given);
  if (error) throw refusal(error.issues[0]?.message ?? 'Name the sections, a line each.');
  const slugs = data.map(({ slug }) => slug);
  const twice = slugs.find((slug, index) => slugs.indexOf(slug) !== index);
  if (twice) throw refusal('Two sections would have the address {path}.', { path: `/${twice}` });
  return data;
}

function refusal(message: string, values: Record<string, string> = {}): Refused {
  return new Refused('invalid', message, { sections: message }, values);
}
