import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readerDocument } from '#edge/document.ts';

const html = async (body: string) => (await readerDocument(body)).html;

describe('the document that a reader gets', () => {
  it('every script is taken out, whatever it calls itself, and what fetches scripts early goes with them', async () => {
    const rendered =
      '<!DOCTYPE html><html><head><link rel="preload" as="script" href="/a.js"/><link rel="modulepreload" href="/b.js"/>' +
      '<link rel="expect" href="#_R_" blocking="render"/><link rel="preload" as="font" href="/c.woff2"/>' +
      '<script src="/a.js" async=""></script></head><body><h1>Ferry</h1><script>self.__next_f.push([1,"</p>"])</script>' +
      '<script type="module">x</script><script type="text/babel">x</script><SCRIPT TYPE="application/json">{}</SCRIPT>' +
      '<script id="_R_">requestAnimationFrame(function(){$RT=performance.now()});</script></body></html>';
    expect(await html(rendered)).toBe(
      '<!DOCTYPE html><html><head><link rel="preload" as="font" href="/c.woff2"/></head><body><h1>Ferry</h1></body></html>',
    );
  });

  it('data stays: JSON-LD and speculation rules, even if they speak of scripts and comments', async () => {
    const data =
      '<script type="application/ld+json">{"headline":"--> \\u003c/script> <!-- <b>"}</script>' +
      '<script type="speculationrules">{"prefetch":[]}</script>';
    const document = await readerDocument(`<body>${data}<script>1</script></body>`);
    expect(document.html).toBe(`<body>${data}</body>`);
    expect(document.hasSpeculationRules).toBe(true);
  });

  it('words stay: a headline may say <script> and -->', async () => {
    const words =
      '<title>What &lt;script&gt; does --&gt;</title><h1 title="<script>1</script>">&lt;script&gt;alert(1)&lt;/script&gt; --> ok</h1>' +
      '<textarea><script>1</script></textarea><p>a &lt; b</p>';
    expect(await html(words)).toBe(words);
  });

  it('React’s comments and empty boxes go, and boxes with something in them stay', async () => {
    expect(await html('<body><div hidden=""><!--$--><!--/$--></div><p>Port<!-- --> Averil</p></body>')).toBe(
      '<body><p>Port Averil</p></body>',
    );
    expect(await html('<div hidden=""><p>x</p></div>')).toBe('<div hidden=""><p>x</p></div>');
    expect(await html('<div hidden=""> </div>')).toBe('<div hidden=""> </div>');
    expect(await html('<div hidden="" id="a"></div>')).toBe('<div hidden="" id="a"></div>');
    expect(await html('<div hidden=""><div hidden=""></div></div>')).toBe('<div hidden=""></div>');
  });

  it('a page of which a part failed or came late is not taken for a page', async () => {
    await expect(html('<body><!--$!--><template data-dgst="1"></template><!--/$--></body>')).rejects.toThrow('failed');
    await expect(html('<body><!--$?--><template id="B:0"></template><!--/$--></body>')).rejects.toThrow('late');
  });

  it('each inline style is known by the hash of what the browser will read', async () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('base64');
    const document = await readerDocument(
      '<style data-precedence="next" data-href="/x.css">a>b{content:"é</b>"}</style><p style="--a:&quot;b&quot;">x</p>' +
        '<svg><style>c&lt;d{}</style></svg>',
    );
    expect(document.styles).toEqual([hash('a>b{content:"é</b>"}'), hash('c<d{}')]);
    expect(document.styleAttributes).toEqual([hash('--a:"b"')]);
    expect(document.html).toContain('<style>a>b');
  });

  it('a script that never ends takes the rest with it, as it does in a browser', async () => {
    expect(await html('<p>a</p><script>var x = "<!--<script>"; <p>b</p>')).toBe('<p>a</p>');
  });

  it('a long page is read in time in proportion to its length', async () => {
    const body = '<p>One of very many words.</p><!-- -->'.repeat(20_000);
    expect((await html(body)).length).toBe(30 * 20_000);
  });
});
