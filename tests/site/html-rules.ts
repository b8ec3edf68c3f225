import type { ConfigData } from 'html-validate';

/** What html-validate asks of a reader's page, here and of pages from the whole server. */
export const htmlRules: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // React writes void elements with a slash and some attributes in the case of their properties; both are valid HTML.
    'void-style': 'off',
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // A search result cuts a long title off by itself; a headline is as long as its story needs.
    'long-title': 'off',
    // Thin spaces stand around the dash of a dateline on purpose.
    'no-trailing-whitespace': 'off',
    // Editors write telephone numbers with ordinary spaces.
    'tel-non-breaking': 'off',
  },
};
