// Browsers print the address below a page, and ours may hold the key of the space: on paper it is gone.
let hash = '';
/** Until the browser itself, not only the page, knows the other address. */
const KNOWN = 100;

const address = (end: string) => history.replaceState(history.state, '', location.pathname + location.search + end);

export function beforePrint(): void {
	if (!location.hash) return;
	hash = location.hash;
	address('');
}

export function afterPrint(): void {
	if (hash && !location.hash) address(hash);
	hash = '';
}

/** Prints with a bare address. Whoever prints by the browser's menu has only the events, which some browsers hear late. */
export async function printPage(): Promise<void> {
	beforePrint();
	await new Promise((known) => setTimeout(known, KNOWN));
	window.print();
}
