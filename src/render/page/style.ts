/** The style sheet of every page: system fonts, light and dark, both directions, screen and paper. */
export const STYLE = `/* Latewire. Sides are named start and end, so that one sheet serves both directions. */
:root {
  color-scheme: light dark;
  --page: #ebe7dd;
  --paper: #fffdf7;
  --ink: #1b1a17;
  --soft: #5e584c;
  --rule: #cdc5b3;
  --accent: #8c1d18;
  --serif: Georgia, 'Times New Roman', Times, 'Noto Serif', 'Noto Serif Hebrew', 'Noto Naskh Arabic', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #100f0e;
    --paper: #1b1a18;
    --ink: #ece6d9;
    --soft: #b4ac9d;
    --rule: #47423a;
    --accent: #f2988e;
  }
  img { filter: brightness(0.92); }
}
* { box-sizing: border-box; }
html { background: var(--page); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 74rem; min-height: 100vh; padding: 0 clamp(1.1rem, 4vw, 3rem) 2rem;
  background: var(--paper); font: 1.0625rem/1.65 var(--serif); overflow-wrap: break-word;
}
h1, h2, h3, h4, p, figure, ul, ol { margin: 0; }
h1, h2, h3, h4 { font-weight: 700; line-height: 1.18; text-wrap: balance; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
img { display: block; max-width: 100%; height: auto; }
time { display: inline-block; }
.skip { position: absolute; inset-inline-start: -100vw; background: var(--paper); padding: 0.5rem 1rem; z-index: 1; }
.skip:focus { inset-inline-start: 0; }

.masthead { padding: 1.1rem 0 0.9rem; text-align: center; border-bottom: 3px double var(--ink); }
.masthead .name { font-size: 1.5rem; font-weight: 700; line-height: 1.2; letter-spacing: -0.01em; }
.masthead .name a { color: inherit; text-decoration: none; }
.masthead .name a:hover { text-decoration: underline; }
.masthead.front { padding: 2.2rem 0 1.3rem; }
.masthead.front .name { font-size: clamp(2.3rem, 7.5vw, 4.6rem); line-height: 1.05; letter-spacing: -0.02em; }
.masthead.front p { margin: 0.7rem auto 0; max-width: 38rem; font-style: italic; color: var(--soft); }
:is([lang|='ar'], [lang|='he'], [lang|='fa'], [lang|='ur'], [lang|='yi']) :is(.name, h1, h2, h3, .deck, p, li, figcaption) {
  letter-spacing: 0; font-style: normal;
}

.label, .kicker { font: 700 0.8125rem/1.4 var(--sans); }
.label { padding: 0.45rem 0 0.4rem; border-top: 2px solid var(--ink); border-bottom: 1px solid var(--rule); }
.kicker { color: var(--accent); margin-bottom: 0.35rem; }
.deck { color: var(--soft); text-wrap: pretty; }
.byline { font: 0.8125rem/1.5 var(--sans); color: var(--soft); overflow-x: clip; }
.byline > * { display: inline-block; position: relative; margin-inline: -0.8em 0.8em; padding-inline-start: 0.8em; }
.byline > ::before { content: '\\00B7'; position: absolute; inset-inline-start: 0.15em; }
.byline a { color: inherit; }

.columns { display: grid; gap: 2.5rem 3.5rem; padding: 1.8rem 0; }
.newest > h2 { margin-bottom: 1.6rem; }
.side { display: grid; gap: 2.2rem; align-content: start; font: 0.9375rem/1.55 var(--sans); }
.side p, .side ul, .side ol { margin-top: 0.8rem; }
.side ul, .side ol { padding: 0; list-style: none; }
.side li { padding: 0.45rem 0; border-bottom: 1px solid var(--rule); }
.subscribe li a { font-weight: 700; }
.editions li { font-family: var(--serif); }
.editions li a { display: block; font: 700 0.875rem/1.6 var(--sans); }
.teaser h3 { font-size: 1.3125rem; }
.teaser h3 a, .story h2 a { color: var(--ink); text-decoration: none; }
.teaser h3 a:hover, .story h2 a:hover { text-decoration: underline; text-decoration-thickness: 2px; }
.teaser .deck { margin: 0.45rem 0 0.5rem; line-height: 1.5; }
.list { display: grid; gap: 0 2.4rem; margin-top: 1.5rem; }
.list .teaser { padding: 1.3rem 0; border-top: 1px solid var(--rule); }
.top .picture { display: block; margin-bottom: 1rem; }
.top h3 { font-size: clamp(1.75rem, 4.4vw, 2.6rem); line-height: 1.1; letter-spacing: -0.012em; }
.top .deck { font-size: 1.1875rem; }
@media (min-width: 60rem) {
  .columns { grid-template-columns: minmax(0, 1fr) 18rem; }
  .newest .list { grid-template-columns: 1fr 1fr; }
  .side { padding-inline-start: 1.75rem; border-inline-start: 1px solid var(--rule); }
}

.story { max-width: 42rem; margin: 0 auto; padding: 2.2rem 0 0; }
.story h1 { font-size: clamp(1.9rem, 5.4vw, 2.9rem); line-height: 1.1; letter-spacing: -0.012em; }
.story h2 { font-size: 1.5rem; }
.story header .deck { margin: 0.8rem 0 0.9rem; font-size: 1.1875rem; line-height: 1.48; }
.story h1 + .byline, .story h2 + .byline { margin-top: 0.7rem; }
.story .lead { margin: 1.5rem 0 0; }
.lead img { width: 100%; }
figcaption { padding: 0.55rem 0 0; font: 0.875rem/1.5 var(--sans); color: var(--soft); }
.credit { opacity: 1; font-size: 0.8125rem; }
.words-only figcaption { padding: 0.5rem 0; border-block: 1px solid var(--rule); }
.text { margin-top: 1.5rem; }
.text > * + * { margin-top: 1.05em; }
.text > :is(h2, h3, h4) { margin-top: 1.7em; font-size: 1.3125rem; }
.text > :is(h2, h3, h4) + * { margin-top: 0.6em; }
.text > :is(h3, h4) { font-size: 1.125rem; }
.text :is(ul, ol) { padding-inline-start: 1.4em; }
.text li + li { margin-top: 0.35em; }
.text blockquote { margin-inline: 0; padding-inline-start: 1.2rem; border-inline-start: 3px solid var(--accent); font-size: 1.1875rem; line-height: 1.5; }
.text blockquote p + p { margin-top: 0.8em; }
.text pre { padding: 0.9rem 1.1rem; overflow-x: auto; background: var(--page); font: 0.875rem/1.55 ui-monospace, Menlo, Consolas, monospace; direction: ltr; text-align: left; }
.text code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.9em; }
.text hr { width: 6rem; margin: 2em auto; border: 0; border-top: 1px solid var(--ink); }
.text table { display: block; max-width: 100%; overflow-x: auto; border-collapse: collapse; font: 0.9375rem/1.5 var(--sans); }
.text :is(th, td) { padding: 0.45rem 0.9rem; padding-inline-start: 0; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top; }
.text th { border-bottom: 2px solid var(--ink); }
.text figure { margin-block: 1.6em; }
.wire, .origin, .listen, .rights { margin-top: 1.3rem; font-size: 0.9375rem; font-style: italic; color: var(--soft); }
.origin + .rights, .wire + .origin { margin-top: 0.4rem; }
.listen { font: 0.9375rem/1.5 var(--sans); }
.listen .label { padding: 0; border: 0; margin-inline-end: 0.4em; }
.corrections { margin-top: 1.6rem; padding: 0.9rem 1.1rem; border: 1px solid var(--rule); border-inline-start: 3px solid var(--accent); font: 0.9375rem/1.55 var(--sans); }
.corrections .label { padding: 0; border: 0; }
.corrections time { color: var(--soft); margin-inline-end: 0.3em; }
.related { margin-top: 1.8rem; }
.related ul { padding: 0; list-style: none; }
.related li { padding: 0.6rem 0; border-bottom: 1px solid var(--rule); line-height: 1.42; text-wrap: pretty; }
.related cite { font-style: normal; }
.related a { color: var(--ink); text-decoration-color: var(--accent); }
.related span { font: 0.8125rem/1.5 var(--sans); color: var(--soft); display: inline-block; margin-inline-start: 0.35em; }

.edition-head { max-width: 42rem; margin: 0 auto; padding-top: 1.6rem; text-align: center; }
.edition-head h1 { font: 400 1rem/1.5 var(--sans); letter-spacing: 0; }
.edition-head .label { padding: 0; border: 0; margin-inline-end: 0.5em; color: var(--accent); font-size: inherit; }
.edition-head .links { font: 0.8125rem/1.6 var(--sans); }
.edition-head .links a + a { margin-inline-start: 1em; }
.first h2 { font-size: clamp(1.9rem, 5.4vw, 2.7rem); line-height: 1.1; letter-spacing: -0.012em; }
.stories { max-width: 42rem; margin: 2.6rem auto 0; }
.stories .story + .story { margin-top: 2rem; border-top: 1px solid var(--rule); }
.stories .story { padding-top: 1.6rem; }
.stories .story header .deck { font-size: 1.0625rem; margin: 0.5rem 0 0.55rem; }
.stories .story .text { margin-top: 0.6rem; }
.story .more { margin-top: 0.6rem; font: 700 0.875rem/1.5 var(--sans); }
.stories .related { margin-top: 0.9rem; padding-inline-start: 1rem; border-inline-start: 2px solid var(--rule); font-size: 0.9375rem; }
.stories .related .label { padding: 0; border: 0; color: var(--soft); }
.stories .related li { padding: 0.35rem 0 0; border: 0; }
.neighbours ul { max-width: 42rem; margin: 2.6rem auto 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; justify-content: space-between; list-style: none; font: 0.875rem/1.6 var(--sans); }

.archive, .not-found { max-width: 46rem; margin: 0 auto; padding-top: 2.2rem; }
.archive h1, .not-found h1 { font-size: clamp(1.9rem, 5.4vw, 2.7rem); }
.archive h2 { margin-top: 2rem; }
.archive ul, .archive ol { padding: 0; list-style: none; }
.years { margin-top: 1.2rem; display: flex; flex-wrap: wrap; gap: 0.4rem 1.6rem; font-size: 1.5rem; }
.days li { padding: 0.6rem 0; border-bottom: 1px solid var(--rule); display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0 1.2rem; align-items: baseline; line-height: 1.4; }
.days time { font: 0.8125rem/1.5 var(--sans); color: var(--soft); }
.days a { color: var(--ink); text-decoration-color: var(--rule); }
.days a:hover { text-decoration-color: var(--accent); }
@media (max-width: 36rem) { .days li { grid-template-columns: 1fr; } }
.not-found p, .help { margin-top: 1rem; }
.addresses li { padding: 0.55rem 0; border-bottom: 1px solid var(--rule); display: flex; flex-wrap: wrap; gap: 0.1rem 1.2rem; align-items: baseline; }
.addresses a { min-width: 5.5rem; font: 700 0.9375rem/1.5 var(--sans); }
.addresses code { font: 0.875rem/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; user-select: all; }
.others { margin-top: 1rem; display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; }

.colophon { margin-top: 3.5rem; padding-top: 1rem; border-top: 3px double var(--ink); font: 0.8125rem/1.6 var(--sans); color: var(--soft); text-align: center; }
.colophon ul { display: flex; flex-wrap: wrap; justify-content: center; gap: 0.2rem 1.3rem; padding: 0; list-style: none; }
.colophon p { margin-top: 0.4rem; }
.colophon a { color: inherit; }
.colophon li a { display: inline-block; padding: 0.3rem 0; }

@media print {
  :root { --page: #fff; --paper: #fff; --ink: #000; --soft: #333; --rule: #999; --accent: #000; }
  @page { margin: 18mm 16mm; }
  body { max-width: none; padding: 0; font-size: 11pt; line-height: 1.45; }
  .skip, .side, .colophon nav, .neighbours, .more, .edition-head .links { display: none; }
  .story, .stories, .edition-head, .archive { max-width: none; }
  .masthead.front { padding-top: 0; }
  a { color: inherit; text-decoration: none; }
  .related a[href^='http']::after { content: ' <' attr(href) '>'; font: 8pt/1.3 var(--sans); overflow-wrap: anywhere; unicode-bidi: isolate; }
  h1, h2, h3, h4 { break-after: avoid; }
  figure, .corrections, .related li, .text blockquote, .text tr { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  .lead img { max-height: 9cm; width: auto; margin-inline: auto; }
}
`;
