import common from "./common";
import staffCommon from "./staff";

/** Words that every offered language has. One file per domain; add it here and in the other languages. */
export const fr = { ...common } as const;

/** Words of staff pages: French only, for now. */
export const staff = { ...staffCommon } as const;
