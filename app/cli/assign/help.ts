export const HELP = `npm run -s assign -- --edges edges.csv [--capacity capacity.csv] [--lock locks.csv]
                     [--forbid forbids.csv] [--objective score|cardinality] [--prices prices.csv]

Finds the best pairs of persons and volunteers, with proof that no others are better. A person gets at most one volunteer,
a volunteer at most as many persons as they have places; anybody may stay alone.

Options
  --edges       who may be paired with whom, and what the pair is worth: person,volunteer,weight
  --capacity    places of volunteers: volunteer,capacity (1 for those who are not listed; 0 is allowed)
  --lock        pairs that must be made: person,volunteer
  --forbid      pairs that must not be made: person,volunteer
  --objective   score (default): the largest sum of weights
                cardinality: most people first, then the largest sum of weights
  --prices      where to write the prices that prove the answer
  --help        this text

Paths start where the command was typed.

Files
  CSV: comma, UTF-8 (BOM or not), lines ending with LF or CRLF, the header above as first line, in that order. A field may
  be in quotes ("), quotes within are doubled. Empty lines are passed over. Spaces belong to the field.
  Ids are texts compared character by character: 7 and 07 are two people. The same id may name a
  person and a volunteer: the two sides are separate. An id is not empty and holds neither NUL nor CR.
  Weights and capacities are whole numbers ≥ 0 in digits only: 5.0, 1e3 and +5 are refused, 007 is 7.
  A file with its header alone is empty; the answer to empty edges has the value 0.

Standard output, JSON on one line
  {"value":250,"matched":1,"gap":0,"milliseconds":0.4,"pairs":[["p1","v7",250]]}
  value         sum of the weights of all pairs
  matched       number of pairs
  gap           best possible value − value: always 0, an answer without proof is a failure (exit code 1)
  milliseconds  solving and certifying alone, after a short warm-up of the compiler, without reading
                and writing; up to three decimals
  pairs         person, volunteer, weight; by person in text order (UTF-16 code units: p10 before p2)
  The order of lines in the files changes nothing. Pairs of weight 0 count only under cardinality.

Locks and forbids
  A locked pair is listed and counted with the weight of its edge, 0 where it has none, under both objectives. Its person
  leaves the market and its volunteer has one place less.
  Forbidding a pair that has no edge is harmless.

prices.csv: side,id,price
  One line for each person who is not locked, then one for each volunteer, those known only from --capacity too; side is
  person or volunteer, prices are whole numbers ≥ 0. They prove the answer to anybody who can add:
    price(person) + price(volunteer) ≥ weight + level   on each edge that is not forbidden and whose person is not locked
    Σ price(person) + Σ places · price(volunteer) = value + level · matched
  places are capacities less locks; value and matched are those of the pairs that are not locked.
  Under score, level is 0: prices are in units of weight. Under cardinality, level is what a pair is worth besides its
  weight, so much that one pair more outweighs any weights: min(persons, volunteers) · largest weight + 1, where persons are those
  who are not locked (with or without a partner), volunteers are all volunteers, and the largest weight is that of the edges
  above (not forbidden, person not locked; 0 when there are none). Each price stays below 2^53, their sum may pass it.
  The file is written whole or not at all, before the answer is printed.

Refused, with exit code 2, nothing written and the reasons on the standard error (the first ten, then how many more):
  options that do not exist or are given twice; files that are missing, unreadable, folders, not UTF-8, with another header,
  with lines of too few or too many fields; a place where the prices cannot be written (said before anything is read);
  an edge, a capacity, a lock or a forbid given twice; a person locked twice; more locks than places; a pair both locked and
  forbidden; people in locks or forbids whom neither edges nor capacities know; sums that could pass 2^53: (persons +
  volunteers) · largest weight.

Exit codes
  0  answered        1  a failure of our own: no proof, a full disk, a closed output        2  bad input

Example
  $ cat edges.csv
  person,volunteer,weight
  Amal,Brigitte,80
  Amal,Chloé,75
  Dawit,Brigitte,60
  $ npm run -s assign -- --edges edges.csv
  {"value":135,"matched":2,"gap":0,"milliseconds":0.4,"pairs":[["Amal","Chloé",75],["Dawit","Brigitte",60]]}
`;
