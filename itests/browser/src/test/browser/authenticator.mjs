// The authenticators of everyone, kept from play to play: what a telephone would show as the second factor (RFC 6238).
import {createHmac} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';

const FILE = process.env.JINBANG_FACTORS;
const STEP = 30_000;
const factors = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};

/** Takes in the key that the page showed to somebody. */
export function keep(login, secret) {
  factors[login] = {secret: secret.replace(/\s/g, ''), used: 0};
}

/** The number that the authenticator of a person shows; each counts once, and one of the next step is taken too. */
export async function codeOf(login) {
  const factor = factors[login];
  const now = () => Math.floor(Date.now() / STEP);
  const step = Math.max(now(), factor.used + 1);
  while (step > now() + 1) await new Promise((go) => { setTimeout(go, 500); });
  factor.used = step;
  writeFileSync(FILE, JSON.stringify(factors));
  const bits = [...factor.secret].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', key).update(counter).digest();
  return String((hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
