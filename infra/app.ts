import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ProtegeStack } from './protege-stack.ts';
import { readSettings } from './settings.ts';

const app = new App();
// A finding of cdk-nag makes `cdk synth` fail. What is acknowledged says why, where it is built.
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
new ProtegeStack(app, 'Protege', {
  description: 'Protégé: an assistant that lives in email and makes people better mentees',
  settings: readSettings(app.node),
});
