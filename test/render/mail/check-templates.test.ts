import { describe, expect, it } from 'vitest';
import type { TemplateFiles, TemplateSource } from '../../../src/model/templates.ts';
import { loadMjml } from '../../../src/render/mail/load-mjml.ts';
import { compileTemplates } from '../../../src/render/mail/templates.ts';
import { makeCache, makePublication, readShippedTemplates } from './fixture.ts';

const SHIPPED = readShippedTemplates();
const THEMES = [...new Set([...SHIPPED.keys()].flatMap((path) => /^themes\/([^/]+)\//.exec(path)?.[1] ?? []))];
const LAYOUT = 'themes/broadsheet/digest.mjml.hbs';

function withFiles(files: Readonly<Record<string, string>>): TemplateFiles {
  return new Map([...SHIPPED, ...Object.entries(files).map(([path, text]) => [path, text as TemplateSource] as const)]);
}

async function problemsOf(files: TemplateFiles, theme = 'broadsheet') {
  const publication = makePublication({ digest: { ...makePublication().digest, theme } });
  const { value, problems } = await compileTemplates(files, { publication, cache: makeCache(), loadMjml });
  expect(value === undefined).toBe(problems.length > 0);
  return problems;
}

// A layout that is right but for the lines put at its heart, which begin on line 7.
function layoutAround(lines: string): string {
  return `<mjml lang="{{language}}" dir="{{page.direction}}">
  <mj-head><mj-title>{{subject}}</mj-title></mj-head>
  <mj-body>
    <mj-section>
      <mj-column>
        <mj-text>
${lines}
        </mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
`;
}

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly expected: readonly [code: string, place: string];
  readonly says?: string;
}

const inText = (lines: string) => ({ [LAYOUT]: layoutAround(lines) });
const inBody = (lines: string) => ({ [LAYOUT]: `<mjml>\n<mj-body>\n${lines}\n</mj-body>\n</mjml>\n` });

const CASES: readonly Case[] = [
  {
    name: 'unknown partial',
    files: inText('{{> foter}}'),
    expected: ['template/unknown-partial', `${LAYOUT}:7:1`],
    says: '"footer"',
  },
  {
    name: 'unknown helper',
    files: inText('a\n{{#iff lead}}x{{/iff}}'),
    expected: ['template/unknown-helper', `${LAYOUT}:8:1`],
    says: '"if"',
  },
  {
    name: 'unknown inline helper',
    files: inText('{{isolat subject}}'),
    expected: ['template/unknown-helper', `${LAYOUT}:7:1`],
    says: '"isolate"',
  },
  {
    name: 'unknown variable',
    files: inText('{{subjekt}}'),
    expected: ['template/unknown-name', `${LAYOUT}:7:3`],
    says: '"subject"',
  },
  {
    name: 'unknown field of a story',
    files: inText('{{#each stories}}\n<p>{{titel}}</p>\n{{/each}}'),
    expected: ['template/unknown-name', `${LAYOUT}:8:6`],
    says: '"title"',
  },
  {
    name: 'a name of outside a block',
    files: inText('{{#each stories}}\n<p>{{words.related}}</p>\n{{/each}}'),
    expected: ['template/unknown-name', `${LAYOUT}:8:6`],
  },
  {
    name: 'unknown theme value',
    files: inText('<p style="color:{{theme.light.inc}}">a</p>'),
    expected: ['template/unknown-name', `${LAYOUT}:7:19`],
    says: '"theme.light.ink"',
  },
  {
    name: 'loop over what is no list',
    files: inText('{{#each subject}}a{{/each}}'),
    expected: ['template/unknown-name', `${LAYOUT}:7:1`],
  },
  {
    name: 'unclosed block, at its opening line',
    files: inText('<p>a</p>\n{{#if subject}}\n<p>b</p>\n\n<p>c</p>'),
    expected: ['template/unclosed-block', `${LAYOUT}:8:1`],
  },
  {
    name: 'block closed by another name',
    files: inText('{{#if subject}}a{{/with}}{{/if}}'),
    expected: ['template/stray-block', `${LAYOUT}:7:17`],
  },
  { name: 'unclosed mustache', files: inText('<p>{{subject</p>'), expected: ['template/syntax', `${LAYOUT}:7:4`] },
  {
    name: 'a line Handlebars cannot read',
    files: inText('{{#if (subject}}a{{/if}}'),
    expected: ['template/syntax', `${LAYOUT}:7:1`],
  },
  {
    name: 'unbalanced MJML',
    files: inBody('<mj-section>\n<mj-column>\n</mj-section>'),
    expected: ['template/unclosed-tag', `${LAYOUT}:4:1`],
  },
  {
    name: 'unbalanced HTML inside',
    files: inText('<p>A <table><tr><td>x</td></tr></p>'),
    expected: ['template/unclosed-tag', `${LAYOUT}:7:6`],
  },
  {
    name: 'tag closed in another block',
    files: inText('{{#if subject}}<div>{{/if}}a'),
    expected: ['template/unclosed-tag', `${LAYOUT}:7:16`],
  },
  {
    name: 'partial cycle',
    files: { 'partials/more.hbs': '{{> more-lines}}\n', 'partials/more-lines.hbs': 'a\n{{> more}}\n' },
    expected: ['template/partial-cycle', 'partials/more-lines.hbs:2:1'],
    says: 'more → more-lines → more',
  },
  {
    name: 'unsafe triple-stash',
    files: inText('{{{subject}}}'),
    expected: ['template/unsafe-output', `${LAYOUT}:7:1`],
  },
  { name: 'unsafe ampersand', files: inText('{{&subject}}'), expected: ['template/unsafe-output', `${LAYOUT}:7:1`] },
  {
    name: 'HTML escaped twice',
    files: inText('{{#with lead}}{{body}}{{/with}}'),
    expected: ['template/escaped-html', `${LAYOUT}:7:15`],
  },
  {
    name: 'mj-include',
    files: inBody('<mj-include path="./x.mjml" />'),
    expected: ['template/mj-include', `${LAYOUT}:3:1`],
  },
  {
    name: 'column loop',
    files: inBody(
      '<mj-section>\n{{#each stories}}\n<mj-column><mj-text>{{title}}</mj-text></mj-column>\n{{/each}}\n</mj-section>',
    ),
    expected: ['template/column-loop', `${LAYOUT}:4:1`],
  },
  {
    name: 'text that MJML drops',
    files: inBody('<mj-section>\nHello {{subject}}\n</mj-section>'),
    expected: ['template/lost-text', `${LAYOUT}:4:1`],
  },
  {
    name: 'remote font',
    files: {
      'partials/head.hbs': '<mj-title>{{subject}}</mj-title>\n<mj-font name="R" href="https://fonts.example/r" />\n',
    },
    expected: ['template/remote-font', 'partials/head.hbs:2:1'],
  },
  {
    name: 'font by import',
    files: { 'partials/head.hbs': '<mj-style>\n@import "x.css";\n</mj-style>\n' },
    expected: ['template/remote-font', 'partials/head.hbs:2:1'],
  },
  {
    name: 'remote host',
    files: inText('a\n<img src="https://pixel.example/p.gif" alt="" width="1" height="1">'),
    expected: ['template/remote-host', `${LAYOUT}:8:11`],
  },
  {
    name: 'unquoted attribute',
    files: inText('<a href={{webUrl}}>a</a>'),
    expected: ['template/unquoted-attribute', `${LAYOUT}:7:4`],
  },
  { name: 'script', files: inText('<script>alert(1)</script>'), expected: ['template/banned-tag', `${LAYOUT}:7:1`] },
  {
    name: '.mjmlconfig in the folder',
    files: { '.mjmlconfig': '{}' },
    expected: ['template/mjmlconfig', '.mjmlconfig'],
  },
  {
    name: 'unknown MJML attribute',
    files: inBody('<mj-section>\n<mj-column colour="red">\n</mj-column>\n</mj-section>'),
    expected: ['template/mjml', `${LAYOUT}:4:1`],
    says: 'colour',
  },
  {
    name: 'unknown MJML tag',
    files: inBody('<mj-section>\n<mj-collumn>\n</mj-collumn>\n</mj-section>'),
    expected: ['template/mjml', `${LAYOUT}:4:1`],
    says: 'mj-collumn',
  },
  {
    name: 'expression where MJML counts',
    files: inBody('<mj-section>\n<mj-column width="{{subject}}">\n</mj-column>\n</mj-section>'),
    expected: ['template/mjml', `${LAYOUT}:4:1`],
    says: 'width',
  },
  {
    name: 'bad theme value',
    files: { 'themes/broadsheet/theme.json': '{\n "light": { "ink": "red;} a{" } }' },
    expected: ['template/theme', 'themes/broadsheet/theme.json:2:13'],
  },
  {
    name: 'a value that no template names, beside the shipped ones',
    files: {
      'themes/broadsheet/theme.json': '{\n "light": {\n  "acent": "#005588" } }',
      'shipped/themes/broadsheet/theme.json': SHIPPED.get('themes/broadsheet/theme.json') ?? '',
    },
    expected: ['template/theme', 'themes/broadsheet/theme.json:3:3'],
    says: '"theme.light.accent"',
  },
  {
    name: 'broken theme file',
    files: { 'themes/broadsheet/theme.json': '{\n "light": \n' },
    expected: ['template/json', 'themes/broadsheet/theme.json:'],
  },
  {
    name: 'unknown word',
    files: {
      'words/en.json': (SHIPPED.get('words/en.json') ?? '').replace(
        '"unsubscribe":',
        '"related2": "x",\n "unsubscribe":',
      ),
    },
    expected: ['template/words', 'words/en.json:'],
    says: '"related"',
  },
  {
    name: 'missing word',
    files: { 'words/en.json': (SHIPPED.get('words/en.json') ?? '').replace(/ {2}"related".*\n/, '') },
    expected: ['template/words', 'words/en.json:'],
    says: '"related" is missing',
  },
  {
    name: 'unknown name in the text template',
    files: { 'partials/story.txt.hbs': '{{number}}\n{{titel}}\n' },
    expected: ['template/unknown-name', 'partials/story.txt.hbs:2:3'],
    says: '"title"',
  },
];

describe('a mistake in a template is found once, where it stands', () => {
  it.each(CASES)('$name', async ({ files, expected, says }) => {
    const problems = await problemsOf(withFiles(files));
    expect(
      problems.map(({ code, file, line, column }) => [
        code,
        `${file.replace('templates/', '')}${line ? `:${line}:${column}` : ''}`,
      ]),
    ).toEqual([[expected[0], expect.stringContaining(expected[1])]]);
    expect(problems[0]?.message).toContain(says ?? '');
  });

  it('says where a name of outside a block is found, and only then', async () => {
    const outside = await problemsOf(withFiles(inText('{{#each stories}}\n<p>{{words.related}}</p>\n{{/each}}')));
    expect(outside[0]?.hint).toContain('{{@root.words.related}}');
    expect((await problemsOf(withFiles(inText('{{words.relatd}}'))))[0]?.hint).toBeUndefined();
  });

  it('takes the publication\u2019s own partial and leaves the rest as shipped', async () => {
    const own = {
      'partials/footer.hbs':
        '<mj-section><mj-column><mj-text><p>Own <a href="{{unsubscribeUrl}}">{{words.unsubscribe}}</a></p></mj-text></mj-column></mj-section>\n',
    };
    expect(await problemsOf(withFiles(own))).toEqual([]);
  });

  it('names a layout that is missing', async () => {
    const problems = await problemsOf(new Map([...SHIPPED].filter(([path]) => path !== LAYOUT)));
    expect(problems.map(({ code, file }) => [code, file])).toEqual([['template/missing-file', `templates/${LAYOUT}`]]);
  });
});

// Slow only where it goes as far as MJML, and none of these do.
describe.each(THEMES)('theme %s', (theme) => {
  const paths = [...SHIPPED.keys()].filter(
    (path) => path.endsWith('.hbs') && (!path.startsWith('themes/') || path.startsWith(`themes/${theme}/`)),
  );
  const cases = paths.flatMap((path) => {
    const text = SHIPPED.get(path) ?? '';
    return [...text.matchAll(/<\/[\w-]+>|\{\{\/\w+\}\}/g)].map((match) => ({
      path,
      index: match.index,
      tag: match[0],
    }));
  });

  it('has closing tags to drop', () => expect(cases.length).toBeGreaterThan(50));

  it('is refused when any one closing tag is dropped', async () => {
    const passed: string[] = [];
    for (const { path, index, tag } of cases) {
      const text = SHIPPED.get(path) ?? '';
      const files = withFiles({ [path]: text.slice(0, index) + text.slice(index + tag.length) });
      const publication = makePublication({ digest: { ...makePublication().digest, theme } });
      const refuse = () => Promise.reject(new Error('came as far as mjml'));
      const result = await compileTemplates(files, { publication, cache: makeCache(), loadMjml: refuse }).catch(
        () => undefined,
      );
      if (result === undefined || result.problems.length === 0) passed.push(`${path} ${index} ${tag}`);
    }
    expect(passed).toEqual([]);
  });

  it('is clean as shipped', async () => expect(await problemsOf(SHIPPED, theme)).toEqual([]));
});
