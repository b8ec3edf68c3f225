import type { Words } from '../words.ts';

export const saving: Words['saving'] = {
  saved: 'حُفظ {at}',
  saving: 'جارٍ الحفظ…',
  notSaved: 'لم يُحفظ: {reason}',
  safe: ' — نصّك محفوظ على هذا الجهاز، وهو ينتظر منذ {since}. يمكنك متابعة الكتابة.',
  retry: 'حاول الآن',
  lost: 'لم يرد جواب من الخادم. راجع المادة قبل أن تعيد المحاولة؛ نصّك محفوظ.',
  reasons: {
    'no connection': 'لا اتصال بالشبكة',
    'the server does not answer': 'الخادم لا يجيب',
    'you were signed out. Sign in again in another tab': 'انتهت جلستك. سجّل الدخول من جديد في تبويب آخر',
    'the desk has a new version. Load the page again': 'لغرفة التحرير إصدار جديد. أعد تحميل الصفحة',
    'the story is not there any more': 'لم تعد المادة موجودة',
    'the story is not open': 'المادة غير مفتوحة',
    'the server cannot save just now': 'يتعذّر الحفظ على الخادم في هذه اللحظة',
    'a part of the text is missing': 'جزء من النص ناقص',
    'this is more than one story can hold': 'هذا أكثر مما تتسع له مادة واحدة',
    'the change could not be read': 'تعذّرت قراءة التعديل',
    'the change holds what no story has': 'في التعديل ما ليس من أجزاء مادة',
    'you may only read here': 'لك هنا القراءة فقط',
    'the text holds something that cannot be kept': 'في النص شيء لا يمكن حفظه',
  },
};
