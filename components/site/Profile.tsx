import type { Newspaper, SitePerson } from '#newsroom/site/views.ts';
import { JsonLd } from './JsonLd.tsx';

/** A person's page as schema.org describes it: https://schema.org/ProfilePage. */
export function Profile({ person, newspaper }: { person: SitePerson; newspaper: Newspaper }) {
  const { name, role, biography, path } = person;
  const mainEntity = {
    '@type': 'Person',
    name,
    url: newspaper.origin + path,
    ...(role && { jobTitle: role }),
    ...(biography && { description: biography }),
    worksFor: { '@type': 'NewsMediaOrganization', name: newspaper.name, url: `${newspaper.origin}/` },
  };
  return <JsonLd data={{ '@context': 'https://schema.org', '@type': 'ProfilePage', mainEntity }} />;
}
