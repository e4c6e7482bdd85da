/** An order that is done at once. */
export default function work(): undefined {
  return undefined;
}
