import type { Said, Telling } from './telling.ts';

export const fa: Telling = {
  locale: 'fa-u-ca-gregory-nu-latn',
  somebody: 'کسی',
  machinery: {
    'The clock': 'ساعت',
    'The importer': 'واردکننده',
    'The operator': 'گردانندهٔ سامانه',
    'A guest': 'مهمان',
  },
  unknown: (who, name) => `${who} کاری کرد که میز تحریریه واژه‌ای برایش ندارد (${name})`,
  sentences: {
    'account.added': ({ who, text }) => `${who} برای ${text('name') || 'کسی'} حساب باز کرد`,
    'account.disabled': ({ who, text }) => `${who} حساب ${text('name') || 'کسی'} را بست`,
    'account.enabled': ({ who, text }) => `${who} حساب ${text('name') || 'کسی'} را دوباره باز کرد`,
    'account.language-changed': ({ who }) => `${who} زبان میز خود را انتخاب کرد`,
    'account.role-changed': ({ who, text }) => `${who} نقش کسی را ${named(ROLES, text('to')) || 'نقش دیگری'} کرد`,
    'account.password-changed': ({ who }) => `${who} گذرواژه‌ای را عوض کرد`,
    'newspaper.described': ({ who }) => `${who} مشخصات روزنامه را تغییر داد`,
    'newspaper.founded': ({ who }) => `${who} روزنامه را برپا کرد`,
    'person.added': ({ who, text }) => `${who} ${text('name') || 'کسی'} را به افراد افزود`,
    'person.changed': ({ who, text }) => `${who} مشخصات ${text('name') || 'کسی'} را تغییر داد`,
    'picture.added': ({ who, text }) => `${who} عکس ${quoted(text('name'))} را افزود`,
    'picture.described': ({ who, text }) => `${who} واژه‌های عکس ${quoted(text('name'))} را تغییر داد`,
    'preview.made': ({ who, text, when }) =>
      `${who} پیوند پیش‌نمایشی برای ${quoted(text('forWhom'))} ساخت${when('expiresAt') && `، باز تا ${when('expiresAt')}`}`,
    'preview.opened': ({ text }) => `پیوند پیش‌نمایش ${quoted(text('forWhom'))} باز شد`,
    'preview.revoked': ({ who, text }) => `${who} پیوند پیش‌نمایش ${quoted(text('forWhom'))} را باطل کرد`,
    'redirect.added': ({ who, text }) => `${who} ${text('fromPath') || 'نشانی‌ای'} را به جای دیگری برد`,
    'redirect.removed': ({ who, text }) => `${who} تغییر نشانی ${text('fromPath')} را برداشت`,
    'revision.restored': ({ who }) => `${who} نسخه‌ای پیشین را بازگرداند`,
    'revision.saved': ({ who, text }) => `${who} نسخه‌ای${text('name') && ` با نام ${quoted(text('name'))}`} نگه داشت`,
    'revisions.dropped': ({ who, number }) => `${who} ${number('count')} نشست قدیمی را کنار گذاشت`,
    'section.added': ({ who, text }) => `${who} بخش ${quoted(text('name'))} را افزود`,
    'section.changed': ({ who, text }) => `${who} بخش ${quoted(text('name'))} را تغییر داد`,
    'section.removed': ({ who, text }) => `${who} بخش ${quoted(text('name'))} را برداشت`,
    'snippet.added': ({ who, text }) => `${who} متن آمادهٔ ${quoted(text('name'))} را ساخت`,
    'snippet.changed': ({ who, text }) => `${who} متن آمادهٔ ${quoted(text('name'))} را تغییر داد`,
    'snippet.restored': ({ who, text }) => `${who} متن آمادهٔ ${quoted(text('name'))} را بازگرداند`,
    'snippet.retired': ({ who, text }) => `${who} متن آمادهٔ ${quoted(text('name'))} را کنار گذاشت`,
    'source.added': ({ who, text }) => `${who} منبع ${quoted(text('name'))} را افزود`,
    'source.changed': ({ who, text }) => `${who} منبع ${quoted(text('name'))} را تغییر داد`,
    'source.removed': ({ who, text }) => `${who} منبع ${quoted(text('name'))} را برداشت`,
    'story.changed': ({ who, text }) =>
      text('cited') ? `${who} منبعی آورد` : text('related') ? `${who} مطلب مرتبطی افزود` : `${who} نوشت`,
    'story.described': (said) => `${said.who} ${described(said)}`,
    'story.drafted': ({ who, text }) =>
      `${who} این مطلب را آغاز کرد${text('kind') && ` (${named(KINDS, text('kind'))})`}`,
    'story.handed-over': ({ who, text, first }) =>
      `${who} این مطلب را به ${first('to') || 'کسی'} سپرد${text('note') && `: ${quoted(text('note'))}`}`,
    'story.imported': ({ who }) => `${who} این مطلب را از متنی چسبانده ساخت`,
    'story.moved': (said) => `${said.who} ${moved(said)}`,
    'story.published': ({ who, text }) =>
      text('correction')
        ? `${who} این مطلب را اصلاح کرد: ${quoted(text('correction'))}`
        : `${who} این مطلب را منتشر کرد`,
    'story.released': ({ text, when }) =>
      `${text('what') === 'update' ? 'نسخهٔ تازهٔ این مطلب' : 'این مطلب'} سر ساعت خود${when('liveFrom') && `، ${when('liveFrom')}،`} به خوانندگان رسید`,
    'story.scheduled': ({ who, text, when }) => {
      const what = text('correction') ? 'اصلاحیهٔ این مطلب' : 'این مطلب';
      const why = text('correction') && `: ${quoted(text('correction'))}`;
      return `${who} ${what} را${when('liveFrom') && ` برای ${when('liveFrom')}`} زمان‌بندی کرد${why}`;
    },
    'story.unscheduled': ({ who }) => `${who} زمان‌بندی این مطلب را لغو کرد`,
    'story.withdrawn': ({ who, text }) =>
      `${who} این مطلب را پس گرفت${text('notice') && `: ${quoted(text('notice'))}`}`,
    'links.replaced': ({ who, text }) => `${who} پیوندهای مرتبط را ${fromTo(text('from'), text('to'))} برد`,
    'topic.added': ({ who, text }) => `${who} موضوع ${quoted(text('name'))} را افزود`,
    'topic.changed': ({ who, text }) => `${who} موضوع ${quoted(text('name'))} را تغییر داد`,
  },
};

