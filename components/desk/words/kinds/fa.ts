import type { Words } from '../words.ts';

export const kinds: Words['kinds'] = {
  story: {
    news: 'خبر',
    analysis: 'تحلیل',
    opinion: 'دیدگاه',
    feature: 'گزارش',
    explainer: 'توضیح خبر',
    live: 'پوشش زنده',
    gallery: 'گزارش تصویری',
  },
  source: { agency: 'خبرگزاری', document: 'سند', organisation: 'سازمان', person: 'شخص' },
  topic: { subject: 'موضوع', place: 'مکان', person: 'شخص', organisation: 'سازمان' },
  byline: {
    by: 'نویسنده',
    'additional reporting': 'همکاری در گزارش',
    photographs: 'عکس',
    'translated by': 'ترجمهٔ',
  },
  can: {
    reader: 'خواننده می‌تواند.',
    reporter: 'خبرنگار می‌تواند.',
    editor: 'دبیر می‌تواند.',
    admin: 'مدیر می‌تواند.',
  },
  direction: { ltr: 'چپ به راست', rtl: 'راست به چپ' },
};
