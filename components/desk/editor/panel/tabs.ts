export type PanelTab = 'details' | 'links' | 'pictures' | 'preflight' | 'history';

/** Where each field of the content is mended: in the text itself, or in a tab of the panel. */
const IN_PANEL: Record<string, PanelTab> = {
  pictures: 'pictures',
  related: 'links',
  bylines: 'details',
  sources: 'details',
  topicIds: 'details',
  embargoAt: 'details',
  dateline: 'details',
  slug: 'details',
};

export function tabOf(field: string): PanelTab | null {
  return IN_PANEL[field] ?? null;
}
