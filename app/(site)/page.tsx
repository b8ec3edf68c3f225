import { FrontPage } from '#components/site/FrontPage.tsx';
import { readFront } from '#newsroom/site/front.ts';
import { readFurniture } from '#newsroom/site/furniture.ts';

export const dynamic = 'force-dynamic';

export default async function Front() {
  const [front, furniture] = await Promise.all([readFront(), readFurniture()]);
  return <FrontPage front={front} furniture={furniture} />;
}
