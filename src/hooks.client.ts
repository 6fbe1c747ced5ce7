// The only scripts that may be loaded by address are our own (workers, the service worker); no text becomes markup.
// Trusted Types holds every caller to it, packages as well.
interface Factory {
	createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
try {
	factory?.createPolicy('default', {
		createScriptURL(url) {
			if (new URL(url, location.href).origin !== location.origin) throw new TypeError('a script from elsewhere');
			return url;
		}
	});
} catch {
	// The page was loaded twice into one window (a test): the first policy stays.
}
