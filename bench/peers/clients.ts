// The peers' own clients, from this folder's packages. They share the app's one copy of Yjs: two copies in one process do
// not know each other's types.
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const SHARED = /^(yjs|y-protocols|lib0)(\/|$)/;
const outside = pathToFileURL(resolve(import.meta.dirname, '../main.ts')).href;

registerHooks({
	resolve: (specifier, context, next) =>
		next(specifier, SHARED.test(specifier) ? { ...context, parentURL: outside } : context)
});

/** By a name in a variable: the type checker must not look for packages that are only installed for the bench. */
export async function loadClient<T>(name: string): Promise<T> {
	return (await import(name)) as T;
}
