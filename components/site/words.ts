/** The words that the page itself says to readers, by language. Stories bring their own. */
export type Words = {
  language: string;
  skip: string;
  sections: string;
  inFocus: string;
  latest: string;
  topStories: string;
  opinion: string;
  opinionLine: string;
  inPictures: string;
  more: string;
  allSections: string;
  house: string;
  feed: string;
  by: string;
  /** Between a name and the place that it reported from. */
  place: string;
  roles: { 'additional reporting': string; photographs: string; 'translated by': string };
  updated: string;
  corrected: string;
  correction: string;
  source: string;
  picture: string;
  factBox: string;
  timeline: string;
  map: string;
  elsewhere: string;
  readAlso: string;
  topics: string;
  moreOn: string;
  related: string;
  neighbours: string;
  earlier: string;
  later: string;
  /** Said in the language that it leads to. */
  thisReport: string;
  older: string;
  before: string;
  newest: string;
  pages: string;
  kinds: { place: string; person: string; organisation: string; subject: string };
  withdrawn: string;
  withdrawnTitle: string;
  withdrawnOn: string;
  gone: string;
  moved: string;
  movedTitle: string;
  movedLine: string;
  notFound: string;
  notFoundTitle: string;
  notFoundLine: string;
  notFoundHint: string;
  toFront: string;
  missing: string;
  empty: string;
};

const en: Words = {
  language: 'en',
  skip: 'Skip to the news',
  sections: 'Sections',
  inFocus: 'In focus',
  latest: 'Latest',
  topStories: 'Top stories',
  opinion: 'Opinion',
  opinionLine: 'Views are the writers’ own',
  inPictures: 'In pictures',
  more: 'More',
  allSections: 'All sections',
  house: 'The house',
  feed: 'News feed (RSS)',
  by: 'By',
  place: ' in ',
  roles: {
    'additional reporting': 'Additional reporting:',
    photographs: 'Photographs:',
    'translated by': 'Translated by',
  },
  updated: 'Updated',
  corrected: 'Corrected',
  correction: 'Correction',
  source: 'Source:',
  picture: 'Picture:',
  factBox: 'Background',
  timeline: 'Timeline',
  map: 'Map:',
  elsewhere: 'At',
  readAlso: 'Read also',
  topics: 'Topics',
  moreOn: 'More on',
  related: 'Related',
  neighbours: 'Before and after',
  earlier: 'Earlier in',
  later: 'Later in',
  thisReport: 'This report in English',
  older: 'Older',
  before: 'before',
  newest: 'Newest',
  pages: 'Pages',
  kinds: { place: 'Place', person: 'Person', organisation: 'Organisation', subject: 'Topic' },
  withdrawn: 'Withdrawn',
  withdrawnTitle: 'This report is no longer published',
  withdrawnOn: 'We withdrew it on',
  gone: 'Answer 410: gone for good. Please take it out of your index.',
  moved: 'Moved',
  movedTitle: 'This page has moved',
  movedLine: 'Its new address:',
  notFound: 'Not found',
  notFoundTitle: 'There is no page at this address',
  notFoundLine: 'It may have been mistyped, or it may never have been there.',
  notFoundHint: 'Everything that we publish keeps its address; when one changes, the old one leads to the new.',
  toFront: 'Go to the front page',
  missing: 'Answer 404: nothing is published here.',
  empty: 'Nothing has been published here yet.',
};

