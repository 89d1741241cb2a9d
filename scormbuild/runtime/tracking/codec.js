/**
 * A learner's state as text that fits into `cmi.suspend_data`, and back.
 *
 *     s1.h<head>.c<core>.q<quizzes>.p<pages>.e<excused>.a<results>.j<journal>.r<responses>.t<texts>.
 *
 * Only letters, digits, `-`, `_` and `.`; never a run of digits alone. A segment is a tag letter,
 * its bits (bits.js) and three characters that check both; it ends with a full stop, so a cut
 * shows. Segments stand in the order of their worth and decode one by one: a cut loses only the
 * tail, damage only the segment it hits. Everything is keyed by the permanent numbers of the
 * ledger and says its own shape, so every package of a course reads what any other one wrote.
 *
 * `v` is a self-ended number (4 bits for each 3 it needs: below 8 takes 4, below 64 8, below 512
 * 12); `[n]` is n bits; `?` leads an optional value with one bit; a table starts with `v` for its
 * length L and has one entry for each ledger number below L.
 *
 *     h   rev[24] session[18]
 *     c   complete[1] success[2] inherited[1] score?[14] location v (page + 1, 0 for none)
 *     q   table of [1]; if set: attempts v (<= 511), best?[14] last?[14] open[1] seed v (< 2^23)
 *         passed[1], and spent v if the seed has the bit 0x1000 (what seeds hold: quiz-attempt.js)
 *     p   table of [1]; if set: read to its end [1], or else only opened
 *     e   table of [1]: lessons that need not be read
 *     a   table of [1]; if set: score [2] (0 draft, 1 nothing, 2 one point, 3 other: [1] and then
 *         [7] below 128, else v), usual number of tries [1], or else tries[3] (<= 7)
 *     j   next index v, width[4], table of [1]; if set: follows the entry before [1], or index[width]
 *     r   table of [1]; if set: shape[3] and
 *             1 boolean [1] · 2 number v · 3 list width[4] v [width]... · 4 ascending set v bits ·
 *             5 pairs width[4] v [width][width]... · 6 gaps v, each v?
 *     t   texts in pieces of about 100 characters, each: more[1] question v kind[1] and
 *             0 text: bytes v [8]... · 1 gaps v, each [2]: 0 none, 1 index v, 2 text as above
 *
 * Too long for the platform? Given up in this order: the table of the journal (further answers are
 * then reported in places of their own), texts, a piece at a time from the last, answers of `keep`
 * rank 0, then 1, then all answers, then results, excused lessons, pages, quizzes. Results outlive answers.
 *
 * The longest string for a course (`bound`, and the same sum in the planner of the build):
 *
 *     segment(bits) = ceil(bits / 6) + 5                              V(n) = bits of v above
 *     3 + segment(42) + segment(19 + V(pages + 1))
 *       + segment(V(pages + 1) + (pages + 1) + 60 * quizzes + 16 * drawing + 36 * timed)
 *       + segment(V(pages + 1) + 2 * (pages + 1))
 *       + segment(V(pages + 1) + (pages + 1))                       only where lessons can be excused
 *       + segment(V(questions + 1) + (questions + 1) + sum of 14, or 7 + V(points) from 128 up)
 *       + segment(24)                                                the journal without its table
 *       + segment(V(questions + 1) + (questions + 1) + sum of answers without text)
 *       + for each text: segment(3 + V(questions) + its bits)
 *     (a list that ascends below 32 is written as a set, a set from 32 up as a list)
 *     answers: boolean 4 · number 3 + V(max) · set 4 + V(max + 1) + max
 *       list 7 + V(length) + length * W · pairs 7 + V(length) + 2 * length * W
 *       menus 3 + V(length) + length * (1 + V(max))
 *       text V(3 * units) + 24 * units
 *       gaps V(length) + length * (2 + V(3 * units)) + 24 * units      (all its texts together)
 *     with W the bits of max, at least 1; pages and questions the highest ledger numbers; units
 *     the UTF-16 length; points in hundredths.
 *
 * @typedef {import("./types.js").State} State
 * @typedef {import("./types.js").Answer} Answer
 * @typedef {import("./bits.js").Bits} Bits
 */
import { hasText, passResponse, passText } from "./answers.js";
import { bitReader, bitWriter } from "./bits.js";
import { checksum } from "./checksum.js";
import { guarded } from "./guarded.js";
import { copyOf, emptyState, numbersOf } from "./state.js";
import { SUCCESSES } from "./status.js";

