import { ListPage } from '#components/site/ListPage.tsx';
import { Profile } from '#components/site/Profile.tsx';
import { readFurniture } from '#newsroom/site/furniture.ts';
import { findPerson, listPerson } from '#newsroom/site/people.ts';
import { addressOf, type Query } from '../../address.ts';
import { ListAt } from '../../ListAt.tsx';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ slug: string }>; searchParams: Query };

export default async function Person({ params, searchParams }: Props) {
  const path = addressOf(['people', (await params).slug]);
  return ListAt({
    path,
    searchParams,
    find: () => findPerson(path.slice('/people/'.length)),
    list: ({ id }, after) => listPerson(id, after),
    show: async (person, list, after) => {
      const furniture = await readFurniture();
      return (
        <ListPage
          furniture={furniture}
          title={person.name}
          path={person.path}
          kicker={person.role}
          description={person.biography}
          list={list}
          after={after}
          extra={<Profile person={person} newspaper={furniture.newspaper} />}
        />
      );
    },
  });
}
