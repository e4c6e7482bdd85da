import type { Role } from "./accounts/roles";

/** One move of a life: from which states, to which, and who may make it. "clock" is the platform itself, on a deadline. */
export interface Move<State extends string> {
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly Mover[];
}
export type Mover = Role | "clock";
export type Moves<State extends string, Name extends string> = Readonly<Record<Name, Move<State>>>;

/** The moves that this mover may make now: what a page offers and what the guard accepts are this one list. */
export function movesFor<State extends string, Name extends string>(
  moves: Moves<State, Name>,
  state: State,
  mover: Mover,
): Name[] {
  return (Object.keys(moves) as Name[]).filter((name) => isAllowed(moves, name, state, mover));
}

export function isAllowed<State extends string, Name extends string>(
  moves: Moves<State, Name>,
  name: Name,
  state: State,
  mover: Mover,
): boolean {
  return moves[name].from.includes(state) && moves[name].by.includes(mover);
}
