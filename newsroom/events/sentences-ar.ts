import type { Said, Telling } from './telling.ts';

/** The deed follows the name as a noun: a verb would have to know whether he or she did it. */
export const ar: Telling = {
  locale: 'ar-u-ca-gregory-nu-latn',
  somebody: 'شخص ما',
  machinery: {
    'The clock': 'الساعة',
    'The importer': 'الاستيراد',
    'The operator': 'مشغّل النظام',
    'A guest': 'زائر',
  },
  unknown: (who, name) => `${who}: ما لا تجد له غرفة التحرير كلمات (${name})`,
  sentences: {
    'account.added': ({ who, text }) => `${who}: فتح حساب لـ ${text('name') || 'شخص ما'}`,
    'account.disabled': ({ who, text }) => `${who}: إغلاق حساب ${text('name') || 'شخص ما'}`,
    'account.enabled': ({ who, text }) => `${who}: إعادة فتح حساب ${text('name') || 'شخص ما'}`,
    'account.language-changed': ({ who }) => `${who}: اختيار لغة غرفة التحرير`,
    'account.role-changed': ({ who, text }) => `${who}: تغيير دور حساب إلى ${named(ROLES, text('to')) || 'دور آخر'}`,
    'account.password-changed': ({ who }) => `${who}: تغيير كلمة مرور`,
    'newspaper.described': ({ who }) => `${who}: تعديل بيانات الصحيفة`,
    'newspaper.founded': ({ who }) => `${who}: تأسيس الصحيفة`,
    'person.added': ({ who, text }) => `${who}: إضافة ${text('name') || 'شخص'} إلى الأشخاص`,
    'person.changed': ({ who, text }) => `${who}: تعديل بيانات ${text('name') || 'شخص'}`,
    'picture.added': ({ who, text }) => `${who}: إضافة الصورة ${quoted(text('name'))}`,
    'picture.described': ({ who, text }) => `${who}: وصف الصورة ${quoted(text('name'))}`,
    'preview.made': ({ who, text, when }) =>
      `${who}: إنشاء رابط معاينة لـ ${quoted(text('forWhom'))}${when('expiresAt') && `، صالح حتى ${when('expiresAt')}`}`,
    'preview.opened': ({ text }) => `فُتح رابط المعاينة المرسل إلى ${quoted(text('forWhom'))}`,
    'preview.revoked': ({ who, text }) => `${who}: إلغاء رابط المعاينة المرسل إلى ${quoted(text('forWhom'))}`,
    'redirect.added': ({ who, text }) => `${who}: تحويل ${text('fromPath') || 'عنوان'} إلى مكان آخر`,
    'redirect.removed': ({ who, text }) => `${who}: إزالة تحويل ${text('fromPath') || 'عنوان'}`,
    'revision.restored': ({ who }) => `${who}: استعادة نسخة سابقة`,
    'revision.saved': ({ who, text }) => `${who}: حفظ نسخة${text('name') && ` باسم ${quoted(text('name'))}`}`,
    'revisions.dropped': ({ who, number }) => `${who}: إزالة جلسات كتابة قديمة، عددها ${number('count')}`,
    'section.added': ({ who, text }) => `${who}: إضافة القسم ${quoted(text('name'))}`,
    'section.changed': ({ who, text }) => `${who}: تعديل القسم ${quoted(text('name'))}`,
    'section.removed': ({ who, text }) => `${who}: إزالة القسم ${quoted(text('name'))}`,
    'snippet.added': ({ who, text }) => `${who}: إنشاء النص الجاهز ${quoted(text('name'))}`,
    'snippet.changed': ({ who, text }) => `${who}: تعديل النص الجاهز ${quoted(text('name'))}`,
    'snippet.restored': ({ who, text }) => `${who}: استعادة النص الجاهز ${quoted(text('name'))}`,
    'snippet.retired': ({ who, text }) => `${who}: سحب النص الجاهز ${quoted(text('name'))}`,
    'source.added': ({ who, text }) => `${who}: إضافة المصدر ${quoted(text('name'))}`,
    'source.changed': ({ who, text }) => `${who}: تعديل المصدر ${quoted(text('name'))}`,
    'source.removed': ({ who, text }) => `${who}: إزالة المصدر ${quoted(text('name'))}`,
    'story.changed': ({ who, text }) =>
      `${who}: ${text('cited') ? 'ذكر مصدر' : text('related') ? 'ربط مادة ذات صلة' : 'كتابة'}`,
    'story.described': (said) => `${said.who}: ${described(said)}`,
    'story.drafted': ({ who, text }) => `${who}: بدء المادة${text('kind') && ` (${named(KINDS, text('kind'))})`}`,
    'story.handed-over': ({ who, text, first }) =>
      `${who}: تسليم المادة إلى ${first('to') || 'شخص ما'}${text('note') && `: ${quoted(text('note'))}`}`,
    'story.imported': ({ who }) => `${who}: إنشاء المادة من نص ملصوق`,
    'story.moved': (said) => `${said.who}: ${moved(said)}`,
    'story.published': ({ who, text }) =>
      `${who}: ${text('correction') ? `تصحيح المادة: ${quoted(text('correction'))}` : 'نشر المادة'}`,
    'story.released': ({ text, when }) =>
      `${text('what') === 'update' ? 'صارت نسختها الجديدة عند القراء' : 'صارت المادة عند القراء'} في موعدها${when('liveFrom') && `، ${when('liveFrom')}`}`,
    'story.scheduled': ({ who, text, when }) => {
      const what = text('correction') ? 'جدولة تصحيح للمادة' : 'جدولة المادة';
      const why = text('correction') && `: ${quoted(text('correction'))}`;
      return `${who}: ${what}${when('liveFrom') && ` في ${when('liveFrom')}`}${why}`;
    },
    'story.unscheduled': ({ who }) => `${who}: إلغاء موعد النشر`,
    'story.withdrawn': ({ who, text }) => `${who}: سحب المادة${text('notice') && `: ${quoted(text('notice'))}`}`,
    'links.replaced': ({ who, text }) => `${who}: توجيه روابط ذات صلة ${fromTo(text('from'), text('to'))}`,
    'topic.added': ({ who, text }) => `${who}: إضافة الموضوع ${quoted(text('name'))}`,
    'topic.changed': ({ who, text }) => `${who}: تعديل الموضوع ${quoted(text('name'))}`,
  },
};

