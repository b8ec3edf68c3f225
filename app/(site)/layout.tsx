import type { ReactNode } from 'react';

/** Empty: a reader's page writes its own `<html>`, because only the page knows the language of its story. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return children;
}
