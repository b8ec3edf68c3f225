import type { Words } from '../words.ts';

export const publish: Words['publish'] = {
  correction: {
    title: 'تصحيح',
    tick: 'هذا تصحيح',
    what: 'ما الخطأ',
    help: 'للسجل ولتاريخ النسخ. أما ما ينبغي أن يعرفه القراء فمكانه ملاحظة تصحيح في النص.',
    example: 'يرتفع الجدار أربعين سنتيمترًا لا خمسين',
    missing: 'اذكر ما الخطأ، أو ألغِ علامة التصحيح.',
  },
};
