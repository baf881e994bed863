declare module "dynalite" {
  import type { Server } from "node:http";

  function dynalite(options?: { readonly createTableMs?: number; readonly path?: string }): Server;
  export = dynalite;
}

declare module "s3rver" {
  import type { AddressInfo } from "node:net";

  class S3rver {
    constructor(options: {
      readonly address: string;
      readonly port: number;
      readonly silent: boolean;
      readonly directory: string;
      readonly configureBuckets: readonly { readonly name: string; readonly configs: readonly string[] }[];
    });
    run(): Promise<AddressInfo>;
    close(): Promise<void>;
  }
  export = S3rver;
}
