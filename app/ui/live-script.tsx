import { useNonce } from "./nonce";

/** The script that lets a live form's answer follow every change; the page works without it. */
export const LiveScript = () => <script type="module" src="/live.js" nonce={useNonce()} />;
