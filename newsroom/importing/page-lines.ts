import { BODY_LABEL, wholeLine } from './wording.ts';

/** What a web page says around a story. Each pattern is a whole line: the same words in a sentence are copy. */
const NETWORK =
  '(?:facebook|twitter|tweet|post|x|whatsapp|telegram|linkedin|instagram|reddit|pinterest|threads|bluesky|mastodon|messenger|youtube|tiktok|e-?mail|copy (?:link|url)|print|save|link|share|فيسبوك|فیسبوک|واتساب|واتس ?اپ|تويتر|توییتر|تلغرام|تلگرام|إكس|طباعة|چاپ|نسخ الرابط|вконтакте|телеграм|פייסבוק|טוויטר|ווטסאפ)';
const CHANNEL = '(?:whatsapp|telegram|instagram|facebook|youtube|tiktok|google news|bluesky|телеграм|تلگرام|تلغرام)';
const PAGE_LINES: [RegExp, string][] = [
  [new RegExp(`^${NETWORK}(?:[\\s,|·•/]+(?:and |on )?${NETWORK}){0,12}$`, 'iu'), 'share line'],
  [
    /^(?:share|teilen|partager|compartir|jaa|dela|condividi|compartilhar|del|поделиться|поділитися|paylaş|שתפו|שיתוף|اشتراک(?:[\u200c ]?گذاری)?|هم[\u200c ]?رسانی|شارك|مشاركة)(?: (?:this|on|sur|auf|en|via|story|article|page|post|artikel|l'article|artículo|juttu|cet article|este artículo|diesen artikel|المقال|الخبر|facebook|twitter|whatsapp|it|the|with|friends|,|and)){0,6}:?$/iu,
    'share line',
  ],
  [
    /^(?:advertisement|advertising|ad(?: feedback)?|anzeige|werbung|publicité|publicidade?|publi|mainos|annons|annonce|pubblicità|reklama|реклама|reklam|פרסומת|تبلیغات?|آگهی|إعلان|اعلان)(?: [-–—] .{0,60})?$/iu,
    'advertisement',
  ],
  [
    /values your feedback$|^(?:\d\. )?(?:how relevant is this ad to you|did you encounter any technical issues)\??$/iu,
    'advertisement',
  ],
  [
    /^(?:(?:skip to (?:main )?(?:content|navigation)|menu|navigation|search|home|home ?page|sign in|log ?in|register|log out|subscribe(?: now| today)?|print subscriptions|my account|your account|back to top|top|close|next|previous|loading\.{0,3}|toggle .{1,30}|open menu|aller au contenu|zum inhalt(?: springen)?|startseite|accueil|menü|suche|anmelden|abonnieren|se connecter|s'abonner|buscar|inicio|iniciar sesión|entrar|assine|suscríbete|siirry sisältöön|etusivu|haku|kirjaudu(?: sisään)?|tilaa|hoppa till innehåll|sök|logga in|cerca|accedi|головна|главная|войти|увійти|giriş(?: yap)?|ana ?sayfa|דף הבית|התחברות|جستجو|ورود|منو|بحث|تسجيل الدخول|القائمة)(?:\s?[|·•/]\s?|$)){1,6}$/iu,
    'navigation',
  ],
  [
    /^(?:home|start(?:seite)?|accueil|inicio|início|etusivu|hem|hjem|головна|главная|ana ?sayfa|strona główna|דף הבית|خانه|صفحه (?:اصلی|نخست)|الرئيسية)\s*(?:[>/|›»←<‹«])\s*.{1,100}$/iu,
    'navigation',
  ],
  [
    /(?:we|this (?:site|website)) uses? cookies|store and(?:\/or)? access information|we (?:value|care about|respect) your privacy|wir verwenden cookies|(?:utilise|utilisons) des cookies|(?:usa|utiliza|utilizamos|usamos) cookies|käytämme evästeitä|använder (?:kakor|cookies)|از کوکی|ملفات تعريف الارتباط/iu,
    'cookie line',
  ],
  [
    /^(?:accept(?: all)?(?: cookies)?|(?:i )?agree|reject(?: all)?|manage (?:cookies|preferences|choices|options)|alle akzeptieren|tout accepter|aceptar(?: todo)?|hyväksy(?: kaikki)?)$/iu,
    'cookie line',
  ],
  [
    /^\d{1,3}\s?(?:min(?:ute)?s?\.?|minuten|minutos|minuuttia?)(?: (?:de )?(?:read(?:ing)?(?: time)?|lesezeit|lecture|lectura|leitura|lukuaika))?$|^(?:reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo de leitura|lukuaika|lästid|время чтения|час читання|okuma süresi|זמן קריאה|زمان مطالعه|مدة القراءة)\s?:?\s?[\d٠-٩۰-۹]{1,3}.{0,12}$/iu,
    'reading time',
  ],
  [
    /^(?:listen(?: to (?:this|the) (?:article|story))?|watch(?: live)?|play(?: video)?|video|audio)(?: \(?[\d:]+\)?)?$/iu,
    'player',
  ],
  [
    /^(?:(?:\d+ )?comments?(?: \(?\d+\)?)?|(?:leave|add|post|write) a comment|(?:kommentare?|commentaires?|comentarios?|comentários?|kommentit|комментари[ий]|коментарі|yorumlar|תגובות|نظرات|التعليقات)(?: \(\d+\))?|ارسال نظر|نظر شما|أضف تعليقا?ً?|yorum yaz|הוסף תגובה)$/iu,
    'comments',
  ],
  [
    /^(?:sign up|subscribe|register)(?: now| here| today)?(?: (?:for|to) .{1,80})?$|^(?:get|join) .{1,60} newsletter.{0,40}$|^(?:free )?(?:(?:weekly|daily) )?newsletter$|^(?:abonnez-vous|inscrivez-vous|s'inscrire|suscríbase|suscríbete|inscreva-se|jetzt abonnieren|newsletter|tilaa uutiskirje).{0,60}$|^enter your e-?mail(?: address)?$|^your e-?mail(?: address)?$|^after newsletter promotion$|^privacy notice\s?:.{0,200}$|(?:in|to) your inbox(?![\p{L}]).{0,60}$|sign up here\.?$|(?:jetzt )?kostenlos anmelden[.!]?$/iu,
    'newsletter',
  ],
  [
    /^follow (?:us|the |@).{0,60}$|^(?:folgen sie|suivez|síguenos|seuraa|подписывайтесь|підписуйтесь|takip edin|עקבו).{0,60}$/iu,
    'follow line',
  ],
  [
    new RegExp(
      `^(?:follow|join|siga|sigue|suivez|folge|únete|rejoignez|подпи|підпи|click|haz clic|عضو|تابع).{1,70}${CHANNEL}|(?:canal|canali|channels?|kanal\\p{L}*|канал\\p{L}*|کانال|قناة)\\s.{0,30}${CHANNEL}|${CHANNEL}[ -](?:canal|channel|kanal|канал)`,
      'iu',
    ),
    'follow line',
  ],
  [
    /^(?:©|\(c\)|copyright)(?:.{0,120}(?:\d{4}|rights reserved).{0,80})$|^.{0,80}(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|все права защищены|усі права захищено|tüm hakları saklıdır|כל הזכויות שמורות|تمامی حقوق محفوظ|جميع الحقوق محفوظة).{0,40}$/iu,
    'copyright line',
  ],
  [/^(?:have you got|do you have|got) (?:a|an) (?:news )?(?:story|tip|question).{0,100}$/iu, 'signpost'],
  [/^the .{2,40} is not responsible for the content of external (?:web)?sites\.?.{0,80}$/iu, 'small print'],
  [
    /^(?:related topics?|topics?|tags?|filed under|explore more on these topics|more on these topics|key ?words?|themen|schlagw(?:orte|örter)|sujets|mots-clés|temas|palabras clave|etiquetas|aiheet|asiasanat|ämnen|теги|теми|etiketler|תגיות|برچسب[\u200c ]?ها|کلیدواژه[\u200c ]?ها|وسوم)(?:\s?:.{0,120})?$/iu,
    'topics of a web page',
  ],
  [
    /^(?:(?:story|article) continues (?:below|after).{0,40}|continue reading|(?:show|read|view) (?:less|all|full (?:story|article))|click here.{0,60}|view (?:gallery|image|photos).{0,30}|open image.{0,40}|image \d+ of \d+|\d+ ?\/ ?\d+|reuse this content|this article is more than .{1,12} old|article réservé aux abonnés|réservé aux abonnés|(?:exklusiv )?für abonnenten|solo para suscriptores|exclusivo para assinantes|tilaajille|subscribers? only|veja os vídeos.{0,60}|ver más vídeos?)$/iu,
    'signpost',
  ],
  [
    /^(?:(?:found|spotted|see) (?:a|an) (?:mistake|error|typo)\??|report (?:a|an) (?:mistake|error|typo|correction)|fehler (?:gefunden|melden)\??|(?:signaler )?une erreur\s?\??|virhe jutussa\?|нашли (?:ошибку|опечатку)\??|знайшли помилку\??|מצאתם טעות\??|גיליתם טעות\??)(?: .{0,60})?$/iu,
    'signpost',
  ],
  [
    /^(?:first |last )?(?:published|updated|posted)(?: on| at)?:?$|^(?:veröffentlicht|aktualisiert|publié|publicado|julkaistu|päivitetty|опубликовано|опубліковано|פורסם|نشر|منتشر شده)(?: am| le| en)?:?$/iu,
    'label of a date',
  ],
  [/^(?:کد خبر|شناسه خبر|news (?:id|code)|article id)\s?[:：]\s?[\p{L}\p{N}-]{1,30}$/iu, 'number of a web page'],
  [wholeLine(BODY_LABEL, '\\s?[:：]'), 'label of the text'],
];

/** What kind of furniture of a web page a line is, or null. */
export const pageLineOf = (text: string): string | null =>
  PAGE_LINES.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** "Home > News > Islands", "جامعه » محیط زیست": parts with arrows between them. A quotation has both guillemets. */
const TRAIL = /^[^>›»«‹<]{2,40}(?:\s?[>›»]\s[^>›»«‹<]{2,40}){1,4}$|^[^>›»«‹<]{2,40}(?:\s?[«‹]\s[^>›»«‹<]{2,40}){1,4}$/u;
export const isTrail = (text: string) => text.length <= 120 && TRAIL.test(text);
