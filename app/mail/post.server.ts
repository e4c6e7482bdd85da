import type { Environment } from "../environment.server";
import type { Post } from "./post";
import { resendPost } from "./resend.server";

/** The post of the demonstration: letters stay in /mailbox and nothing touches the network. */
export const localPost: Post = { send: async () => ({ said: "sent", providerId: null }) };

/** Through Resend where there is a key; a demonstration without one keeps its letters. */
export const postFor = ({ resend, mode }: Pick<Environment, "resend" | "mode">): Post => {
  if (resend) return resendPost(resend);
  if (mode === "demo") return localPost;
  throw new Error("RESEND_API_KEY is required when APP_MODE=production");
};

/** True when letters stay here, so that /mailbox may show them: never with a key, never with real people. */
export const hasMailbox = ({ resend, mode }: Pick<Environment, "resend" | "mode">): boolean =>
  mode === "demo" && resend === null;
