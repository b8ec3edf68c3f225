import { describe, expect, it } from 'vitest';
import { can } from '#newsroom/accounts/can.ts';
import type { Actor } from '#newsroom/actor.ts';

const as = (role: Actor['role']): Actor => ({ id: null, name: role, role });

describe('who may do what', () => {
  it('a reporter writes and may not publish', () => {
    for (const verb of ['draft', 'save', 'import'] as const) expect(can(as('reporter'), verb)).toBe(true);
    for (const verb of ['publish', 'schedule', 'withdraw', 'move', 'keep-accounts', 'keep-links'] as const) {
      expect(can(as('reporter'), verb)).toBe(false);
    }
  });

  it('an editor publishes and does not administer', () => {
    for (const verb of ['publish', 'schedule', 'withdraw', 'move', 'keep-people'] as const) {
      expect(can(as('editor'), verb)).toBe(true);
    }
    for (const verb of ['keep-accounts', 'keep-sections', 'keep-newspaper', 'keep-redirects'] as const) {
      expect(can(as('editor'), verb)).toBe(false);
    }
  });

  it('whoever writes may hand a story over, and a reader may not', () => {
    for (const role of ['reporter', 'editor', 'admin'] as const) expect(can(as(role), 'hand-over')).toBe(true);
    for (const role of ['reader', 'guest', 'clock'] as const) expect(can(as(role), 'hand-over')).toBe(false);
  });

  it('a reporter makes snippets, an editor keeps those of all, and who looks on does neither', () => {
    for (const role of ['reporter', 'editor', 'admin'] as const) expect(can(as(role), 'make-snippets')).toBe(true);
    for (const role of ['editor', 'admin'] as const) expect(can(as(role), 'keep-snippets')).toBe(true);
    expect(can(as('reporter'), 'keep-snippets')).toBe(false);
    for (const role of ['reader', 'importer', 'clock', 'guest'] as const) {
      expect(can(as(role), 'make-snippets') || can(as(role), 'keep-snippets')).toBe(false);
    }
  });

  it('what comes in by itself cannot go out by itself', () => {
    expect(can(as('importer'), 'publish')).toBe(false);
  });
});
