import type { ReactNode } from 'react';

/** Empty: a preview is a reader's page, which writes its own `<html>` and has nothing of the desk. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
  return children;
}
