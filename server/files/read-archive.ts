import { unzipSync } from 'fflate';
import { RosterError } from '../../analysis/errors.ts';

/** A zip may promise more than the machine can hold: what it unpacks to is bounded before anything is unpacked. */
export const ARCHIVE_LIMITS = { members: 1000, bytes: 500 * 1024 * 1024, ratio: 200 };

export interface ArchiveMember {
  path: string;
  bytes: Uint8Array;
}

/**
 * The members of a zip that `wanted` keeps, unpacked, in the order of their paths. Sizes are checked on the directory
 * and again on what came out. Archives within archives are not opened: one that holds another is refused. So is one
 * whose members lie over each other: they pack to more bytes than the archive has, which only a bomb does.
 * Throws RosterError `archive_too_large`, `archive_nested` or `archive_invalid`.
 */
export function readArchive(name: string, bytes: Uint8Array, wanted: (path: string) => boolean): ArchiveMember[] {
  let total = 0;
  let packed = 0;
  let count = 0;
  const tooLarge = () =>
    new RosterError('archive_too_large', {
      file: name,
      megabytes: ARCHIVE_LIMITS.bytes / 1024 / 1024,
      members: ARCHIVE_LIMITS.members,
    });
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name: path, size, originalSize }) => {
        packed += size;
        if (packed > bytes.length) throw new RosterError('archive_invalid', { file: name });
        if (path.endsWith('/') || isHidden(path)) return false;
        if (/\.zip$/i.test(path)) throw new RosterError('archive_nested', { file: name, member: path });
        if (!wanted(path)) return false;
        total += originalSize;
        count += 1;
        const bomb = originalSize > 1024 * 1024 && originalSize > size * ARCHIVE_LIMITS.ratio;
        if (bomb || total > ARCHIVE_LIMITS.bytes || count > ARCHIVE_LIMITS.members) throw tooLarge();
        return true;
      },
    });
    const members = Object.entries(unpacked).map(([path, content]) => ({ path, bytes: content }));
    if (members.reduce((sum, member) => sum + member.bytes.length, 0) > ARCHIVE_LIMITS.bytes) throw tooLarge();
    return members.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  } catch (error) {
    if (error instanceof RosterError) throw error;
    throw new RosterError('archive_invalid', { file: name });
  }
}

/** What operating systems add on their own. */
function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}
