import { readFile } from 'node:fs/promises';
import { validateXML } from 'xmllint-wasm';

/** What libxml2 has against a document; nothing if it is well-formed and, where a schema is named, valid. */
export async function complaintsAbout(contents: string, schema?: string): Promise<string[]> {
  const xml = [{ fileName: 'document.xml', contents }];
  const result = schema
    ? await validateXML({ xml, schema: [await readFile(new URL(schema, import.meta.url), 'utf8')] })
    : await validateXML({ xml, disableFileNameValidation: true, normalization: 'format' });
  return result.errors.map(({ message }) => message);
}
