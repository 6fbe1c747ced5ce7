// An empty page of notes, in the reader's language. Where whoever hosts has named a place to leave to, and our server answers,
// the way goes on there; without a line it ends here.
(() => {
	const NOTES = { es: 'Notas', fr: 'Notes', pt: 'Notas', ar: 'ملاحظات' };
	let chosen = null;
	try {
		chosen = localStorage.getItem('language');
	} catch {
		// Storage is off.
	}
	const wanted = [chosen, ...navigator.languages].map((tag) => tag?.toLowerCase().split('-')[0]);
	const language = wanted.find((tag) => tag === 'en' || (tag && Object.hasOwn(NOTES, tag))) ?? 'en';
	document.documentElement.lang = language;
	document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
	document.title = document.getElementById('h').textContent = NOTES[language] ?? 'Notes';

	fetch('/away-to', { cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(3000) })
		.then((answer) => (answer.status === 200 ? answer.text() : ''))
		.then((text) => {
			const address = text.trim();
			if (/^https?:\/\/[^\s@]+$/.test(address)) location.replace(address);
		})
		.catch(() => {});
})();
