import AxeBuilder from '@axe-core/playwright';
import { changeDeskLanguage } from '#newsroom/accounts/change-desk-language.ts';
import { DeskLanguage } from '#newsroom/accounts/desk-language.ts';
import { foundNewspaper } from '#newsroom/newspaper/found-newspaper.ts';
import { moveStory } from '#newsroom/publishing/move-story.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { scheduleStory } from '#newsroom/publishing/schedule-story.ts';
import { expect, type Newspaper, test } from '#tests/browser/newsroom.ts';
import { openBeside } from '#tests/browser/server.ts';
import { signIn } from '#tests/desk/story/at-the-desk.ts';
import { drafted, inMs } from '#tests/newsroom/company.ts';

test.use({ own: true });

const LONG = { timeout: 30_000 };

/** When the receipt of the event stands there, and nothing of it is waited for any more. */
async function isTaken(newspaper: Newspaper, event: string, answers: number): Promise<void> {
  const said = () =>
    newspaper.sql(
      `SELECT a.outcome FROM jobs.receipt_answer a JOIN jobs.receipt r ON r.id = a.receipt_id
       JOIN desk.event e ON e.id = r.event_id WHERE e.name = $1`,
      [event],
    );
  await expect.poll(said, LONG).toHaveLength(answers);
}

test('the log of a story tells how fast it went live at its hour, and how fast it moved', async ({
  newspaper,
  cast,
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const other = await openBeside(newspaper);
  try {
    await expect.poll(() => newspaper.sql('SELECT id FROM jobs.instance'), LONG).toHaveLength(2);
    const storyId = await drafted(cast, { headline: 'Ferry at nine' });
    await scheduleStory(cast.sami, { storyId, liveFrom: inMs(5_000) });
    // Article, front, section, two feeds and the sitemap, on both.
    await isTaken(newspaper, 'story.released', 12);
    await moveStory(cast.sami, { storyId, sectionId: cast.city.id });
    // With the old address, and the section and the feed that it left.
    await isTaken(newspaper, 'story.moved', 18);

    await signIn(context, newspaper, 'sami.toivola');
    await page.goto(`/admin/stories/${storyId}/log`);
    const line = (words: string) => page.getByRole('listitem').filter({ hasText: words });
    const released = line('This went live at its hour');
    await expect(released.getByRole('group')).toHaveText(/Everywhere .+ after its hour/);
    await expect(released.getByRole('group')).toContainText('On all 2 of 2 processes');
    const moved = line('moved it from World to City').getByRole('group');
    await expect(moved).toHaveText(/Everywhere in/);
    await moved.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(moved.getByRole('rowheader', { name: 'Old address' })).toBeVisible();
    await expect(moved.getByRole('rowheader', { name: 'Section World' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  } finally {
    await other.close();
  }
});

test('the page of receipts tells what changed without a story, in each language', async ({
  newspaper,
  cast,
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await expect.poll(() => newspaper.sql('SELECT id FROM jobs.instance'), LONG).toHaveLength(1);
  await publishStory(cast.sami, { storyId: await drafted(cast, { headline: 'Stands for all others' }) });
  await foundNewspaper(cast.dina, { name: 'The Headland', language: 'en', zone: 'Europe/Helsinki' });
  await isTaken(newspaper, 'newspaper.described', 3);
  await signIn(context, newspaper, 'sami.toivola');
  const titles = {
    en: ['What belongs to no story', 'Dina described the newspaper anew', 'Everywhere in'],
    ar: ['ما لا يخص مادة بعينها', 'Dina: تعديل بيانات الصحيفة', 'في كل المواضع خلال'],
    fa: ['آنچه از آنِ هیچ مطلبی نیست', 'Dina مشخصات روزنامه را تغییر داد', 'همه‌جا در'],
  };
  for (const language of DeskLanguage.options) {
    const [title = '', says = '', proved = ''] = titles[language];
    await changeDeskLanguage(cast.sami, { language });
    await page.goto('/admin/receipts');
    const furniture = page.getByRole('region', { name: title });
    const line = furniture.getByRole('listitem').filter({ hasText: says });
    await expect(line.getByRole('group')).toContainText(proved);
    await line.locator('summary').click();
    await expect(line.getByRole('row')).toHaveCount(4);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
});
