import { INTERESTS } from "../../../mentoring/profile";
import { bitsIn, bothSides, countBits } from "../../columns";
import { type Criterion, shared } from "../../criterion";
import { ABSTAINS, levelByte } from "../../score";

/**
 * Disliking the same things joins people even more than liking them; one's pleasure that bores the other parts them a
 * little. 0.5, a quarter more per shared dislike, an eighth less per clash; abstains when neither named a dislike.
 */
export const dislikes: Criterion = {
  id: "dislikes",
  defaultWeight: 14,
  neutral: 0.5,
  level(b, v) {
    if (b.dislikes.length === 0 && v.dislikes.length === 0) return null;
    const clashes = shared(b.interests, v.dislikes).length + shared(v.interests, b.dislikes).length;
    return given(shared(b.dislikes, v.dislikes).length, clashes);
  },
  levels(people) {
    const likes = bothSides(people, (person) => interestBits(person.interests));
    const dislikes = bothSides(people, (person) => interestBits(person.dislikes));
    return ({ beneficiary, volunteer, count }, bytes) => {
      for (let n = 0; n < count; n++) {
        const b = beneficiary[n] as number;
        const v = volunteer[n] as number;
        const mine = dislikes.b[b] as number;
        const theirs = dislikes.v[v] as number;
        const clashes = countBits((likes.b[b] as number) & theirs) + countBits((likes.v[v] as number) & mine);
        bytes[n] = (mine | theirs) === 0 ? ABSTAINS : levelByte(given(countBits(mine & theirs), clashes));
      }
    };
  },
  because(b, v) {
    const both = shared(b.dislikes, v.dislikes);
    if (both.length > 0) return { key: "criterion.dislikes.words", values: { interests: both } };
    const clashes = [...shared(b.interests, v.dislikes), ...shared(v.interests, b.dislikes)];
    return clashes.length > 0 ? { key: "criterion.dislikes.clash", values: { interests: clashes } } : null;
  },
};

const interestBits = bitsIn(INTERESTS);

const given = (both: number, clashes: number): number =>
  Math.max(0, Math.min(1, 0.5 + both / 4 - clashes / 8));
