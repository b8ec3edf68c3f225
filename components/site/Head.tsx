import type { ReactNode } from 'react';
import { fonts } from './fonts.ts';
import { iconOf } from './icon.ts';
import type { Page } from './page.ts';

type Props = {
  page: Page;
  title: string;
  description?: string;
  /** The page's one address, a path; left out where nothing stands that could have one. */
  path?: string;
  /** Path of the feed that carries what the page shows. */
  feed?: string;
  /** Search engines shall not keep the page. */
  hidden?: boolean;
  children?: ReactNode;
};

/** What stands in the head of every page. Set sizes and encoding are Next's. */
export function Head({ page, title, description, path, feed = '/feed.xml', hidden, children }: Props) {
  const { name, origin } = page.newspaper;
  return (
    <>
      <title>{title === name ? name : `${title} – ${name}`}</title>
      {description && <meta name="description" content={description} />}
      {hidden && <meta name="robots" content="noindex" />}
      {path && <link rel="canonical" href={origin + path} />}
      <link rel="preload" href={fonts[page.direction]} as="font" type="font/woff2" crossOrigin="" />
      <link rel="alternate" type="application/rss+xml" title={name} href={feed} />
      <link rel="icon" href={iconOf(name)} />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fcfdfb" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#121614" media="(prefers-color-scheme: dark)" />
      {children}
    </>
  );
}
