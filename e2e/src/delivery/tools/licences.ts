/**
 * What may be in production. LGPL is there for libvips, a library that is linked and can be replaced; MPL binds changes of
 * its own files only; CC-BY and OFL are those of data and of a font.
 */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'Zlib',
  'MPL-2.0',
  'LGPL-3.0-or-later',
  'CC-BY-4.0',
  'OFL-1.1',
]);

interface Entry {
  version?: string;
  license?: string;
  link?: boolean;
  resolved?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** The packages of a package-lock.json, by their folders. */
export type Packages = Record<string, Entry>;

/** Every package that these workspaces need to run, by its folder. */
export function productionPackages(packages: Packages, workspaces: string[]): string[] {
  const found = new Set<string>();
  const visit = (folder: string) => {
    if (found.has(folder)) return;
    found.add(folder);
    const { dependencies, optionalDependencies } = packages[folder]!;
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const place = placeOf(packages, folder, name);
      if (place) visit(place);
    }
  };
  workspaces.forEach(visit);
  return [...found].filter((folder) => folder.includes('node_modules/'));
}

/** Where Node finds a package from a folder, if it is installed at all: optional ones are not always. */
function placeOf(packages: Packages, folder: string, name: string): string | undefined {
  for (let at = folder; ; at = at.replace(/(^|\/)[^/]*$/, '')) {
    const place = `${at && `${at}/`}node_modules/${name}`;
    const entry = packages[place];
    if (entry) return entry.link ? entry.resolved : place;
    if (!at) return undefined;
  }
}

/** Whether a licence, in the terms of SPDX, leaves a choice that is allowed. */
export function isAllowed(licence = ''): boolean {
  const choices = licence.replace(/^\((.*)\)$/, '$1');
  // Choices within choices have not been seen: somebody should read them.
  if (/[()]/.test(choices)) return false;
  return choices.split(' OR ').some((all) => all.split(' AND ').every((one) => ALLOWED.has(one)));
}

/** One line for each production package whose licence is not allowed. */
export function refusedLicences(packages: Packages, workspaces: string[]): string[] {
  return productionPackages(packages, workspaces)
    .filter((folder) => !isAllowed(packages[folder]!.license))
    .map((folder) => {
      const { version, license = 'none that is named' } = packages[folder]!;
      return `${folder.replace(/.*node_modules\//, '')} ${version}: its licence is ${license}`;
    });
}
