export * from './canonical.ts';
export * from './limits.ts';
export * from './model.ts';
export * from './read.ts';
export * from './space.ts';
export * from './undo.ts';
export * from './verbs.ts';
export * from './people.ts';
// rich.ts stands apart: who opens a board does not need it.
export * from './places.ts';
