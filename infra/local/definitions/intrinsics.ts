type Template = Readonly<
  Record<string, { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> }>
>;

const pseudo: Readonly<Record<string, string>> = {
  "AWS::Partition": "aws",
  "AWS::Region": "eu-west-2",
  "AWS::AccountId": "000000000000",
};

const reference = (name: string, resources: Template): string => {
  const known = pseudo[name];
  if (known) return known;
  const resource = resources[name];
  if (resource?.Type === "AWS::StepFunctions::StateMachine")
    return `arn:aws:states:eu-west-2:000000000000:stateMachine:${String(resource.Properties?.StateMachineName)}`;
  throw new Error(`Cannot resolve ${name} without AWS`);
};

/** Resolves the few CloudFormation functions that CDK leaves in a definition: Ref and Fn::Join. */
export const resolveIntrinsics = (value: unknown, resources: Template): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if ("Ref" in value) return reference(String(value.Ref), resources);
  if ("Fn::Join" in value) {
    const [glue, parts] = value["Fn::Join"] as [string, unknown[]];
    return parts.map((part) => String(resolveIntrinsics(part, resources))).join(glue);
  }
  throw new Error(`Cannot resolve ${Object.keys(value).join()} without AWS`);
};