const fa: Words = {
  language: 'fa',
  skip: 'پرش به خبر',
  sections: 'بخش‌ها',
  inFocus: 'در کانون توجه',
  latest: 'تازه‌ترین',
  topStories: 'مهم‌ترین خبرها',
  opinion: 'دیدگاه',
  opinionLine: 'دیدگاه‌ها از آنِ نویسندگان است',
  inPictures: 'در تصویر',
  more: 'بیشتر',
  allSections: 'همهٔ بخش‌ها',
  house: 'تحریریه',
  feed: 'خوراک خبر (RSS)',
  by: 'گزارش',
  place: '، ',
  roles: { 'additional reporting': 'همکاری در گزارش:', photographs: 'عکس:', 'translated by': 'ترجمهٔ' },
  updated: 'به‌روزشده',
  corrected: 'اصلاح‌شده',
  correction: 'اصلاحیه',
  source: 'منبع:',
  picture: 'تصویر:',
  factBox: 'پیش‌زمینه',
  timeline: 'گاه‌شمار',
  map: 'نقشه:',
  elsewhere: 'در',
  readAlso: 'همچنین بخوانید',
  topics: 'موضوع‌ها',
  moreOn: 'بیشتر دربارهٔ',
  related: 'مرتبط',
  neighbours: 'پیش و پس از این',
  earlier: 'پیش از این در',
  later: 'پس از این در',
  thisReport: 'این گزارش به فارسی',
  older: 'قدیمی‌تر',
  before: 'پیش از',
  newest: 'تازه‌ترین‌ها',
  pages: 'صفحه‌ها',
  kinds: { place: 'مکان', person: 'شخص', organisation: 'سازمان', subject: 'موضوع' },
  withdrawn: 'پس‌گرفته‌شده',
  withdrawnTitle: 'این گزارش دیگر منتشر نیست',
  withdrawnOn: 'زمان پس گرفتن:',
  gone: 'پاسخ ۴۱۰: این نشانی برای همیشه برداشته شده است.',
  moved: 'جابه‌جا شده',
  movedTitle: 'نشانی این صفحه عوض شده است',
  movedLine: 'نشانی تازه:',
  notFound: 'پیدا نشد',
  notFoundTitle: 'در این نشانی صفحه‌ای نیست',
  notFoundLine: 'شاید نشانی اشتباه نوشته شده یا هرگز وجود نداشته است.',
  notFoundHint: 'هرچه منتشر می‌کنیم نشانی خود را نگه می‌دارد؛ اگر نشانی عوض شود، نشانی پیشین به نشانی تازه می‌رسد.',
  toFront: 'رفتن به صفحهٔ نخست',
  missing: 'پاسخ ۴۰۴: در این نشانی چیزی منتشر نشده است.',
  empty: 'هنوز چیزی در اینجا منتشر نشده است.',
};

const ar: Words = {
  language: 'ar',
  skip: 'انتقل إلى الخبر',
  sections: 'الأقسام',
  inFocus: 'تحت الضوء',
  latest: 'الأحدث',
  topStories: 'أبرز الأخبار',
  opinion: 'الرأي',
  opinionLine: 'الآراء لأصحابها',
  inPictures: 'بالصور',
  more: 'المزيد',
  allSections: 'جميع الأقسام',
  house: 'التحرير',
  feed: 'خلاصة الأخبار (RSS)',
  by: 'تقرير',
  place: '، ',
  roles: { 'additional reporting': 'شارك في التقرير:', photographs: 'تصوير:', 'translated by': 'ترجمة' },
  updated: 'حُدِّث',
  corrected: 'صُحِّح',
  correction: 'تصحيح',
  source: 'المصدر:',
  picture: 'صورة:',
  factBox: 'خلفية',
  timeline: 'تسلسل زمني',
  map: 'خريطة:',
  elsewhere: 'في',
  readAlso: 'اقرأ أيضًا',
  topics: 'الموضوعات',
  moreOn: 'المزيد عن',
  related: 'ذات صلة',
  neighbours: 'قبل هذا وبعده',
  earlier: 'السابق في',
  later: 'التالي في',
  thisReport: 'هذا التقرير بالعربية',
  older: 'أقدم',
  before: 'قبل',
  newest: 'الأحدث',
  pages: 'الصفحات',
  kinds: { place: 'مكان', person: 'شخص', organisation: 'منظمة', subject: 'موضوع' },
  withdrawn: 'سُحب',
  withdrawnTitle: 'لم يعد هذا التقرير منشورًا',
  withdrawnOn: 'سُحب في',
  gone: 'الرد 410: أُزيل هذا العنوان نهائيًا.',
  moved: 'انتقلت',
  movedTitle: 'انتقلت هذه الصفحة',
  movedLine: 'عنوانها الجديد:',
  notFound: 'غير موجود',
  notFoundTitle: 'لا توجد صفحة في هذا العنوان',
  notFoundLine: 'ربما كُتب العنوان خطأً أو لم يكن موجودًا أصلًا.',
  notFoundHint: 'كل ما ننشره يحتفظ بعنوانه، وإن تغيّر قاد العنوان القديم إلى الجديد.',
  toFront: 'إلى الصفحة الأولى',
  missing: 'الرد 404: لا شيء منشور هنا.',
  empty: 'لم يُنشر شيء هنا بعد.',
};

const spoken: Record<string, Words> = { en, fa, ar };

/** The words of a language; English where we do not speak it. */
export function wordsOf(language: string): Words {
  return spoken[language.toLowerCase().split('-')[0] ?? ''] ?? en;
}
