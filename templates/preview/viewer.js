// The viewer of `latewire preview`: chooses what the frame shows, and shows it again after each build.
const find = (id) => document.getElementById(id);
const frame = find('frame');
const picked = find('document');
const kept = JSON.parse(sessionStorage.getItem('look') ?? '{}');
let state = { revision: -1, documents: [] };

const chosen = (name) => document.querySelector(`input[name=${name}]:checked`).value;

function nameOf(path) {
  const [, edition, part] = /^editions\/([^/]+)\/(?:digest\.)?(html|txt|eml|index\.html)$/.exec(path) ?? [];
  if (edition === undefined) return path;
  const parts = { html: 'mail', txt: 'text part', eml: 'message as sent', 'index.html': 'web page' };
  return `${edition}: ${parts[part]}`;
}

function groupOf(path) {
  if (path.startsWith('editions/')) return 'Editions';
  if (/\.(xml|json|opml)$/.test(path)) return 'Feeds and lists';
  return path.startsWith('articles/') ? 'Articles' : 'Pages';
}

// Newest edition first, and of each edition the mail first.
const ORDER = ['digest.html', 'digest.txt', 'digest.eml', 'index.html'];
function compareEditions(a, b) {
  const [one, two] = [a.split('/'), b.split('/')];
  return one[1] === two[1] ? ORDER.indexOf(one[2]) - ORDER.indexOf(two[2]) : one[1] < two[1] ? 1 : -1;
}

function listDocuments() {
  const before = picked.value || kept.path;
  const groups = { Editions: [], Articles: [], Pages: [], 'Feeds and lists': [] };
  for (const { path } of state.documents) groups[groupOf(path)].push(path);
  groups.Editions.sort(compareEditions);
  picked.replaceChildren(
    ...Object.entries(groups)
      .filter(([, paths]) => paths.length > 0)
      .map(([name, paths]) => {
        const group = document.createElement('optgroup');
        group.label = name;
        group.append(...paths.map((path) => new Option(nameOf(path), path)));
        return group;
      }),
  );
  if (state.documents.some(({ path }) => path === before)) picked.value = before;
}

function show() {
  const path = picked.value;
  const look = { path, scheme: chosen('scheme'), form: chosen('form'), width: chosen('width'), blocked: find('blocked').checked };
  sessionStorage.setItem('look', JSON.stringify(look));
  find('form').disabled = !path.endsWith('/digest.html');
  frame.style.maxWidth = look.width === '0' ? 'none' : `${look.width}px`;
  const bytes = state.documents.find((file) => file.path === path)?.bytes;
  find('size').textContent = bytes === undefined ? '' : `${(bytes / 1000).toFixed(1)} kB`;
  if (path === '') return;
  const address = `site/${look.scheme}/${look.blocked ? 'blocked' : 'pictures'}/${look.form}/${path}`;
  const place = frame.contentWindow.location.pathname.endsWith(`/${path}`) ? frame.contentWindow.scrollY : 0;
  frame.addEventListener('load', () => frame.contentWindow.scrollTo(0, place), { once: true });
  frame.contentWindow.location.replace(new URL(address, location.href));
}

function tell() {
  const box = find('problems');
  box.hidden = state.problems === '';
  box.className = state.ok ? '' : 'stopped';
  box.textContent = state.ok ? state.problems : `Not built; this is the last good build.\n\n${state.problems}`;
  find('title').textContent = state.title || 'Preview';
  document.title = `${state.ok ? '' : '✗ '}${state.title || 'Preview'}`;
}

// Another host's page may not stand in the frame: it gets a window of its own.
frame.addEventListener('load', () => {
  frame.contentDocument.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (link === null || link === undefined || link.origin === location.origin) return;
    event.preventDefault();
    if (/^https?:$/.test(link.protocol)) window.open(link.href, '_blank', 'noopener');
  });
});

// A link pressed inside the frame leads to another document: the list follows.
frame.addEventListener('load', () => {
  const [, path] = /\/site\/(?:[^/]+\/){3}(.*)$/.exec(decodeURIComponent(frame.contentWindow.location.pathname)) ?? [];
  if (path === undefined) return;
  const full = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (full !== picked.value && state.documents.some((file) => file.path === full)) picked.value = full;
});

async function refresh() {
  state = await (await fetch('state')).json();
  tell();
  listDocuments();
  show();
}

for (const [name, value] of Object.entries({ scheme: kept.scheme, form: kept.form, width: kept.width })) {
  const input = document.querySelector(`input[name=${name}][value="${value}"]`);
  if (input !== null) input.checked = true;
}
find('blocked').checked = kept.blocked === true;
document.querySelector('header').addEventListener('change', show);
new EventSource('events').addEventListener('message', ({ data }) => {
  if (Number(data) !== state.revision) refresh();
});
