import type * as Y from 'yjs';
import type { KeptNodes } from './shared-body.ts';
import { contentOf } from './working-copy.ts';

/**
 * Reads a document again and again, as while somebody types in it or before each of its updates is stored. What did not
 * change since the last reading is the same object as before, so that a reader may keep what it made of it; nobody may
 * change it. Begun between transactions, and to be closed.
 */
export function keepReading(doc: Y.Doc): { content(): unknown; close(): void } {
  const kept: KeptNodes = new WeakMap();
  const open = new Set<Y.Transaction>();
  const began = (transaction: Y.Transaction) => void open.add(transaction);
  const done = (transaction: Y.Transaction) => {
    open.delete(transaction);
    for (const changed of transaction.changed.keys()) {
      for (let type: unknown = changed; type; type = (type as Y.AbstractType<unknown>).parent)
        kept.delete(type as object);
    }
  };
  doc.on('beforeTransaction', began);
  doc.on('beforeObserverCalls', done);
  return {
    // Inside a transaction nobody has said yet what changes.
    content: () => contentOf(doc, open.size > 0 ? undefined : kept),
    close: () => {
      doc.off('beforeTransaction', began);
      doc.off('beforeObserverCalls', done);
    },
  };
}
