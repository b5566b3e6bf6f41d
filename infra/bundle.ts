import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync } from 'esbuild';

const FUNCTIONS = fileURLToPath(new URL('../functions/', import.meta.url));

/**
 * One of functions/ as it is deployed: an ES module with all it needs, in pieces, so that what is imported lazily is
 * neither read nor compiled before it is used. (NodejsFunction makes one file of it, and every start pays for all.)
 */
export function bundle(name: string): Code {
  return Code.fromAsset(FUNCTIONS, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never used: esbuild is at hand.
      image: DockerImage.fromRegistry('none'),
      // What tells one from another: CDK does the same work once only.
      command: [name],
      local: {
        tryBundle(outdir) {
          bundleInto(outdir, `${FUNCTIONS}${name}.ts`);
          return true;
        },
      },
    },
  });
}

/** Writes index.mjs and its pieces. */
export function bundleInto(outdir: string, entry: string): void {
  buildSync({
    entryPoints: { index: entry },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    // The AWS SDK, too: the one we have tested, and quicker to load than the runtime's.
    packages: 'bundle',
    mainFields: ['module', 'main'],
    // CommonJS packages in an ES module still call require for Node's own.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
}
