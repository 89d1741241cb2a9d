/**
 * The shapes that the tracking modules share; types only, nothing of this is shipped.
 *
 * @typedef {{n: number, id: string, kind: "lesson" | "quiz", title: string, script: string,
 *   module?: string, questions: number[]}} PlanPage
 * @typedef {{n: number, id: string, page: number, type: string, graded: boolean, points: number,
 *   objectives: string[], record: string}} PlanQuestion
 * @typedef {{n: number, attempts: number | null, fails?: boolean, counted: "best" | "last",
 *   pass: number | null, must: "passed" | "finished" | null, weight: number}} PlanQuiz
 * @typedef {{id: string, limit: number, pages: PlanPage[], questions: PlanQuestion[],
 *   quizzes: PlanQuiz[], passing: number | null,
 *   completion: {lessons: number[], viewed: "opened" | "end" | "answered"},
 *   interval?: number, implied?: boolean, local?: boolean, record?: RecordRules,
 *   objective?: string, exit?: "normal", tested?: PlanObjective[], renew?: number[]}} Plan
 *   interval: milliseconds between two commits; implied: who completes the course passes it;
 *   local: false keeps nothing in the browser;
 *   objective: what other SCOs wait for, met when this one is complete;
 *   exit: how a visit ends once the course is complete, if it is not to be suspended;
 *   tested: the objectives that are reported;
 *   renew: pages without which the course is not complete, whatever an earlier version said
 * @typedef {{id: string, text: string, pages: number[], questions: number[]}}
 *   PlanObjective
 *   id: its name in reports; questions: those that count, on these pages
 * @typedef {{interactions?: "all" | "none", correct_responses?: "never",
 *   free_text?: "length" | "none", question_text?: "id" | "none"}} RecordRules what is not usual
 *
 * A question's `record` is its name in reports: at most 250 letters, digits and `_`, a letter first.
 *
 * What a learner answered: a choice, choices or an order, pairs, yes or no, a text, gaps.
 * @typedef {null | boolean | number | string | (number | string | null)[] | number[][]} Answered
 * @typedef {{response: Answered, score: number | null, tries: number}} Answer
 * @typedef {{response: Answered, score: number, interaction?: Interaction[] | null}} Given
 * @typedef {{attempts: number, best: number | null, last: number | null, open: boolean,
 *   seed: number, passed: boolean, spent?: number}} QuizState spent: of the time that is limited
 * @typedef {"unknown" | "failed" | "passed"} Success
 * @typedef {{complete: boolean, success: Success, score: number | null}} Outcome
 * @typedef {Outcome & {inherited: boolean}} Earned
 * @typedef {{id: string, text: string, score: number, success: Success}} Result of an objective
 * @typedef {{next: number, at: Record<number, number>}} Journal
 * @typedef {{rev: number, session: number, location: number | null, earned: Earned,
 *   pages: Record<number, number>, excused: Record<number, number>,
 *   answers: Record<number, Answer>, quizzes: Record<number, QuizState>,
 *   journal: Journal}} State
 *
 * @typedef {"choice" | "true-false" | "sequencing" | "matching" | "fill-in" |
 *   "long-fill-in" | "numeric" | "likert"} InteractionType
 * @typedef {{type: InteractionType, response: any, correct: any[],
 *   result: "correct" | "incorrect" | "neutral", seconds: number, prompt: string,
 *   part?: string}} Interaction
 *   part: what the name in reports ends with, in a question that is reported in several parts
 * @typedef {Interaction & {id: string, points: number, date: Date}} InteractionRecord
 *
 * What the statuses of a platform stand for.
 * @typedef {{complete: boolean, success: Success}} Floor
 * @typedef {[element: string, value: string]} Pair
 * @typedef {{result: (Outcome & {progress: number}) | null, seconds: number,
 *   suspend: string | null, location: number | null, objective?: string | false,
 *   exit?: string | false}} Facts
 *   objective: one that is met
 * @typedef {{suspend: string, mode: string, credit: string, learner: string,
 *   passMark: number | null, meaning: Floor, least: string[], atLaunch: Pair[]}} Snapshot
 *   atLaunch: the statuses; least: likewise, what they are kept from falling below
 *
 * One way to reach a learning platform; every call is synchronous and never throws.
 * @typedef {object} Driver
 * @property {() => boolean} open starts the conversation, or adopts a running one
 * @property {() => Snapshot} read what the platform holds; called once, right after open
 * @property {(element: string) => string} get what the platform has
 * @property {() => number | null} location the page it remembers, read only when asked for
 * @property {() => number | null} score what it holds, hundredths of a percent, when asked for
 * @property {() => number | null} heldInteractions how many it holds; null unknown, -1 not supported
 * @property {() => boolean} lying whether the status still reads back empty
 * @property {(facts: Facts) => Pair[]} compose the elements for these facts, in writing order
 * @property {(index: number, record: InteractionRecord) => Pair[]} interaction
 * @property {(result: Result) => Pair[]} objective none where the platform holds as much
 * @property {() => void} forget another window wrote: what the platform holds is asked for anew
 * @property {(element: string, value: string) => string | undefined} neighbour a harmless other value
 * @property {(pairs: Pair[]) => string[]} put writes; returns the elements that were refused
 * @property {() => boolean} save whether the platform says that it took everything
 * @property {() => boolean} close
 * @property {boolean} forgetful whether interactions lost on the way need a new place
 *
 * @typedef {{now: () => number, date: () => Date}} Clock
 * @typedef {{set: (run: () => void, delay: number) => any, clear: (id: any) => void}} Timers
 * @typedef {(answer: (reached: boolean) => void) => void} Probe no answer: nobody knows
 * @typedef {{getItem: (key: string) => string | null, setItem: (key: string, value: string) => void,
 *   removeItem: (key: string) => void}} Shelf
 * @typedef {{window: any, clock: Clock, timers: Timers, shelf: () => Shelf | null, probe: Probe,
 *   random: () => number, log?: (line: string) => void}} World
 *   log: takes what went wrong between course and platform
 * @typedef {"connecting" | "saved" | "sent" | "saving" | "unsaved" | "standalone" | "refused" | "review" |
 *   "elsewhere"} Save
 *
 * What is wrong with the state that was found: one of a later scormbuild is left as it is, and
 * nothing new is kept; of a partial one something is missing.
 * @typedef {"" | "newer" | "partial"} Harm
 * @typedef {"normal" | "browse" | "review" | "standalone"} Mode
 * @typedef {{save: Save, at: Date | null, failures: number, mode: Mode, resumed: boolean,
 *   taken: number, harm: Harm}} Notice
 *   at: the time of the last save; failures: how many commits in a row came to nothing;
 *   taken: how often this visit got something that the learner did elsewhere
 */
export {};
