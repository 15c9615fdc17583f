/** Something that keeps the program from starting: what it is and how to mend it, for one line on the terminal. */
export class StartError extends Error {
	constructor(what: string, remedy: string) {
		super(`${what} ${remedy}`);
		this.name = 'StartError';
	}
}
