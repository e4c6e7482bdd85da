import { useNonce } from "./nonce";

/** The script that lets a live form's answer follow every change; the page works without it. */
export const LiveScript = () => <script type="module" src="/live.js" nonce={useNonce()} />;

/** Where there is nothing to change but an answer to wait for: the address asks again. */
export const LiveForm = () => <form data-live-form="" data-by-address="" hidden />;
