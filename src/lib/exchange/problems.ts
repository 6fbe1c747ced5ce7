// Every way in which a file can be refused. The interface has a sentence for each code, and `path` names the place.

export type ProblemCode =
	| 'too-large'
	| 'not-json'
	| 'not-an-object'
	| 'wrong-format'
	| 'wrong-version'
	| 'too-deep'
	| 'too-many'
	| 'forbidden-key'
	| 'unknown-field'
	| 'missing-field'
	| 'wrong-type'
	| 'not-allowed'
	| 'too-long'
	| 'bad-id'
	| 'duplicate-id'
	| 'dangling-link'
	| 'space-not-empty';

export interface Problem {
	code: ProblemCode;
	/** Such as `cards.threats[3].harms[0]`; empty where the whole file is meant. */
	path: string;
}

/** Thrown inside the validator only; `parseCase` turns it into a value. */
export class Refused extends Error {
	readonly problem: Problem;
	constructor(code: ProblemCode, path: string) {
		super(code);
		this.problem = { code, path };
	}
}
