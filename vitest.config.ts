import { defineConfig } from 'vitest/config';

// Where to write the counts for .ci/run; nobody else needs them.
const report = process.env.PROTEGE_TEST_REPORT;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: {
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      // CloudFormation's own rules are for `npm run synth` to try, once: they take seconds for each template.
      CDK_VALIDATION: 'false',
    },
    // A process a file: local/environment.ts turns the AWS SDK's own settings, which threads would share.
    pool: 'forks',
    maxWorkers: 2,
    // The slowest start a whole assistant with its stand-ins, twice, while the other core is busy.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: report ? ['default', 'json'] : ['default'],
    outputFile: report ? { json: report } : {},
  },
});