const ROLES: Record<string, string> = { reader: 'قارئ', reporter: 'مراسل', editor: 'محرر', admin: 'مدير' };
const KINDS: Record<string, string> = {
  news: 'خبر',
  analysis: 'تحليل',
  opinion: 'رأي',
  feature: 'تقرير',
  explainer: 'شرح',
  live: 'تغطية مباشرة',
  gallery: 'معرض صور',
};

function named(names: Record<string, string>, name: string): string {
  return (Object.hasOwn(names, name) && names[name]) || name;
}

function described({ text, when }: Said): string {
  const said = [
    text('kind') && `تصنيفها: ${named(KINDS, text('kind'))}`,
    text('language') && `تحديد لغتها: ${text('language')}`,
    text('translationOf') && 'ربطها بوصفها ترجمة',
    when('embargoAt') && `حظر نشرها حتى ${when('embargoAt')}`,
  ].filter(Boolean);
  return said.length > 0 ? said.join('، ') : 'تعديل تفاصيلها';
}

function moved({ text }: Said): string {
  const [from, to] = [text('was', 'section'), text('is', 'section')];
  if (from && to && from !== to) return `نقلها من ${from} إلى ${to}`;
  const [old, slug] = [text('was', 'slug'), text('is', 'slug')];
  if (old && slug && old !== slug) return `تغيير رابطها: ${slug} بدلًا من ${old}`;
  return 'تغيير رابطها';
}

const fromTo = (from: string, to: string) => (from && to ? `من ${from} إلى ${to}` : 'إلى مكان آخر');
/** Isolated (UAX 9), because what people write may run the other way and must not turn the sentence. */
const quoted = (words: string) => (words ? `«\u2068${words}\u2069»` : 'بلا اسم');
