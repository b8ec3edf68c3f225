import { ListPage } from '#components/site/ListPage.tsx';
import { readFurniture } from '#newsroom/site/furniture.ts';
import { findSection, listSection } from '#newsroom/site/sections.ts';
import { addressOf, type Query } from '../address.ts';
import { ListAt } from '../ListAt.tsx';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ section: string }>; searchParams: Query };

export default async function Section({ params, searchParams }: Props) {
  const path = addressOf([(await params).section]);
  return ListAt({
    path,
    searchParams,
    find: () => findSection(path.slice(1)),
    list: ({ id }, after) => listSection(id, after),
    show: async (section, list, after) => (
      <ListPage
        furniture={await readFurniture()}
        title={section.name}
        path={section.path}
        description={section.description}
        list={list}
        after={after}
        section={section.slug}
        feed={`${section.path}/feed.xml`}
      />
    ),
  });
}
