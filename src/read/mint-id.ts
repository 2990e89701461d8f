/** The id of an article that says none and is not known yet, from its path relative to `content/`. */
export function mintId(file: string, tagAuthority: string): string {
  const name = file.slice(file.startsWith(FOLDER) ? FOLDER.length : 0).replace(/(?:\/index)?\.\w+$/, '');
  return `tag:${tagAuthority}:${PLAIN.test(name) ? name : encodeName(name.normalize('NFC'))}`;
}

const FOLDER = 'articles/';
const PLAIN = /^[\w./-]*$/;

// RFC 4151 section 2.1: the specific part is made of the characters of a URI.
function encodeName(name: string): string {
  return name
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/'/g, '%27'))
    .join('/');
}
