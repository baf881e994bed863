import { type Called, iam, type Keys, wordOf } from "../aws.ts";

/** The account's root may do anything but take a role, as on AWS: who deploys is a person with rights of an administrator. */
export const administrator = async (url: string): Promise<Keys> => {
  const root: Called = { at: url, keys: { id: "test", secret: "test" } };
  const user = { UserName: "administrator" };
  await iam(root, "CreateUser", user);
  await iam(root, "AttachUserPolicy", { ...user, PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess" });
  const made = await iam(root, "CreateAccessKey", user);
  return { id: wordOf(made, "AccessKeyId"), secret: wordOf(made, "SecretAccessKey") };
};

/** The environment of a command that an administrator types. */
export const environmentOf = (url: string, keys: Keys): NodeJS.ProcessEnv => ({
  ...process.env,
  AWS_ENDPOINT_URL: url,
  AWS_ACCESS_KEY_ID: keys.id,
  AWS_SECRET_ACCESS_KEY: keys.secret,
  AWS_REGION: "eu-west-2",
  AWS_EC2_METADATA_DISABLED: "true",
  CI: "true",
});
