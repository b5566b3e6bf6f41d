import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

const ACCESS_LOG_DAYS = 90;

const CLOSED: BucketProps = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: RemovalPolicy.RETAIN,
};

export interface MailStoreProps {
  /** How long a mail can be read again as it came. What is known from it stays in the table. */
  readonly rawMailDays: number;
}

/** Where SES puts raw mail, and a record of who has read it: these are people's letters. */
export class MailStore extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { rawMailDays }: MailStoreProps) {
    super(scope, id);
    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...CLOSED,
      lifecycleRules: [expireAfter(ACCESS_LOG_DAYS)],
    });
    this.bucket = new Bucket(this, 'Bucket', {
      ...CLOSED,
      lifecycleRules: [expireAfter(rawMailDays)],
      serverAccessLogsBucket: accessLogs,
    });
  }
}

function expireAfter(days: number) {
  return { expiration: Duration.days(days), abortIncompleteMultipartUploadAfter: Duration.days(1) };
}
