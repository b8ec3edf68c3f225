import type { Words } from '../words.ts';

export const saving: Words['saving'] = {
  saved: 'ذخیره شد {at}',
  saving: 'در حال ذخیره…',
  notSaved: 'ذخیره نشد: {reason}',
  safe: ' — متن شما روی همین دستگاه محفوظ است و از {since} در انتظار است. می‌توانید به نوشتن ادامه دهید.',
  retry: 'همین حالا دوباره',
  lost: 'پاسخی از سرور نیامد. پیش از تکرار، مطلب را دوباره ببینید؛ متن شما محفوظ است.',
  reasons: {
    'no connection': 'اتصال به شبکه برقرار نیست',
    'the server does not answer': 'سرور پاسخ نمی‌دهد',
    'you were signed out. Sign in again in another tab': 'از حساب خارج شده‌اید. در زبانه‌ای دیگر دوباره وارد شوید',
    'the desk has a new version. Load the page again': 'میز تحریریه نسخهٔ تازه‌ای دارد. صفحه را دوباره باز کنید',
    'the story is not there any more': 'این مطلب دیگر وجود ندارد',
    'the story is not open': 'مطلب باز نیست',
    'the server cannot save just now': 'سرور در این لحظه نمی‌تواند ذخیره کند',
    'a part of the text is missing': 'بخشی از متن نرسیده است',
    'this is more than one story can hold': 'این بیش از گنجایش یک مطلب است',
    'the change could not be read': 'تغییر خوانده نشد',
    'the change holds what no story has': 'در تغییر چیزی هست که در هیچ مطلبی نیست',
    'you may only read here': 'اینجا تنها می‌توانید بخوانید',
    'the text holds something that cannot be kept': 'در متن چیزی هست که نمی‌توان نگه داشت',
  },
};
