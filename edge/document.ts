import { RewritingStream } from 'parse5-html-rewriting-stream';
import { Filter, type ReaderDocument } from './filter.ts';
import { readKnown } from './known-markup.ts';

/**
 * Takes out of a rendered page what only scripts would use: the scripts, what fetches them early, React's comments and
 * the empty boxes that it leaves behind. Words are never touched: a page that is not written exactly as we know it is read by
 * the standard's own tokenizer, so a headline that says `<script>` and JSON that says `-->` stay as they are.
 * @throws if a part of the page failed or would only have been shown by a script
 */
export async function readerDocument(html: string): Promise<ReaderDocument> {
  const filter = new Filter();
  return readKnown(html, filter) ? filter.document() : tokenized(html);
}

/** By the standard's tokenizer, whatever stands there. */
export async function tokenized(html: string): Promise<ReaderDocument> {
  const filter = new Filter();
  const reader = new RewritingStream();
  reader.on('startTag', (tag, raw) => filter.startTag(tag, raw));
  reader.on('endTag', (tag, raw) => filter.endTag(tag.tagName, raw));
  reader.on('comment', ({ text }) => filter.comment(text));
  reader.on('text', ({ text }, raw) => filter.text(text, raw));
  reader.on('doctype', (_, raw) => filter.markup(raw));
  const read = Promise.withResolvers<void>();
  reader.on('end', read.resolve).on('error', read.reject);
  reader.end(html);
  await read.promise;
  return filter.document();
}
