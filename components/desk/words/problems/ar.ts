import type { Words } from '../words.ts';

export const problems: Words['problems'] = {
  aPicture: 'صورة',
  'no-headline': 'ليس للمادة عنوان.',
  'no-text': 'ليس للمادة نص.',
  'no-standfirst': 'ليس للمادة مقدمة.',
  'long-headline': 'العنوان أطول من 110 أحرف.',
  embargo: 'المادة محظورة النشر حتى {about}. جدولها لذلك الموعد، أو ارفع الحظر.',
  'no-alt': '{about}: لا نص بديل. لن يعرف مضمونها من لا يستطيع رؤيتها.',
  'no-credit': '{about}: لا ذكر لصاحب الصورة.',
  'no-author': 'ليس للمادة توقيع ولا مصدر.',
  'no-topic': 'ليس للمادة موضوع.',
  'leads-nowhere': '{about}: رابط لا يؤدي إلى شيء بعد. اربطه بمادة أو عنوان، وإلا رأى القراء عنوانه فقط.',
};
