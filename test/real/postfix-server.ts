import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPort, waitForPort } from './ports.ts';

/** A real Postfix with its own configuration, queue and mailbox, on loopback only. */
export interface PostfixServer {
  readonly port: number;
  /** The Maildir that gets every message for `example.net`. */
  readonly maildir: string;
  readonly stop: () => void;
}

const NOBODY = 65534;

/** Starts Postfix from Debian. Only root can start it; nothing leaves the machine. */
export async function startPostfix(): Promise<PostfixServer> {
  if (!existsSync('/usr/sbin/postfix')) throw new Error('Postfix is missing: apt-get install postfix');
  if (process.getuid?.() !== 0) throw new Error('Postfix starts only as root: run test:real as root, in a container');
  const home = mkdtempSync(join(tmpdir(), 'latewire-postfix-'));
  chmodSync(home, 0o755);
  const port = await findPort();
  const [etc, spool, data, mail] = ['etc', 'spool', 'data', 'mail'].map((name) => join(home, name)) as [
    string,
    string,
    string,
    string,
  ];
  for (const folder of [etc, spool, data, mail]) mkdirSync(folder);
  execFileSync('chown', ['postfix', data]);
  chownSync(mail, NOBODY, NOBODY);
  writeFileSync(join(etc, 'main.cf'), formatMain(home));
  const master = readFileSync('/etc/postfix/master.cf', 'utf8')
    .replace(/^smtp +inet .*$/m, '')
    .replace(/^(\S+ +(?:unix|inet) +\S+ +\S+ +)y/gm, '$1n');
  writeFileSync(join(etc, 'master.cf'), master);
  appendFileSync(join(etc, 'master.cf'), `\n127.0.0.1:${port} inet n - n - 60 smtpd\n`);
  for (const name of ['postfix-files', 'dynamicmaps.cf', 'post-install', 'postfix-script']) {
    if (existsSync(join('/etc/postfix', name))) copyFileSync(join('/etc/postfix', name), join(etc, name));
  }
  const postfix = (command: string): void => {
    execFileSync('/usr/sbin/postfix', ['-c', etc, command], { stdio: 'ignore' });
  };
  postfix('start');
  await waitForPort(port, 'Postfix');
  return {
    port,
    maildir: join(mail, 'reader'),
    stop: () => {
      postfix('stop');
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function formatMain(home: string): string {
  return `compatibility_level = 3.6
queue_directory = ${home}/spool
data_directory = ${home}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${home}/mail.log
maillog_file_prefixes = ${home}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mx.latewire.example
mynetworks = 127.0.0.0/8
mydestination =
alias_maps =
alias_database =
default_transport = error:no outbound
virtual_mailbox_domains = example.net
virtual_mailbox_base = ${home}/mail
virtual_mailbox_maps = static:reader/
virtual_uid_maps = static:${NOBODY}
virtual_gid_maps = static:${NOBODY}
smtpd_client_connection_count_limit = 0
smtpd_peername_lookup = no
smtputf8_enable = yes
`;
}
