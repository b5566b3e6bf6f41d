import { access, constants, mkdir } from 'node:fs/promises';
import { StartError } from './start-error.ts';

/** Makes the folder everything is kept in. @throws StartError when it can't be one. */
export async function makeDataFolder(path: string): Promise<void> {
  if (path === '') throw new StartError('--data must name a folder.');
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw folderFault(error, path);
  }
}

/** A fault of the file system as one line; any other error as it is. */
export function folderFault(error: unknown, path: string): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return new StartError(`${pathOf(error, path)} is a file where a folder should be; choose another with --data.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StartError(`${pathOf(error, path)} can't be written to; choose another folder with --data.`);
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartError(`There is no room left for ${path}; make some, or choose another folder with --data.`);
    default:
      return error;
  }
}

function pathOf(error: unknown, otherwise: string): string {
  return (error as NodeJS.ErrnoException).path ?? otherwise;
}
