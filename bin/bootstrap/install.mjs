import { PINNED_VERSION } from './pinned-node.mjs';
import { inRoot, readIfThere, readJson } from './places.mjs';
import { run, timed } from './run.mjs';

/** Installs what the lock file names, with the pinned Node, unless that is what stands there. */
export async function install(say) {
  if (isInstalled()) return;
  const what = `Installing packages with Node ${PINNED_VERSION} (about a minute, once)`;
  // Not `npm ci`: it wants the lock to name the packages of all platforms, which a registry that holds only some cannot give.
  // Development packages always: the build needs them, and NODE_ENV=production would leave them out.
  const args = [
    '--yes',
    '-p',
    `node@${PINNED_VERSION}`,
    '--',
    'npm',
    'install',
    '--no-save',
    '--include=dev',
    '--no-progress',
  ];
  await timed(say, what, () => run('npx', args, { failed: 'npm could not install the packages' }));
}

/** npm writes down what it has installed when it has finished. The same packages by the same hashes: nothing to do. */
function isInstalled() {
  const installed = readIfThere(inRoot('node_modules/.package-lock.json'));
  if (!installed || readIfThere(inRoot('node_modules/node/bin/node')) === null) return false;
  const wanted = readJson(inRoot('package-lock.json')).packages;
  const there = JSON.parse(installed).packages;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true;
    // What is made for other machines is not installed on this one.
    if (!there[place]) return entry.optional === true || entry.devOptional === true;
    return there[place].integrity === entry.integrity && there[place].version === entry.version;
  });
}
