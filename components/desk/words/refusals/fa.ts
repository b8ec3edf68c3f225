import type { refusals as ar } from './ar.ts';

export const refusals: typeof ar = {
  'A story is not related to itself. Choose another.': 'مطلب به خودش پیوند نمی‌خورد. مطلب دیگری انتخاب کنید.',
  'An SVG is a program that draws. Export it as PNG and send that.':
    'SVG برنامه‌ای است که نقاشی می‌کند. آن را با فرمت PNG خروجی بگیرید و بفرستید.',
  'Another person has this address or this account.': 'شخص دیگری این نشانی یا این حساب را دارد.',
  'Another section has this address.': 'بخش دیگری این نشانی را دارد.',
  'Another snippet has taken its trigger meanwhile. Give one of the two another trigger first.':
    'متن آمادهٔ دیگری در این میان واژهٔ فراخوانش را گرفته است. نخست به یکی از آن دو واژهٔ دیگری بدهید.',
  'Another snippet in this language has this trigger.': 'متن آمادهٔ دیگری به این زبان همین واژهٔ فراخوان را دارد.',
  'Another story already stands at {path}. Change the slug.': 'مطلب دیگری در {path} هست. نام کوتاه را تغییر دهید.',
  'Another topic has this address.': 'موضوع دیگری این نشانی را دارد.',
  'Choose a day and an hour.': 'روز و ساعتی انتخاب کنید.',
  'Choose a section.': 'بخشی انتخاب کنید.',
  'Choose a story or give an address.': 'مطلبی انتخاب کنید یا نشانی بدهید.',
  'Choose an hour, a day or a week.': 'یک ساعت، یک روز یا یک هفته را انتخاب کنید.',
  'Choose who takes it.': 'انتخاب کنید چه کسی تحویل می‌گیرد.',
  'Differs from what stands there now.': 'با آنچه اکنون آنجاست تفاوت دارد.',
  'Empty.': 'خالی است.',
  'Give a name.': 'نامی بنویسید.',
  'Give a whole number of days, at least one, or nothing to keep them for ever.':
    'شمار روزها را بنویسید، دست‌کم یک روز، یا خالی بگذارید تا همیشه بمانند.',
  'Give the newspaper a name.': 'نامی برای روزنامه بنویسید.',
  'Give the person a name.': 'نامی برای شخص بنویسید.',
  'Give the picture a name.': 'به عکس نامی بدهید.',
  'Give the section a name.': 'نامی برای بخش بنویسید.',
  'Give the snippet a name.': 'نامی برای متن آماده بنویسید.',
  'Give the snippet a word to type for it.': 'واژهٔ فراخوانی برای متن آماده بنویسید.',
  'Give the source a name.': 'نامی برای منبع بنویسید.',
  'Give the topic a name.': 'نامی برای موضوع بنویسید.',
  'HEIC cannot be opened here. Export it as JPEG and send that.':
    'HEIC اینجا باز نمی‌شود. آن را با فرمت JPEG خروجی بگیرید و بفرستید.',
  'Has gone by.': 'گذشته است.',
  'It would lead to itself.': 'به خودش می‌رسد.',
  'Missing.': 'خالی است.',
  'Name at least one section, a line each.': 'دست‌کم یک بخش را نام ببرید، هر یک در یک سطر.',
  'Name the sections, a line each.': 'بخش‌ها را نام ببرید، هر یک در یک سطر.',
  'No password is this long.': 'هیچ گذرواژه‌ای به این بلندی نیست.',
  'Nobody here has this account. Choose somebody else.': 'کسی اینجا این حساب را ندارد. شخص دیگری انتخاب کنید.',
  'Nothing is scheduled any more: it is live, or it was taken back.':
    'دیگر چیزی زمان‌بندی نشده است: یا منتشر شده، یا پس گرفته شده است.',
  'Readers have seen this story. It cannot begin in the past.':
    'خوانندگان این مطلب را دیده‌اند. آغازش نمی‌تواند در گذشته باشد.',
  'Readers see nothing of this story now, so there is nothing to compare with.':
    'خوانندگان اکنون چیزی از این مطلب نمی‌بینند، پس چیزی برای مقایسه نیست.',
  'Say for whom, so that it can be told apart and revoked.':
    'بنویسید برای چه کسی، تا از دیگران بازشناخته شود و بتوان باطلش کرد.',
  'Somebody works here with this address already.': 'کسی با این نشانی اینجا کار می‌کند.',
  'Something is missing here.': 'اینجا چیزی کم است.',
  'Start with fewer sections.': 'با بخش‌های کمتری آغاز کنید.',
  'Taken.': 'گرفته شده است.',
  'The account of {name} is closed. Choose somebody else.': 'حساب {name} بسته است. شخص دیگری انتخاب کنید.',
  'The disk of the server is full, so nothing was kept. Tell an admin, then send it again.':
    'دیسک سرور پر است، پس چیزی نگه داشته نشد. به یک مدیر بگویید، سپس دوباره بفرستید.',
  'The newspaper has no section yet. Make one first.': 'روزنامه هنوز بخشی ندارد. نخست یکی بسازید.',
  'The newspaper is not set up yet. Open the set-up link that the server printed.':
    'روزنامه هنوز راه‌اندازی نشده است. پیوند راه‌اندازی را که سرور نوشته باز کنید.',
  'The text did not arrive whole. Send it again.': 'متن کامل نرسید. دوباره بفرستید.',
  'The text has changed since you looked at it. Look at it again, then publish.':
    'متن پس از آنکه دیدید تغییر کرده است. دوباره ببینید، سپس منتشر کنید.',
  'The text has changed since you read it, and yours differs in: {fields}. Read it again, then write.':
    'متن پس از آنکه خواندید تغییر کرده و نوشتهٔ شما با آن تفاوت دارد. دوباره بخوانید، سپس بنویسید.',
  'The text holds something that cannot be kept: {what}': 'در متن چیزی هست که نمی‌توان نگه داشت.',
  'There is a source with this name.': 'منبعی با این نام هست.',
  'There is no such {what}, or it is not yours to see.': 'چنین چیزی اینجا نیست، یا دیدنش در اختیار شما نیست.',
  'There is no text to make a story of. Paste one.': 'متنی نیست که مطلب از آن ساخته شود. متنی بچسبانید.',
  'This account belongs to another person.': 'این حساب از آنِ شخص دیگری است.',
  'This address belongs to the program itself.': 'این نشانی از آنِ خود برنامه است.',
  'This address is redirected already.': 'این نشانی پیش‌تر به جای دیگر رفته است.',
  'This e-mail and password do not belong together.': 'این ایمیل و گذرواژه با هم نمی‌خوانند.',
  'This file is cut or broken, so nothing was kept. Send it again from where it came from.':
    'این فایل بریده یا خراب است، پس چیزی نگه داشته نشد. آن را دوباره از جایی که آمده بفرستید.',
  'This file is empty. Send it again from where it came from.':
    'این فایل خالی است. آن را دوباره از جایی که آمده بفرستید.',
  'This file is larger than {most} megabytes. Send a smaller one.':
    'این فایل بزرگ‌تر از {most} مگابایت است. فایل کوچک‌تری بفرستید.',
  'This form has fields that are not its own.': 'این فرم خانه‌هایی دارد که از آنِ خودش نیست.',
  'This hour has gone by. Choose a later one, or publish now.':
    'این ساعت گذشته است. ساعت دیرتری انتخاب کنید، یا اکنون منتشر کنید.',
  'This is no picture. Send a JPEG, PNG, WebP, AVIF or GIF.': 'این عکس نیست. JPEG، PNG، WebP، AVIF یا GIF بفرستید.',
  'This is not what is asked for here.': 'این آن چیزی نیست که اینجا خواسته شده است.',
  'This is not your present password.': 'این گذرواژهٔ کنونی شما نیست.',
  'This is the last admin. Make somebody else an admin first.': 'این آخرین مدیر است. نخست کس دیگری را مدیر کنید.',
  'This is too long for a snippet. Keep a few paragraphs.': 'این برای متن آماده بلند است. چند بند نگه دارید.',
  'This is too long for one story. Paste it in parts.': 'این برای یک مطلب بلند است. آن را تکه‌تکه بچسبانید.',
  'This link does not open any more. Start the server again to get a new one.':
    'این پیوند دیگر باز نمی‌شود. برای پیوند تازه، سرور را دوباره راه‌اندازی کنید.',
  'This link stands here already.': 'این پیوند هم‌اکنون اینجاست.',
  'This page of the list does not exist. Start again at its top.':
    'این صفحه از فهرست وجود ندارد. از آغاز آن شروع کنید.',
  'This part of the file is too large. Send it in smaller ones.':
    'این تکه از فایل بزرگ است. آن را در تکه‌های کوچک‌تر بفرستید.',
  'This picture has more than {frames} frames. Send one of them.':
    'این عکس بیش از {frames} قاب دارد. یکی از آن‌ها را بفرستید.',
  'This picture has more than {pixels} megapixels. Send a smaller one.':
    'این عکس بیش از {pixels} مگاپیکسل دارد. عکس کوچک‌تری بفرستید.',
  'This picture took too long to open, so nothing was kept. Export it anew as JPEG and send that.':
    'باز کردن این عکس بیش از اندازه طول کشید، پس چیزی نگه داشته نشد. آن را دوباره با فرمت JPEG خروجی بگیرید و بفرستید.',
  'This story is not public, so there is nothing to withdraw.': 'این مطلب منتشر نشده است، پس چیزی برای پس گرفتن نیست.',
  'This took too long to find. Type another word, or choose a section.':
    'یافتنش بیش از اندازه طول کشید. واژهٔ دیگری بنویسید، یا بخشی انتخاب کنید.',
  'This was not sent from the desk, so nothing was changed.': 'این از میز تحریریه فرستاده نشد، پس چیزی تغییر نکرد.',
  'This word is taken by the site itself. Choose another.': 'این واژه از آنِ خود سایت است. واژهٔ دیگری انتخاب کنید.',
  'Too many pictures are being opened just now. Wait a minute, then send it again.':
    'هم‌اکنون عکس‌های زیادی باز می‌شوند. یک دقیقه صبر کنید، سپس دوباره بفرستید.',
  'Too many tries. Wait a quarter of an hour, then try again.':
    'تلاش‌ها زیاد بود. یک ربع صبر کنید و دوباره امتحان کنید.',
  'Two sections would have the address {path}.': 'دو بخش نشانی {path} را می‌داشتند.',
  'Type the password.': 'گذرواژه را بنویسید.',
  'Use a language tag such as en or fa.': 'نشان زبان مانند en یا fa بنویسید.',
  'Use a number up to 99.': 'عددی تا 99 بنویسید.',
  'Use a number.': 'عددی بنویسید.',
  'Use a path of this site, such as /world/old-address.': 'مسیری از همین سایت بنویسید، مانند ‎/world/old-address.',
  'Use a time zone such as Europe/Helsinki.': 'منطقهٔ زمانی مانند Asia/Tehran بنویسید.',
  'Use a whole e-mail address.': 'نشانی کامل ایمیل را بنویسید.',
  'Use an address that starts with https:// or a path of this site.':
    'نشانی‌ای بنویسید که با https:// آغاز شود یا مسیری از همین سایت باشد.',
  'Use at least one letter.': 'دست‌کم یک حرف بنویسید.',
  'Use at least {least}.': 'دست‌کم {least} بنویسید.',
  'Use at least 8 characters. A few words with spaces are best.':
    'دست‌کم 8 نویسه بنویسید. بهتر است چند واژه با فاصله باشد.',
  'Use at most 256 characters.': 'دست‌بالا 256 نویسه بنویسید.',
  'Use at most 300 letters.': 'دست‌بالا 300 حرف بنویسید.',
  'Use at most {most} letters.': 'دست‌بالا {most} حرف بنویسید.',
  'Use at most {most}.': 'دست‌بالا {most} بنویسید.',
  'Use letters, digits and hyphens, such as iranian-envoy-quits.': 'حرف، رقم و خط تیره بنویسید، مانند سفیر-استعفا-داد.',
  'Use one word of letters, digits and hyphens, at most 40 signs.':
    'یک واژه از حرف، رقم و خط تیره بنویسید، دست‌بالا 40 نشانه.',
  'Use small letters, digits and hyphens.': 'حروف کوچک لاتین، رقم و خط تیره بنویسید.',
  'Write the text of the snippet.': 'متنِ متن آماده را بنویسید.',
  'Write why, in words that readers may see.': 'دلیلش را بنویسید، با واژه‌هایی که خوانندگان شاید ببینند.',
  'You are signed out. Sign in in another tab, then send the file again.':
    'از حساب خارج شده‌اید. در زبانه‌ای دیگر وارد شوید، سپس فایل را دوباره بفرستید.',
  'You are signed out. What you typed is still here: sign in in another tab, then do this again.':
    'از حساب خارج شده‌اید. نوشتهٔ شما هنوز اینجاست: در زبانه‌ای دیگر وارد شوید و دوباره انجام دهید.',
  'You have this story yourself. Choose somebody else.': 'این مطلب در دست خود شماست. شخص دیگری انتخاب کنید.',
  '{name} has changed this picture since you opened it. What you wrote is kept here: copy it, then open the picture again.':
    '{name} این عکس را پس از باز کردن شما تغییر داده است. نوشتهٔ شما اینجا محفوظ است: رونوشتش کنید و سپس عکس را دوباره باز کنید.',
  '{name} has changed this snippet since you opened it. What you wrote is kept here: copy it, close this and open the snippet again.':
    '{name} این متن آماده را پس از باز کردن شما تغییر داده است. نوشتهٔ شما اینجا محفوظ است: رونوشتش کنید، این پنجره را ببندید و متن را دوباره باز کنید.',
  '{name} made this snippet. They or an editor can change it.':
    'این متن آماده را {name} ساخته است. خودش یا یک دبیر می‌تواند آن را تغییر دهد.',
  '{name} only reads here. Choose somebody who writes.': '{name} اینجا فقط می‌خواند. کسی را انتخاب کنید که می‌نویسد.',
  '{path} is redirected already. Lead to where it ends.': '{path} پیش‌تر به جای دیگر رفته است. به پایان آن برسانید.',
  '{section} still has stories. Move them to another section first.':
    'بخش {section} هنوز مطلب دارد. نخست آن‌ها را به بخش دیگری ببرید.',
  '{who} may not {deed}. A reader can.': 'این کار در اختیار شما نیست. خواننده می‌تواند.',
  '{who} may not {deed}. A reporter can.': 'این کار در اختیار شما نیست. خبرنگار می‌تواند.',
  '{who} may not {deed}. An editor can.': 'این کار در اختیار شما نیست. دبیر می‌تواند.',
  '{who} may not {deed}. An admin can.': 'این کار در اختیار شما نیست. مدیر می‌تواند.',
};
