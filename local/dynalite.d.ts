declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** DynamoDB in one process; without `path` it lives in memory. Its types are ours: the package has none. */
  export default function dynalite(options?: {
    readonly path?: string;
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
    readonly updateTableMs?: number;
  }): Server;
}
