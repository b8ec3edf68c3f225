import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ActionForm } from '#components/desk/ActionForm.island.tsx';
import { AskedField } from '#components/desk/AskedField.island.tsx';
import { Page, Panel } from '#components/desk/Page.tsx';
import { PictureFacts } from '#components/desk/pictures/PictureFacts.tsx';
import { PictureKeys } from '#components/desk/pictures/PictureKeys.island.tsx';
import { pictureFields } from '#components/desk/pictures/picture-fields.ts';
import { shortTime } from '#components/desk/time.ts';
import { wordsIn } from '#components/desk/words/words.ts';
import type { Actor } from '#newsroom/actor.ts';
import { getPicture } from '#newsroom/media/library.ts';
import { deskFile } from '#newsroom/media/rendition.ts';
import { Refused } from '#newsroom/refusal.ts';
import { findEditor } from '../../actor.ts';
import { deskView, Frame } from '../../frame.tsx';
import { onlyFor } from '../../only-for.ts';
import { describe } from './actions.ts';

type Props = { params: Promise<{ id: string }> };
const FORM = 'picture-words';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const me = await findEditor();
  return { title: me ? (await pictureFor(me, (await params).id))?.name : undefined };
}

/** One picture, and all that the desk says of it. */
export default async function PicturePage({ params }: Props) {
  const { id } = await params;
  const here = `/admin/pictures/${id}`;
  const me = await onlyFor('add-picture', here);
  const [picture, desk] = await Promise.all([pictureFor(me, id), deskView(me)]);
  if (!picture) notFound();
  const said = wordsIn(desk.language);
  const { one } = said.pictures;
  const fields = pictureFields(said);
  const values = picture as unknown as Record<string, string>;
  const when = shortTime(desk.newspaper.zone, new Date(picture.at), new Date(desk.now), desk.language);
  return (
    <Frame here={here} place="pictures" keys="picture">
      <PictureKeys form={FORM} />
      <Page
        title={<bdi dir="auto">{picture.name}</bdi>}
        note={
          <Link prefetch={false} className="link" href="/admin/pictures">
            {one.back}
          </Link>
        }
      >
        <div className="grid grid-cols-[minmax(0,5fr)_minmax(0,6fr)] items-start border-t border-line max-wide:grid-cols-[minmax(0,1fr)]">
          <section aria-label={one.file} className="sticky top-0 grid gap-3 px-8 py-5 max-wide:static max-desk:px-4">
            <img
              src={`/admin/media/${id}/${deskFile(picture, 960)}`}
              alt={picture.alt}
              width={picture.width}
              height={picture.height}
              style={{ backgroundColor: picture.colour || undefined }}
              className="h-auto max-h-[calc(100dvh-17rem)] w-auto max-w-full rounded-mark bg-well"
            />
            <PictureFacts picture={picture} when={when} said={said} />
          </section>
          <div id={FORM} className="border-s border-line max-wide:border-s-0">
            <ActionForm
              action={describe}
              submit={one.keep}
              done={one.kept}
              className="pb-8 max-desk:[&>div:last-child]:px-4 [&>div:last-child]:px-8 [&>section:first-of-type]:border-t-0"
            >
              <AskedField spec={{ kind: 'hidden', name: 'id', label: '' }} value={id} />
              <AskedField spec={{ kind: 'hidden', name: 'version', label: '' }} value={String(picture.version)} />
              <Panel title={one.words} note={one.wordsNote}>
                {fields.words.map((spec) => (
                  <AskedField key={spec.name} spec={spec} value={values[spec.name]} />
                ))}
              </Panel>
              <Panel title={one.rightsPart} note={one.rightsNote}>
                {fields.rights.map((spec) => (
                  <AskedField key={spec.name} spec={spec} value={values[spec.name]} />
                ))}
              </Panel>
            </ActionForm>
          </div>
        </div>
      </Page>
    </Frame>
  );
}

async function pictureFor(me: Actor, id: string) {
  return getPicture(me, id).catch((error: unknown) => {
    if (error instanceof Refused) return null;
    throw error;
  });
}
