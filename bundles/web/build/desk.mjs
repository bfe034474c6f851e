// Builds the application of the desks: node desk.mjs <npm project> <output folder> <further inputs>
//
// `npm ci` runs only when what is installed is not what the lock file says, `npm run build` only when an input has
// changed since the last build, so that an unchanged application costs a build nothing and later builds need no network.
// Text is laid beside itself compressed; the server hands out what the browser accepts.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

const [project, output, ...further] = process.argv.slice(2);
const COMPRESSED = /\.(html|js|css|svg|json|txt|webmanifest)$/;
const LEAST_BYTES = 1024;

const files = (folder, skip = []) =>
  readdirSync(folder, {withFileTypes: true})
    .filter((entry) => !skip.includes(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name), skip) : [join(folder, entry.name)]))
    .sort();

const npm = (...args) =>
  execFileSync('npm', args, {cwd: project, stdio: 'inherit', shell: process.platform === 'win32'});

function install() {
  const lock = readFileSync(join(project, 'package-lock.json'), 'utf8');
  const stamp = join(project, 'node_modules', '.installed-package-lock.json');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline');
    writeFileSync(stamp, lock);
  }
}

function inputs() {
  const hash = createHash('sha256').update(process.version);
  const own = files(project, ['node_modules', 'dist']);
  for (const file of [...own, ...further.flatMap((folder) => files(folder)), import.meta.filename]) {
    hash.update(relative(project, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function compress() {
  for (const file of files(output).filter((name) => COMPRESSED.test(name))) {
    const bytes = readFileSync(file);
    if (bytes.length >= LEAST_BYTES && !file.endsWith('index.html')) {
      writeFileSync(`${file}.gz`, gzipSync(bytes, {level: 9}));
      writeFileSync(
        `${file}.br`,
        brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}}),
      );
    }
  }
}

if (existsSync(join(project, 'package.json'))) {
  const now = inputs();
  const stamp = join(output, '.inputs');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== now) {
    install();
    rmSync(output, {recursive: true, force: true});
    npm('run', 'build', '--', '--outDir', output, '--emptyOutDir');
    compress();
    writeFileSync(stamp, now);
  }
}
