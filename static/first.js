// The quick exit. Here and not in the app: it works from the first byte, while the rest still loads, and when the rest fails.
// Leaving covers the page at once, puts /away in this page's place in the history, and lets nobody come back by Back.
(() => {
	const WORDS = {
		en: ['Leaving.', 'Shift: two more times to leave.', 'Shift: once more to leave.', 'Notes'],
		es: ['Saliendo.', 'Mayús: dos veces más para salir.', 'Mayús: una vez más para salir.', 'Notas'],
		fr: ['Sortie.', 'Maj : encore deux fois pour sortir.', 'Maj : encore une fois pour sortir.', 'Notes'],
		pt: ['Saindo.', 'Shift: mais duas vezes para sair.', 'Shift: mais uma vez para sair.', 'Notas'],
		ar: ['خروج.', 'اضغطوا Shift مرتين أخريين للخروج.', 'اضغطوا Shift مرة أخرى للخروج.', 'ملاحظات']
	};
	const AWAY = '/away';
	const WITHIN = 5000;
	const root = document.documentElement;
	const words = () => WORDS[root.lang] ?? WORDS.en;
	let leaving = false;

	/** Storage may be off; then there is one guard less. */
	function stored(work) {
		try {
			return work();
		} catch {
			return undefined;
		}
	}

	function say(text) {
		let place = document.getElementById('leaving');
		if (!place) {
			if (!document.body) return;
			place = document.createElement('p');
			place.id = 'leaving';
			place.className = 'hidden-words';
			place.setAttribute('role', 'status');
			place.setAttribute('aria-live', 'assertive');
			document.body.append(place);
		}
		place.textContent = text;
	}

	const cover = () => root.setAttribute('data-leaving', '');

	function leave() {
		cover();
		if (leaving) return;
		leaving = true;
		say(words()[0]);
		stored(() => sessionStorage.setItem('left', '1'));
		// Without a line and without the installed pages our own page cannot come: a blank one always can.
		const blank = navigator.onLine === false && !navigator.serviceWorker?.controller;
		location.replace(blank ? 'about:blank' : AWAY);
	}

	const left = () => stored(() => sessionStorage.getItem('left')) === '1';
	const [entry] = performance.getEntriesByType('navigation');
	if (left()) {
		if (entry?.type === 'back_forward') leave();
		// Who writes the address or follows a link wants to be here.
		else stored(() => sessionStorage.removeItem('left'));
	}

	// A page that the browser keeps alive for Back is covered when it goes, and loaded anew when it comes.
	addEventListener('pagehide', (event) => event.persisted && cover());
	addEventListener('pageshow', (event) => {
		if (!event.persisted) return;
		cover();
		if (left()) location.replace(AWAY);
		else location.reload();
	});

	// Another tab wiped this device.
	addEventListener('storage', (event) => event.key === 'wiped' && event.newValue !== null && leave());

	// The question whether to leave with unsaved changes would stand in the way.
	addEventListener('beforeunload', (event) => leaving && event.stopImmediatePropagation(), true);

	addEventListener(
		'click',
		(event) => {
			if (!(event.target instanceof Element) || !event.target.closest('[data-exit]')) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			leave();
		},
		true
	);

	// Shift alone, three times within five seconds. Any other key or a pointer in between begins anew.
	let times = [];
	let alone = false;
	const anew = () => {
		if (times.length > 0) say('');
		times = [];
		alone = false;
	};
	addEventListener(
		'keydown',
		(event) => {
			if (event.key === ' ' && event.target instanceof Element && event.target.closest('[data-exit]')) {
				event.preventDefault();
				return leave();
			}
			if (event.key !== 'Shift' || event.ctrlKey || event.altKey || event.metaKey) anew();
			else alone = true;
		},
		true
	);
	addEventListener(
		'keyup',
		(event) => {
			if (event.key !== 'Shift' || !alone) return;
			alone = false;
			times = [...times.filter((at) => event.timeStamp - at < WITHIN), event.timeStamp];
			if (times.length >= 3) leave();
			else say(words()[times.length]);
		},
		true
	);
	addEventListener('pointerdown', anew, true);

	// A neutral name for the tab, where it was asked for, before the page is there.
	stored(() => {
		if (JSON.parse(localStorage.getItem('safety') ?? '{}').plain !== true) return;
		document.title = (WORDS[localStorage.getItem('language') ?? root.lang] ?? WORDS.en)[3];
		document.querySelector('link[rel="icon"]')?.setAttribute('href', '/plain.svg');
	});
})();
