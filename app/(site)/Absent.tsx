import { MovedPage, NotFoundPage, WithdrawnPage } from '#components/site/AbsentPage.tsx';
import { answer } from '#edge/answer.ts';
import { readAddress } from '#newsroom/site/addresses.ts';
import { readFurniture } from '#newsroom/site/furniture.ts';
import type { AtAddress } from '#newsroom/site/views.ts';

/** The words for what does not stand at an address, and the status to the edge: it leads elsewhere, is gone, or never was. */
export async function Absent({ at }: { at: AtAddress }) {
  const furniture = await readFurniture();
  if (at.found === 'moved') {
    answer({ status: 301, location: at.to });
    return <MovedPage furniture={furniture} to={at.to} />;
  }
  if (at.found === 'withdrawn') {
    answer({ status: 410 });
    return <WithdrawnPage furniture={furniture} notice={at.notice} withdrawnAt={at.withdrawnAt} />;
  }
  answer({ status: 404 });
  return <NotFoundPage furniture={furniture} />;
}

export async function AbsentAt({ path }: { path: string }) {
  return <Absent at={await readAddress(path)} />;
}
