import { sesClient, sesMailer } from "../mailer.ts";
import type { Part } from "./part.ts";

export const mailer: Part = ({ env }) => ({
  gives: { mailer: sesMailer(sesClient(env.AWS_REGION), env.MAIL_CONFIGURATION_SET) },
});
