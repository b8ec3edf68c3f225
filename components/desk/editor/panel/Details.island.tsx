'use client';

import { useDesk } from '../story-context.ts';
import { TextField } from '../words/TextField.island.tsx';
import { Address } from './Address.island.tsx';
import { Bylines } from './Bylines.island.tsx';
import { Kind, LanguageAndTranslations } from './Describe.island.tsx';
import { Embargo } from './Embargo.island.tsx';
import { Fact, PLAIN } from './Fact.tsx';
import { Notes } from './Notes.island.tsx';
import { PastedText } from './PastedText.tsx';
import { Sources } from './Sources.island.tsx';
import { Topics } from './Topics.island.tsx';

export function Details() {
  const { doc, story } = useDesk();
  const words = { lang: story.language, dir: story.direction };
  const line = (root: string, label: string, most: number, placeholder: string) => (
    <TextField
      text={doc.getText(root)}
      label={label}
      most={most}
      placeholder={placeholder}
      {...words}
      className={PLAIN}
    />
  );
  return (
    <div className="pb-6">
      <Address />
      <Kind />
      <Bylines />
      <Fact name="Dateline" id="dateline">
        {line('dateline', 'Dateline', 200, 'Where it was written')}
      </Fact>
      <Sources />
      <Topics />
      <Embargo />
      <LanguageAndTranslations />
      <Notes />
      <Fact name="Shared" id="social">
        {line('social.title', 'Title when shared', 300, 'The headline')}
        {line('social.description', 'Words when shared', 1000, 'The standfirst')}
      </Fact>
      <Fact name="Searched" id="search">
        {line('search.title', 'Title for search engines', 300, 'The headline')}
        {line('search.description', 'Words for search engines', 1000, 'The standfirst')}
      </Fact>
      <PastedText pastes={story.pastes} />
    </div>
  );
}
