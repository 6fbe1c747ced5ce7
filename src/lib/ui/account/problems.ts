// One sentence for every way in which the account part says no.
import type { I18n } from '../../i18n/language.svelte.ts';
import type { Failed } from '../../open-account.svelte.ts';

export function sentenceFor(i18n: I18n, { code, wait }: Failed, by: 'passphrase' | 'code' = 'passphrase'): string {
	const t = i18n.m.account;
	switch (code) {
		case 'refused':
			return by === 'code' ? t.failCode : t.failPassphrase;
		case 'bad-code':
			return t.failCodeShape;
		case 'bad-name':
			return t.failName;
		case 'taken':
			return t.failTaken;
		case 'slow-down':
			return i18n.fill(t.failSlow, { time: i18n.duration((wait ?? 30) * 1000) });
		case 'no-answer':
			return i18n.m.fail.unreachable;
		case 'no-session':
			return t.failSession;
		case 'weak-server':
			return t.failServer;
		case 'damaged':
			return t.failDamaged;
		case 'rolled-back':
			return t.failOlder;
		case 'full':
			return t.failFull;
		case 'try-later':
		case 'conflict':
			return t.failBusy;
		default:
			return i18n.m.common.error;
	}
}
