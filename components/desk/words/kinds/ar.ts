import type { Words } from '../words.ts';

export const kinds: Words['kinds'] = {
  story: {
    news: 'خبر',
    analysis: 'تحليل',
    opinion: 'رأي',
    feature: 'تحقيق',
    explainer: 'شرح',
    live: 'تغطية مباشرة',
    gallery: 'معرض صور',
  },
  source: { agency: 'وكالة', document: 'وثيقة', organisation: 'مؤسسة', person: 'شخص' },
  topic: { subject: 'قضية', place: 'مكان', person: 'شخص', organisation: 'مؤسسة' },
  byline: {
    by: 'بقلم',
    'additional reporting': 'تقارير إضافية',
    photographs: 'تصوير',
    'translated by': 'ترجمة',
  },
  can: {
    reader: 'يستطيع ذلك القارئ.',
    reporter: 'يستطيع ذلك المراسل.',
    editor: 'يستطيع ذلك المحرر.',
    admin: 'يستطيع ذلك المدير.',
  },
  direction: { ltr: 'من اليسار إلى اليمين', rtl: 'من اليمين إلى اليسار' },
};
