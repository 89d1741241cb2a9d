// The shapes of the values that the builder, the tracking script and the player hand to each
// other. Types only: nothing of this file reaches a package.

/**
 * @typedef {object} PlanPage
 * @property {number} n ledger number
 * @property {string} id
 * @property {"lesson"|"quiz"} kind
 * @property {string} title
 * @property {string} [module]
 * @property {string} script address of the page script, with its hash
 * @property {number[]} questions ledger numbers
 * @property {string[]} [objectives] ids of the objectives that the page teaches
 * @property {string[]} [parts] what else the page needs, of the parts of the plan
 */

/**
 * @typedef {object} PlanQuestion
 * @property {number} n ledger number
 * @property {string} id
 * @property {number} page ledger number of its page
 * @property {string} type
 * @property {boolean} graded its answers are reported: it counts, or is an opinion in a quiz
 * @property {number} points hundredths of a point
 * @property {string[]} objectives
 */

/**
 * @typedef {object} PlanQuiz
 * @property {number} n ledger number of its page
 * @property {number|null} attempts null: unlimited
 * @property {true} [fails] an attempt below the mark is reported as failed, also where others are left
 * @property {"best"|"last"} counted
 * @property {number|null} pass hundredths of a percent
 * @property {"passed"|"finished"|null} must
 * @property {number} weight
 * @property {"after-submit"|"after-attempt"|"never"} feedback
 * @property {"after-submit"|"after-attempt"|"after-last-attempt"|"never"} answers
 * @property {"none"|"choices"|"questions"|"both"} shuffle
 * @property {"practice"|"survey"|"pre-test"} [mode] none: a test
 * @property {"one"} [layout] one question at a time
 * @property {false} [back] of these, none can be seen again
 * @property {"wrong"|"either"} [retry] what further attempts can ask, if not all
 * @property {{limit: number, extend: number}} [time] seconds that an attempt may take, and that
 *   learners get each time they ask for more
 * @property {{count: number, questions: number[]}[]} [pools] of each so many are drawn
 * @property {{n: number, objectives: string[]}[]} [excuses] lessons that a pre-test makes optional
 *   if these objectives are reached in it; without any if it is passed
 */

/**
 * @typedef {object} Plan
 * @property {string} id
 * @property {string} title
 * @property {string} language
 * @property {boolean} [part] the one page of a SCO, of a course of many
 * @property {"free"|"linear"} navigation
 * @property {PlanPage[]} pages
 * @property {PlanQuestion[]} questions
 * @property {PlanQuiz[]} quizzes
 * @property {{lessons: number[], viewed: "opened"|"end"|"answered"}} completion
 * @property {number|null} passing
 * @property {{n: number, id: string, text: string}[]} objectives
 * @property {Record<string, string>} words
 * @property {Record<string, string>} parts addresses of scripts and styles that wait until they are
 *   needed
 * @property {boolean} [local] false: the browser keeps nothing
 * @property {string} [certificate] the words of the way to it, if learners get one
 * @property {RecordRules} [record]
 */

/**
 * What reports do not show as usual.
 * @typedef {object} RecordRules
 * @property {"never"} [correct_responses]
 * @property {"length"|"none"} [free_text]
 * @property {"id"|"none"} [question_text]
 */

/**
 * @typedef {object} Answer
 * @property {any} response
 * @property {number|null} score hundredths of a point; null: a draft
 * @property {number} tries
 */

/**
 * @typedef {object} QuizRecord
 * @property {number} attempts finished ones
 * @property {number|null} best hundredths of a percent
 * @property {number|null} last hundredths of a percent
 * @property {boolean} open an attempt has begun
 * @property {number} seed
 * @property {boolean} passed
 * @property {number} [spent] what the open attempt has used of its time (quiz-clock.js)
 */

/**
 * @typedef {object} State
 * @property {number|null} location
 * @property {Record<number, number>} pages 1 opened, 2 read to its end
 * @property {Record<number, number>} excused lessons that need not be read
 * @property {Record<number, Answer>} answers
 * @property {Record<number, QuizRecord>} quizzes
 */

/**
 * @typedef {object} Interaction
 * @property {string} type
 * @property {any} response
 * @property {any[]} correct
 * @property {"correct"|"incorrect"|"neutral"} result
 * @property {number} seconds
 * @property {string} prompt
 * @property {string} [part] what its name ends with, in questions of several parts
 */

/** @typedef {{response: any, score: number, interaction: Interaction[]|null}} Given */

/**
 * @typedef {object} SaveStatus
 * @property {"connecting"|"saved"|"sent"|"saving"|"unsaved"|"standalone"|"refused"|"review"|"elsewhere"} save
 * @property {Date|null} at
 * @property {number} failures how many commits in a row came to nothing
 * @property {number} taken how often this visit got something that the learner did elsewhere
 * @property {""|"newer"|"partial"} harm what is wrong with the progress that was found
 */