const ROLES: Record<string, string> = { reader: 'خواننده', reporter: 'خبرنگار', editor: 'دبیر', admin: 'مدیر' };
const KINDS: Record<string, string> = {
  news: 'خبر',
  analysis: 'تحلیل',
  opinion: 'دیدگاه',
  feature: 'گزارش',
  explainer: 'شرح',
  live: 'پوشش زنده',
  gallery: 'گزارش تصویری',
};

function named(names: Record<string, string>, name: string): string {
  return (Object.hasOwn(names, name) && names[name]) || name;
}

function described({ text, when }: Said): string {
  const said = [
    text('kind') && `نوع آن را ${named(KINDS, text('kind'))} گذاشت`,
    text('language') && `زبان آن را ${text('language')} گذاشت`,
    text('translationOf') && 'آن را ترجمهٔ مطلبی دیگر خواند',
    when('embargoAt') && `تا ${when('embargoAt')} بر آن منع انتشار گذاشت`,
  ].filter(Boolean);
  return said.length > 0 ? said.join(' و ') : 'مشخصات آن را تغییر داد';
}

function moved({ text }: Said): string {
  const [from, to] = [text('was', 'section'), text('is', 'section')];
  if (from && to && from !== to) return `آن را از ${from} به ${to} برد`;
  const [old, slug] = [text('was', 'slug'), text('is', 'slug')];
  if (old && slug && old !== slug) return `نشانی آن را عوض کرد: ${slug} به جای ${old}`;
  return 'نشانی آن را عوض کرد';
}

const fromTo = (from: string, to: string) => (from && to ? `از ${from} به ${to}` : 'به جای دیگری');
/** Isolated (UAX 9), because what people write may run the other way and must not turn the sentence. */
const quoted = (words: string) => (words ? `«\u2068${words}\u2069»` : 'بی‌نام');
