// The shell of every space: one static file, which knows nothing before the browser runs it.
export const ssr = false;