const CODEC_VERSION = "s1.";
const MOST_ATTEMPTS = 511;
const MOST_TRIES = 7;
const SEED_CLOCK = 0x1000;
const MOST_POINTS = 0x3ffffff;
const LAST_INDEX = 4095;
/** Lengths that platforms are known to hold when they refuse more. */
export const KNOWN_LENGTHS = [4000, 1000, 255];
/** Characters of texts that share one segment, and its fate. */
const PIECE = 100;

/**
 * @template T
 * @param {Bits} io
 * @param {Record<number, T>} rows by ledger number
 * @param {(row: T, number: number) => T} entry
 */
function passTable(io, rows, entry) {
  const length = io.numeral(Math.max(-1, ...numbersOf(rows)) + 1);
  for (let number = 0; number < length; number++) {
    if (io.flag(number in rows)) rows[number] = entry(rows[number], number);
  }
}

/** @param {Bits} io @param {number | null} percent */
function passPercent(io, percent) {
  return io.flag(percent !== null) ? io.bits(/** @type {number} */ (percent), 14) : null;
}

/** @param {Bits} io @param {number | null} score @returns {number | null} */
function passScore(io, score) {
  const code = io.bits(score === null ? 0 : score === 0 ? 1 : score === 100 ? 2 : 3, 2);
  if (code < 3) return [null, 0, 100][code];
  const points = Math.min(/** @type {number} */ (score), MOST_POINTS);
  return io.flag(points > 127) ? io.numeral(points) : io.bits(points, 7);
}

/** @returns {Answer} */
const noAnswer = () => ({ response: null, score: null, tries: 0 });

/**
 * Each walks over its part of a state, which a writer leaves as it is and a reader fills.
 *
 * @type {Record<string, (io: Bits, state: State) => void>}
 */
const SEGMENTS = {
  h(io, state) {
    state.rev = io.bits(state.rev, 24);
    state.session = io.bits(state.session, 18);
  },
  c(io, state) {
    const { earned } = state;
    earned.complete = io.flag(earned.complete);
    earned.success = SUCCESSES[io.bits(SUCCESSES.indexOf(earned.success), 2)] || "unknown";
    earned.inherited = io.flag(earned.inherited);
    earned.score = passPercent(io, earned.score);
    const place = io.numeral(state.location === null ? 0 : state.location + 1);
    state.location = place ? place - 1 : null;
  },
  q(io, { quizzes }) {
    passTable(io, quizzes, (quiz) => {
      const { attempts, best, last, open, seed, passed, spent } = quiz || {};
      const read = {
        attempts: io.numeral(Math.min(attempts, MOST_ATTEMPTS)),
        best: passPercent(io, best),
        last: passPercent(io, last),
        open: io.flag(open),
        seed: io.numeral(seed),
        passed: io.flag(passed),
      };
      return read.seed & SEED_CLOCK ? { ...read, spent: io.numeral(/** @type {number} */ (spent)) } : read;
    });
  },
  p(io, { pages }) {
    passTable(io, pages, (seen) => (io.flag(seen > 1) ? 2 : 1));
  },
  e(io, { excused }) {
    passTable(io, excused, () => 1);
  },
  a(io, { answers }) {
    passTable(io, answers, (answer) => {
      const { response, score, tries } = answer || noAnswer();
      const passed = passScore(io, score);
      const usual = passed === null ? 0 : 1;
      const often = io.flag(tries === usual) ? usual : io.bits(Math.min(tries, MOST_TRIES), 3);
      return { response, score: passed, tries: often };
    });
  },
  j(io, { journal }) {
    journal.next = io.numeral(Math.min(journal.next, LAST_INDEX));
    const width = io.bits(32 - Math.clz32(journal.next), 4);
    let before = -1;
    passTable(io, journal.at, (index) => {
      before = io.flag(index === before + 1) ? before + 1 : io.bits(index, width);
      return before;
    });
  },
  r(io, { answers }) {
    passTable(io, answers, (answer) => ({ ...noAnswer(), ...answer, response: passResponse(io, answer && answer.response) }));
  },
  // Written by `textSegments`, as texts are given up one by one.
  t(io, { answers }) {
    while (io.flag(false)) {
      const question = io.numeral(0);
      answers[question] = { ...noAnswer(), ...answers[question], response: passText(io, null) };
    }
  },
};

