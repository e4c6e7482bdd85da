export * from "./accounts";
export * from "./audit";
export * from "./duos";
export * from "./info-meetings";
export * from "./mail";
export * from "./mentoring";
export * from "./rounds";
export * from "./territory";
