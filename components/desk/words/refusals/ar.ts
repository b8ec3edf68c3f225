/** What the newsroom refuses with, by its English sentence, gaps open. The other languages have the same keys. */
export const refusals = {
  'A story is not related to itself. Choose another.': 'المادة لا ترتبط بنفسها. اختر غيرها.',
  'An SVG is a program that draws. Export it as PNG and send that.': 'ملف SVG برنامج يرسم. صدّره بصيغة PNG وأرسله.',
  'Another person has this address or this account.': 'لشخص آخر هذا العنوان أو هذا الحساب.',
  'Another section has this address.': 'لقسم آخر هذا العنوان.',
  'Another snippet has taken its trigger meanwhile. Give one of the two another trigger first.':
    'أخذ نص جاهز آخر كلمة استدعائه في هذه الأثناء. أعطِ أحدهما كلمة أخرى أولًا.',
  'Another snippet in this language has this trigger.': 'لنص جاهز آخر بهذه اللغة كلمة الاستدعاء نفسها.',
  'Another story already stands at {path}. Change the slug.': 'في {path} مادة أخرى. غيّر الاسم المختصر.',
  'Another topic has this address.': 'لموضوع آخر هذا العنوان.',
  'Choose a day and an hour.': 'اختر يومًا وساعة.',
  'Choose a section.': 'اختر قسمًا.',
  'Choose a story or give an address.': 'اختر مادة أو اكتب رابطًا.',
  'Choose an hour, a day or a week.': 'اختر ساعة أو يومًا أو أسبوعًا.',
  'Choose who takes it.': 'اختر من يتسلّمها.',
  'Differs from what stands there now.': 'يختلف عمّا هو هناك الآن.',
  'Empty.': 'فارغ.',
  'Give a name.': 'اكتب اسمًا.',
  'Give a whole number of days, at least one, or nothing to keep them for ever.':
    'اكتب عدد أيام صحيحًا، يومًا على الأقل، أو اتركه فارغًا للاحتفاظ بها دائمًا.',
  'Give the newspaper a name.': 'أعطِ الصحيفة اسمًا.',
  'Give the person a name.': 'اكتب اسم الشخص.',
  'Give the picture a name.': 'أعطِ الصورة اسمًا.',
  'Give the section a name.': 'أعطِ القسم اسمًا.',
  'Give the snippet a name.': 'أعطِ النص الجاهز اسمًا.',
  'Give the snippet a word to type for it.': 'أعطِ النص الجاهز كلمة تستدعيه.',
  'Give the source a name.': 'اكتب اسم المصدر.',
  'Give the topic a name.': 'أعطِ الموضوع اسمًا.',
  'HEIC cannot be opened here. Export it as JPEG and send that.':
    'لا يمكن فتح HEIC هنا. صدّر الصورة بصيغة JPEG وأرسلها.',
  'Has gone by.': 'مضت.',
  'It would lead to itself.': 'سيؤدي إلى نفسه.',
  'Missing.': 'ناقص.',
  'Name at least one section, a line each.': 'سمِّ قسمًا واحدًا على الأقل، كل قسم في سطر.',
  'Name the sections, a line each.': 'سمِّ الأقسام، كل قسم في سطر.',
  'No password is this long.': 'لا كلمة مرور بهذا الطول.',
  'Nobody here has this account. Choose somebody else.': 'لا أحد هنا له هذا الحساب. اختر شخصًا آخر.',
  'Nothing is scheduled any more: it is live, or it was taken back.':
    'لم يعد هناك شيء مجدول: إما أنها نُشرت أو أُلغيت جدولتها.',
  'Readers have seen this story. It cannot begin in the past.':
    'رأى القراء هذه المادة. لا يمكن أن يبدأ نشرها في الماضي.',
  'Readers see nothing of this story now, so there is nothing to compare with.':
    'لا يرى القراء شيئًا من هذه المادة الآن، فلا شيء يُقارن به.',
  'Say for whom, so that it can be told apart and revoked.': 'اذكر لمن، ليُعرف من غيره ويمكن إلغاؤه.',
  'Somebody works here with this address already.': 'يعمل هنا أحد بهذا البريد.',
  'Something is missing here.': 'هنا شيء ناقص.',
  'Start with fewer sections.': 'ابدأ بأقسام أقل.',
  'Taken.': 'مأخوذ.',
  'The account of {name} is closed. Choose somebody else.': 'حساب {name} معطّل. اختر شخصًا آخر.',
  'The disk of the server is full, so nothing was kept. Tell an admin, then send it again.':
    'قرص الخادم ممتلئ، فلم يُحفظ شيء. أخبر مديرًا ثم أرسلها من جديد.',
  'The newspaper has no section yet. Make one first.': 'ليس للصحيفة قسم بعد. أنشئ قسمًا أولًا.',
  'The newspaper is not set up yet. Open the set-up link that the server printed.':
    'لم تُعدّ الصحيفة بعد. افتح رابط الإعداد الذي طبعه الخادم.',
  'The text did not arrive whole. Send it again.': 'لم يصل النص كاملًا. أرسله مجددًا.',
  'The text has changed since you looked at it. Look at it again, then publish.':
    'تغيّر النص بعد أن نظرت إليه. انظر إليه مجددًا ثم انشر.',
  'The text has changed since you read it, and yours differs in: {fields}. Read it again, then write.':
    'تغيّر النص بعد أن قرأته، ونصّك يختلف عنه. اقرأه مجددًا ثم اكتب.',
  'The text holds something that cannot be kept: {what}': 'في النص شيء لا يمكن حفظه.',
  'There is a source with this name.': 'هناك مصدر بهذا الاسم.',
  'There is no such {what}, or it is not yours to see.': 'لا شيء كهذا هنا، أو ليس لك أن تراه.',
  'There is no text to make a story of. Paste one.': 'لا نص تُصنع منه مادة. الصق نصًا.',
  'This account belongs to another person.': 'هذا الحساب لشخص آخر.',
  'This address belongs to the program itself.': 'هذا العنوان للبرنامج نفسه.',
  'This address is redirected already.': 'لهذا العنوان تحويل من قبل.',
  'This e-mail and password do not belong together.': 'هذا البريد وكلمة المرور لا يتوافقان.',
  'This file is cut or broken, so nothing was kept. Send it again from where it came from.':
    'هذا الملف مقطوع أو تالف، فلم يُحفظ شيء. أرسله من جديد من مصدره.',
  'This file is empty. Send it again from where it came from.': 'هذا الملف فارغ. أرسله من جديد من مصدره.',
  'This file is larger than {most} megabytes. Send a smaller one.':
    'هذا الملف أكبر من {most} ميغابايت. أرسل ملفًا أصغر.',
  'This form has fields that are not its own.': 'في هذا النموذج حقول ليست له.',
  'This hour has gone by. Choose a later one, or publish now.': 'مضت هذه الساعة. اختر ساعة لاحقة، أو انشر الآن.',
  'This is no picture. Send a JPEG, PNG, WebP, AVIF or GIF.': 'هذه ليست صورة. أرسل JPEG أو PNG أو WebP أو AVIF أو GIF.',
  'This is not what is asked for here.': 'ليس هذا هو المطلوب هنا.',
  'This is not your present password.': 'ليست هذه كلمة مرورك الحالية.',
  'This is the last admin. Make somebody else an admin first.': 'هذا آخر مدير. اجعل غيره مديرًا أولًا.',
  'This is too long for a snippet. Keep a few paragraphs.': 'هذا أطول من نص جاهز. احتفظ ببضع فقرات.',
  'This is too long for one story. Paste it in parts.': 'هذا أطول من مادة واحدة. الصقه أجزاءً.',
  'This link does not open any more. Start the server again to get a new one.':
    'لم يعد هذا الرابط يفتح. أعد تشغيل الخادم لتحصل على رابط جديد.',
  'This link stands here already.': 'هذا الرابط موجود هنا.',
  'This page of the list does not exist. Start again at its top.': 'لا وجود لهذه الصفحة من القائمة. ابدأ من أولها.',
  'This part of the file is too large. Send it in smaller ones.': 'هذا الجزء من الملف كبير. أرسله في أجزاء أصغر.',
  'This picture has more than {frames} frames. Send one of them.':
    'في هذه الصورة أكثر من {frames} لقطة. أرسل واحدة منها.',
  'This picture has more than {pixels} megapixels. Send a smaller one.':
    'في هذه الصورة أكثر من {pixels} ميغابكسل. أرسل صورة أصغر.',
  'This picture took too long to open, so nothing was kept. Export it anew as JPEG and send that.':
    'استغرق فتح هذه الصورة وقتًا طويلًا، فلم يُحفظ شيء. صدّرها من جديد بصيغة JPEG وأرسلها.',
  'This story is not public, so there is nothing to withdraw.': 'هذه المادة غير منشورة، فلا شيء يُسحب.',
  'This took too long to find. Type another word, or choose a section.':
    'طال البحث أكثر مما ينبغي. اكتب كلمة أخرى، أو اختر قسمًا.',
  'This was not sent from the desk, so nothing was changed.': 'لم يُرسل هذا من غرفة التحرير، فلم يتغيّر شيء.',
  'This word is taken by the site itself. Choose another.': 'هذه الكلمة للموقع نفسه. اختر غيرها.',
  'Too many pictures are being opened just now. Wait a minute, then send it again.':
    'تُفتح الآن صور كثيرة. انتظر دقيقة ثم أرسلها من جديد.',
  'Too many tries. Wait a quarter of an hour, then try again.': 'محاولات كثيرة. انتظر ربع ساعة ثم أعد المحاولة.',
  'Two sections would have the address {path}.': 'سيكون لقسمين العنوان {path}.',
  'Type the password.': 'اكتب كلمة المرور.',
  'Use a language tag such as en or fa.': 'استعمل رمز لغة مثل en أو fa.',
  'Use a number up to 99.': 'استعمل عددًا لا يتجاوز 99.',
  'Use a number.': 'استعمل عددًا.',
  'Use a path of this site, such as /world/old-address.': 'استعمل مسارًا في هذا الموقع، مثل ‎/world/old-address.',
  'Use a time zone such as Europe/Helsinki.': 'استعمل منطقة زمنية مثل Asia/Beirut.',
  'Use a whole e-mail address.': 'اكتب عنوان بريد كاملًا.',
  'Use an address that starts with https:// or a path of this site.':
    'استعمل رابطًا يبدأ بـ https:// أو مسارًا في هذا الموقع.',
  'Use at least one letter.': 'استعمل حرفًا واحدًا على الأقل.',
  'Use at least {least}.': 'استعمل {least} على الأقل.',
  'Use at least 8 characters. A few words with spaces are best.':
    'استعمل 8 أحرف على الأقل. الأفضل بضع كلمات بينها مسافات.',
  'Use at most 256 characters.': 'استعمل 256 حرفًا على الأكثر.',
  'Use at most 300 letters.': 'استعمل 300 حرف على الأكثر.',
  'Use at most {most} letters.': 'الحد الأقصى للأحرف: {most}.',
  'Use at most {most}.': 'استعمل {most} على الأكثر.',
  'Use letters, digits and hyphens, such as iranian-envoy-quits.':
    'استعمل أحرفًا وأرقامًا وواصلات، مثل سفير-إيران-يستقيل.',
  'Use one word of letters, digits and hyphens, at most 40 signs.':
    'استعمل كلمة واحدة من أحرف وأرقام وواصلات، لا تزيد على 40 علامة.',
  'Use small letters, digits and hyphens.': 'استعمل أحرفًا لاتينية صغيرة وأرقامًا وواصلات.',
  'Write the text of the snippet.': 'اكتب نص النص الجاهز.',
  'Write why, in words that readers may see.': 'اكتب السبب، بكلمات قد يراها القراء.',
  'You are signed out. Sign in in another tab, then send the file again.':
    'خرجتَ من حسابك. ادخل في لسان آخر ثم أرسل الملف من جديد.',
  'You are signed out. What you typed is still here: sign in in another tab, then do this again.':
    'انتهت جلستك. ما كتبته باقٍ هنا: سجّل الدخول في تبويب آخر ثم أعد المحاولة.',
  'You have this story yourself. Choose somebody else.': 'المادة عندك أنت. اختر شخصًا آخر.',
  '{name} has changed this picture since you opened it. What you wrote is kept here: copy it, then open the picture again.':
    'غيّر {name} هذه الصورة منذ فتحتها. ما كتبته محفوظ هنا: انسخه ثم افتح الصورة من جديد.',
  '{name} has changed this snippet since you opened it. What you wrote is kept here: copy it, close this and open the snippet again.':
    'عدّل {name} هذا النص الجاهز بعد أن فتحته. ما كتبته محفوظ هنا: انسخه وأغلق هذه النافذة وافتح النص من جديد.',
  '{name} made this snippet. They or an editor can change it.': 'أنشأ {name} هذا النص الجاهز. يعدّله هو أو محرر.',
  '{name} only reads here. Choose somebody who writes.': 'دور {name} هنا القراءة فقط. اختر من يكتب.',
  '{path} is redirected already. Lead to where it ends.': 'لـ {path} تحويل من قبل. وجّه إلى حيث ينتهي.',
  '{section} still has stories. Move them to another section first.':
    'في قسم {section} مواد بعد. انقلها إلى قسم آخر أولًا.',
  '{who} may not {deed}. A reader can.': 'ليس لك أن تفعل هذا. يستطيع ذلك القارئ.',
  '{who} may not {deed}. A reporter can.': 'ليس لك أن تفعل هذا. يستطيع ذلك المراسل.',
  '{who} may not {deed}. An editor can.': 'ليس لك أن تفعل هذا. يستطيع ذلك المحرر.',
  '{who} may not {deed}. An admin can.': 'ليس لك أن تفعل هذا. يستطيع ذلك المدير.',
};
