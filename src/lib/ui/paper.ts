// Browsers print the address below a page, and ours may hold the key of the space: on paper it is gone.
let hash = '';

const address = (end: string) => history.replaceState(history.state, '', location.pathname + location.search + end);

export function beforePrint(): void {
	hash = location.hash;
	if (hash) address('');
}

export function afterPrint(): void {
	if (hash && !location.hash) address(hash);
	hash = '';
}
