import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from "aws-cdk-lib/aws-backup";
import { Schedule } from "aws-cdk-lib/aws-events";
import { ManagedPolicy, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { acknowledge } from "./findings/acknowledge.ts";

export type CopiesProps = {
  readonly prefix: string;
  /** The vault in the other account. */
  readonly to: string;
  readonly key: IKey;
  /** ARNs of all that is copied. */
  readonly of: readonly string[];
};

/** As long as the tables' own recovery and the files' versions: what was erased is out of every copy after it. */
const kept = Duration.days(35);

const servicePolicies = [
  "service-role/AWSBackupServiceRolePolicyForBackup",
  "AWSBackupServiceRolePolicyForS3Backup",
];

/** A copy of everything, each night, into a vault of another account: whoever ruins this account does not reach it. */
export const copiesOutside = (scope: Construct, id: string, { prefix, to, key, of }: CopiesProps): void => {
  const place = new Construct(scope, id);
  const plan = new BackupPlan(place, "Plan", {
    backupPlanName: `${prefix}copies`,
    backupVault: new BackupVault(place, "Vault", {
      backupVaultName: `${prefix}copies`,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    }),
    backupPlanRules: [
      new BackupPlanRule({
        ruleName: "each-night",
        scheduleExpression: Schedule.cron({ hour: "1", minute: "30" }),
        deleteAfter: kept,
        copyActions: [
          {
            destinationBackupVault: BackupVault.fromBackupVaultArn(place, "Outside", to),
            deleteAfter: kept,
          },
        ],
      }),
    ],
  });
  const role = new Role(place, "Role", {
    assumedBy: new ServicePrincipal("backup.amazonaws.com"),
    managedPolicies: servicePolicies.map((name) => ManagedPolicy.fromAwsManagedPolicyName(name)),
  });
  for (const name of servicePolicies)
    acknowledge(
      role,
      `IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${name}]`,
      "What AWS Backup needs of tables and buckets is the service's to say; only it may take this role.",
    );
  plan.addSelection("Everything", {
    role,
    disableDefaultBackupPolicy: true,
    resources: of.map((arn) => BackupResource.fromArn(arn)),
  });
};
