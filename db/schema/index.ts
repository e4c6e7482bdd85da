export * from "./accounts";
export * from "./audit";
export * from "./mail";
export * from "./mentoring";
export * from "./rounds";
export * from "./territory";