/**
 * @typedef {object} Session
 * @property {"normal"|"browse"|"review"|"standalone"} mode
 * @property {boolean} recording
 * @property {boolean} resumed
 * @property {State} state
 * @property {(n: number) => void} visit
 * @property {(n: number) => void} finishPage
 * @property {(qn: number, response: any) => void} draft
 * @property {(qn: number, given: Given) => void} answer
 * @property {() => Set<number>} unreported questions whose answers the platform never heard of
 * @property {(qn: number, interaction: Interaction[]|null) => void} reportAnswer tells it one of them
 * @property {(n: number, seed: number, answers?: Record<number, Answer>) => void} startAttempt
 * @property {(n: number, spent: number) => void} spend
 * @property {(n: number, score: number, excused?: Record<number, number>) => void} finishAttempt
 *   excused: lessons that need not be read
 * @property {() => void} startOver
 * @property {() => "left"|"unsaved"} leave
 * @property {() => string} pack
 * @property {(text: string) => void} unpack
 * @property {() => void} takeOver
 * @property {(element: string) => string|null} get what the platform has; null: there is none
 * @property {() => {complete: boolean, success: string, score: number|null}} outcome
 * @property {number|null} passing the pass mark of the course: the platform's, if it has one
 * @property {(n: number) => number|null} passMark that of a quiz, likewise
 * @property {(heard: (status: SaveStatus) => void) => void} listen
 */

/**
 * What a page script brings of a question.
 * @typedef {object} QuestionData
 * @property {number} n ledger number
 * @property {number} points hundredths of a point
 * @property {any} key the answer key of its type
 * @property {string} prompt plain text
 * @property {Record<string, string>} labels plain texts of the options by ledger number
 * @property {Record<string, string>} [told] HTML of the feedback that the page does not have
 * @property {string} [masked] all but numbers, where it is not to be read
 */

/**
 * The captions of a film in one language. A cue: milliseconds from and to, text, settings.
 * @typedef {object} Track
 * @property {string} language
 * @property {[number, number, string, Record<string, any>?][]} cues
 */

/**
 * @typedef {object} PageData
 * @property {string} id
 * @property {number} n
 * @property {string} title
 * @property {string} html
 * @property {Record<string, QuestionData>} questions by question id
 * @property {Track[][]} [captions] of each film that has some, in order
 * @property {Record<string, string>} [words] phrases that only this kind of page says
 */

/**
 * What a part of the player does with a page that needs it, before the page is shown.
 * @typedef {(article: HTMLElement, data: PageData, page: PlanPage, player: Player) => void} OpenPart
 */

/**
 * What the menu and single keys lead to.
 * @typedef {object} Tools
 * @property {() => void} menu opens it
 * @property {() => void} code opens the strip with the progress as a text
 * @property {(event: KeyboardEvent) => void} press does what a key stands for, if anything
 * @property {(name: string) => {title: string, content: HTMLElement} | null} view a page of its own
 */

/** What the script of the tools brings. @typedef {(player: Player) => Promise<Tools>} OpenTools */

/**
 * A phrase of the interface: key, values for its gaps.
 * @typedef {(key: string, gaps?: Record<string, string|number>) => string} Say
 */

/**
 * @typedef {object} Marking
 * @property {boolean} answers also show the right answer
 * @property {Say} say
 * @property {Record<string, string>} labels
 */

/** @typedef {<T>(list: T[]) => T[]} Mix puts a list into the order of this attempt */

/** @typedef {{type: string, response: any, correct: any[], part?: string, prompt?: string}} Recorded */

/**
 * One question type as the page knows it. `grade` is the same function as in Python.
 * @typedef {object} QuestionKind
 * @property {string} type
 * @property {(form: HTMLFormElement) => any} read null: not answered
 * @property {(form: HTMLFormElement, response: any) => void} write null empties the answer
 * @property {(key: any, response: any) => boolean} fits whether this can be an answer to the
 *   question as it is now: an earlier version of the course may have saved another kind
 * @property {(key: any, response: any) => [number, number]} grade [earned, possible]
 * @property {(key: any, response: any, say: Say) => string} [lack] what is said instead of taking
 *   this as an answer, null among others; empty: nothing
 * @property {(form: HTMLFormElement, key: any, response: any, marking: Marking) => void} mark
 * @property {(key: any, response: any, labels: Record<string, string>) => Recorded|Recorded[]}
 *   interaction
 * @property {(form: HTMLFormElement, key: any, mix: Mix, wanted: boolean) => void} [arrange]
 *   puts the options into the order of this attempt; `wanted`: choices are to be shuffled
 * @property {(form: HTMLFormElement, say: Say) => void} [wire] makes its own controls work
 */

/**
 * What every part of the player gets.
 * @typedef {object} Player
 * @property {Plan} plan
 * @property {Session} session
 * @property {Say} say
 * @property {Record<string, QuestionKind>} kinds the question types that arrived, by name
 * @property {import("./question-view.js").QuestionView[]} views the questions of the page
 * @property {(id: string, anchor?: string) => void} go
 * @property {(page: PlanPage) => Promise<PageData>} load gets a page without showing it
 * @property {() => void} changed tells the frame that progress may have changed
 * @property {() => void} restored shows what a code brought back
 */

export {};
