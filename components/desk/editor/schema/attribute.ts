import type { Attribute } from '@tiptap/core';

/**
 * An attribute that only the parse rules of its node may set. Left alone, Tiptap would also take it from any HTML
 * attribute of the same name, past every check.
 */
export const attribute = (fallback: unknown, validate: 'string' | 'number' | 'boolean'): Partial<Attribute> => ({
  default: fallback,
  validate,
  rendered: false,
  parseHTML: () => null,
});
