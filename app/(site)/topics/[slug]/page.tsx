import { ListPage } from '#components/site/ListPage.tsx';
import { wordsOf } from '#components/site/words.ts';
import { readFurniture } from '#newsroom/site/furniture.ts';
import { findTopic, listTopic } from '#newsroom/site/topics.ts';
import { addressOf, type Query } from '../../address.ts';
import { ListAt } from '../../ListAt.tsx';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ slug: string }>; searchParams: Query };

export default async function Topic({ params, searchParams }: Props) {
  const path = addressOf(['topics', (await params).slug]);
  return ListAt({
    path,
    searchParams,
    find: () => findTopic(path.slice('/topics/'.length)),
    list: ({ id }, after) => listTopic(id, after),
    show: async (topic, list, after) => {
      const furniture = await readFurniture();
      const kicker = wordsOf(furniture.newspaper.language).kinds[topic.kind];
      const { name, description } = topic;
      return (
        <ListPage
          furniture={furniture}
          title={name}
          path={topic.path}
          kicker={kicker}
          description={description}
          list={list}
          after={after}
        />
      );
    },
  });
}
