'use client';

import { useWords } from '#components/desk/words/words-context.ts';
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
  const said = useWords().details;
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
      <Fact name={said.dateline.title} id="dateline">
        {line('dateline', said.dateline.title, 200, said.dateline.example)}
      </Fact>
      <Sources />
      <Topics />
      <Embargo />
      <LanguageAndTranslations />
      <Notes />
      <Fact name={said.shared.title} id="social">
        {line('social.title', said.shared.name, 300, said.asHeadline)}
        {line('social.description', said.shared.words, 1000, said.asStandfirst)}
      </Fact>
      <Fact name={said.searched.title} id="search">
        {line('search.title', said.searched.name, 300, said.asHeadline)}
        {line('search.description', said.searched.words, 1000, said.asStandfirst)}
      </Fact>
      <PastedText pastes={story.pastes} said={said.pasted} />
    </div>
  );
}