/** @param {string} tag @param {Bits} writer @returns {string} */
function sealed(tag, writer) {
  const body = tag + writer.end();
  return `${body}${checksum(body)}.`;
}

/** @param {string} tag @param {State} state @returns {string} */
function segment(tag, state) {
  const writer = bitWriter();
  SEGMENTS[tag](writer, state);
  return sealed(tag, writer);
}

/** @param {State} state @param {number[]} questions @returns {string[]} */
function textSegments({ answers }, questions) {
  const parts = [];
  for (let next = 0; next < questions.length;) {
    const writer = bitWriter();
    for (let size = 0; next < questions.length && size < PIECE; next++) {
      const { response } = answers[questions[next]];
      writer.flag(true);
      writer.numeral(questions[next]);
      passText(writer, response);
      size += JSON.stringify(response).length;
    }
    writer.flag(false);
    parts.push(sealed("t", writer));
  }
  return parts;
}

/**
 * @param {State} given
 * @param {number} limit
 * @param {(question: number) => number} keep
 * @returns {string}
 */
function fitted(given, limit, keep) {
  const state = copyOf(given);
  const { answers, excused, journal, pages, quizzes } = given;
  /** @type {Record<string, object>} */
  const rows = { h: [1], c: [1], q: quizzes, p: pages, e: excused, a: answers, j: journal.next ? [1] : [] };
  const tags = Object.keys(rows).filter((tag) => numbersOf(rows[tag]).length);
  let parts = [CODEC_VERSION, ...tags.map((tag) => segment(tag, state))];
  const results = parts.join("");
  const asked = numbersOf(answers).filter((question) => answers[question].response !== null);
  const isTyped = (/** @type {number} */ question) => hasText(answers[question].response);
  for (let rank = 0; rank <= 3; rank++) {
    const firm = asked.filter((question) => keep(question) >= rank && !isTyped(question));
    state.answers = {};
    for (const question of firm) state.answers[question] = answers[question];
    const text = results + (firm.length ? segment("r", state) : "");
    if (text.length <= limit) {
      parts = [text, ...textSegments(given, asked.filter(isTyped))];
      break;
    }
  }
  let text = "";
  for (const part of parts) {
    if (text.length + part.length > limit) break;
    text += part;
  }
  return text;
}

/**
 * @param {State} state
 * @param {number} [limit] the longest string wanted
 * @param {(question: number) => number} [keep] the rank of an answer: 0 is given up first, 2 last
 * @returns {string}
 */
export function encode(state, limit = Infinity, keep = () => 2) {
  const whole = fitted(state, Infinity, keep);
  if (whole.length <= limit) return whole;
  const { next } = state.journal;
  return fitted({ ...state, journal: { next, at: {} } }, limit, keep);
}

/**
 * Takes one segment into the state, whole or not at all.
 *
 * @param {string} part
 * @param {State} state
 * @returns {unknown} nothing where it was damaged
 */
function readSegment(part, state) {
  const body = part.slice(0, -3);
  if (!/^[a-z][\w-]*$/.test(body) || checksum(body) !== part.slice(-3)) return null;
  const reader = bitReader(body.slice(1));
  const read = copyOf(state);
  return guarded(() => {
    SEGMENTS[body[0]](reader, read);
    return Object.assign(state, read);
  });
}

/**
 * Never throws and never makes a result better than it was.
 *
 * @param {unknown} text what the platform gave back
 * @returns {{state: State, damaged: boolean, kind: "empty" | "ours" | "newer" | "foreign"}}
 *   damaged: a part was lost; newer: written by a later scormbuild, to be left as it is
 */
export function decode(text) {
  const state = emptyState();
  const given = String(text || "").trim();
  const [version] = /^s\d{1,3}\./.exec(given) || [""];
  if (version !== CODEC_VERSION) {
    const kind = version ? "newer" : given ? "foreign" : "empty";
    return { state, damaged: kind === "foreign", kind };
  }
  const parts = given.slice(CODEC_VERSION.length).split(".");
  const whole = parts.pop() === "" && /^h\S*,c/.test(String(parts));
  const lost = parts.filter((part) => !readSegment(part, state)).length;
  return { state, damaged: !whole || lost > 0, kind: "ours" };
}
