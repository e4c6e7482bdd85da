import "@remix-run/node";

declare module "@remix-run/node" {
  /** Loaders answer as they are typed: dates stay dates. */
  interface Future {
    v3_singleFetch: true;
  }
}
